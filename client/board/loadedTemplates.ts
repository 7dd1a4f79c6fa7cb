/** The templates this page has loaded: those of the board it shows, and more when somebody adds one. */
import { useEffect, useState } from 'react'
import { atom } from 'tldraw'
import type { Template } from '../../shared/workshop/template.ts'
import { templateLoaders } from '../../templates/loaders.ts'

const loaded: Template[] = []
const loading = new Map<string, Promise<void>>()
const version = atom('loaded templates', 0)
const order = Object.keys(templateLoaders)

/** The loaded templates, in the order of the gallery. The list grows in place. */
export const templates: readonly Template[] = loaded

/** Every template there is. */
export const knownTemplateIds: readonly string[] = order

/** A loaded template; read reactively, it is read again when one more is there. */
export function findTemplate(id: string): Template | undefined {
  version.get()
  return loaded.find((template) => template.id === id)
}

/**
 * Loads templates that are not there yet; ids nobody knows are passed over. Rejects when one cannot be
 * fetched; the next call tries again.
 */
export async function loadTemplates(ids: Iterable<string>): Promise<void> {
  await Promise.all([...ids].map(loadOnce))
}

function loadOnce(id: string): Promise<void> {
  const load = templateLoaders[id]
  if (!load) return Promise.resolve()
  const known = loading.get(id)
  if (known) return known
  const promise = load().then((template) => {
    loaded.push(template)
    loaded.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
    version.update((before) => before + 1)
  })
  loading.set(id, promise)
  promise.catch(() => loading.delete(id))
  return promise
}

/** Every template there is, loaded for whoever chooses among them; empty until they are there. */
export function useAllTemplates(): readonly Template[] {
  const [isThere, setIsThere] = useState(loaded.length === order.length)
  useEffect(() => {
    let isGone = false
    loadTemplates(order).then(
      () => isGone || setIsThere(true),
      // Without a connection there is less to choose from; opened again, it tries again.
      () => undefined,
    )
    return () => {
      isGone = true
    }
  }, [])
  return isThere ? templates : none
}

const none: readonly Template[] = []
