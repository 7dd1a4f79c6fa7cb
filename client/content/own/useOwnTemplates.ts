/** What the gallery of a server's own templates holds and does, for somebody on a board. */
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { OwnTemplateOffer, SaveTemplateRequest } from '../../../shared/api/ownTemplates.ts'
import type { MessageKey } from '../../../shared/i18n/translate.ts'
import { useAllTemplates } from '../../board/loadedTemplates.ts'
import type { BoardSession } from '../../board/BoardSession.ts'
import { fileName } from '../../exports/fileName.ts'
import type { Failure } from '../../http/request.ts'
import { failureSentence } from '../../http/sentence.ts'
import { usePreferences } from '../../session/preferences.tsx'
import { saveFile } from '../../ui/saveFile.ts'
import { useStatus } from '../../ui/Status.tsx'
import { readTextFile } from '../readTextFile.ts'
import { bringTemplate } from './bringTemplate.ts'
import { ownTemplateCalls } from './ownTemplateCalls.ts'

/** The gallery and its doings; each says by itself how it went. */
export interface OwnGallery {
  /** `null` while they are not here. */
  readonly offers: readonly OwnTemplateOffer[] | null
  /** Why a file was not taken. */
  readonly fault: string | null
  /** The template that is being added. */
  readonly busy: string | null
  readonly add: (offer: OwnTemplateOffer, withAgenda: boolean) => Promise<void>
  readonly save: (what: SaveTemplateRequest) => Promise<boolean>
  readonly read: (file: File) => Promise<void>
  readonly download: (offer: OwnTemplateOffer) => Promise<void>
  readonly remove: (offer: OwnTemplateOffer) => Promise<void>
}

/** Reads the gallery when it is first shown and after each change. */
export function useOwnTemplates(
  board: BoardSession,
  onBeforeChange: (() => void) | undefined,
  onShow: ((pageId: string) => void) | undefined,
): OwnGallery {
  const { t, locale } = usePreferences()
  const show = useStatus()
  const templates = useAllTemplates()
  const [offers, setOffers] = useState<readonly OwnTemplateOffer[] | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState<string | null>(null)
  const calls = useMemo(() => ownTemplateCalls(() => board.identity.get()), [board])
  const refresh = useCallback(async () => {
    const answer = await calls.list()
    if (answer.ok) setOffers(answer.value.toReversed())
  }, [calls])
  useEffect(() => {
    void calls.list().then((answer) => {
      if (answer.ok) setOffers(answer.value.toReversed())
    })
  }, [calls])

  const fail = (failure: Failure): void => show(failureSentence(t, failure), 'bad')

  async function add(offer: OwnTemplateOffer, withAgenda: boolean): Promise<void> {
    setBusy(offer.id)
    const { title } = offer
    const file = await calls.find(offer.id)
    if (!file.ok) {
      setBusy(null)
      return fail(file.error)
    }
    const { store } = board
    const brought = await bringTemplate(file.value, { store, templates, locale, onBeforeChange })
    setBusy(null)
    if (brought.kind !== 'there') return show(t(`content.own.${brought.kind}`, { title }), 'bad')
    const { placed } = brought
    if (withAgenda) {
      const before = board.facilitation.get()?.session.agenda.steps ?? []
      const set = await calls.setAgenda([...before, ...placed.steps].slice(0, 200))
      if (!set.ok) fail(set.error)
    }
    show(t('content.templates.added', { title }))
    const [first] = placed.pageIds
    if (first !== undefined) onShow?.(first)
  }

  async function save(what: SaveTemplateRequest): Promise<boolean> {
    const kept = await calls.save(what)
    if (kept.ok) {
      show(t('content.own.saved', { title: kept.value.title }))
      await refresh()
    } else if (kept.error.kind === 'refused' && kept.error.code === 'template/too-many') {
      show(t('content.own.tooMany'), 'bad')
    } else fail(kept.error)
    return kept.ok
  }

  async function read(chosen: File): Promise<void> {
    setFault(null)
    const json = parseJson(await readTextFile(chosen))
    if (json === undefined) {
      return setFault(t('content.own.noFile', { name: chosen.name }))
    }
    const kept = await calls.read(json)
    if (kept.ok) {
      show(t('content.own.saved', { title: kept.value.title }))
      return refresh()
    }
    const { error } = kept
    if (error.kind !== 'refused' || error.code !== 'request/invalid') return fail(error)
    const place = error.pointer ?? ''
    setFault(t(wordsFor(place), { name: chosen.name, place }))
  }

  async function download(offer: OwnTemplateOffer): Promise<void> {
    const file = await calls.find(offer.id)
    if (!file.ok) return fail(file.error)
    const name = fileName([offer.title, t('content.own.fileName')], 'json')
    saveFile(name, 'application/json', JSON.stringify(file.value))
  }

  async function remove(offer: OwnTemplateOffer): Promise<void> {
    const gone = await calls.remove(offer.id)
    if (!gone.ok) fail(gone.error)
    else show(t('content.own.removed', { title: offer.title }))
    await refresh()
  }

  return { offers, fault, busy, add, save, read, download, remove }
}

/** What is wrong with a file, by the place in it that the server could not accept. */
function wordsFor(place: string): MessageKey {
  if (place === '' || place === '/format') return 'content.own.noFile'
  if (place === '/version' || place === '/schema') return 'content.own.otherVersion'
  if (/^\/pages\/\d+\/template$/.test(place)) return 'content.own.unknownSheet'
  return 'content.own.faulty'
}

function parseJson(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
