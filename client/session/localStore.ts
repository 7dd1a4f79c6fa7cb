/** This browser's memory: localStorage where it works, else the life of the tab. */
import * as z from 'zod/mini'

const prefix = 'korridor.'
const fallback = new Map<string, string>()
const listeners = new Set<() => void>()

/** Whether what is written here survives the tab; false in a locked-down or private window. */
export function isLasting(): boolean {
  try {
    const probe = `${prefix}probe`
    localStorage.setItem(probe, '1')
    localStorage.removeItem(probe)
    return true
  } catch {
    return false
  }
}

/** Answers the stored value, or null if there is none or it does not fit the schema. */
export function readStored<T>(key: string, schema: z.ZodMiniType<T>): T | null {
  const text = readText(prefix + key)
  if (text === null) return null
  try {
    const parsed = z.safeParse(schema, JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** Stores a value, or forgets it when it is null. */
export function writeStored(key: string, value: unknown): void {
  const text = value === null ? null : JSON.stringify(value)
  try {
    if (text === null) localStorage.removeItem(prefix + key)
    else localStorage.setItem(prefix + key, text)
    fallback.delete(prefix + key)
  } catch {
    if (text === null) fallback.delete(prefix + key)
    else fallback.set(prefix + key, text)
  }
  for (const listener of listeners) listener()
}

/** Calls back after every change, those of other tabs included; answers how to stop. */
export function onStored(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
  }
}

function readText(key: string): string | null {
  const remembered = fallback.get(key)
  if (remembered !== undefined) return remembered
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
