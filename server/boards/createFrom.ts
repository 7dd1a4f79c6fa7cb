/** Makes a board from built-in templates and from the server's own, with images and agenda of these. */
import { getIndicesAbove } from '@tldraw/utils'
import type { Locale } from '../../shared/i18n/locale.ts'
import type { BoardRecord } from '../../shared/model/schema.ts'
import type { Text } from '../../shared/model/text.ts'
import { placeTemplate } from '../../shared/ownTemplates/placeTemplate.ts'
import { emptySession, type SessionState, type Step } from '../../shared/session/session.ts'
import { templatePageId } from '../../shared/workshop/cards.ts'
import type { WorkshopFile } from '../../shared/workshop/file/workshopFile.ts'
import { seedBoard } from '../../shared/workshop/seedBoard.ts'
import type { Template } from '../../shared/workshop/template.ts'
import { templates } from '../../templates/registry.ts'
import type { AssetStore } from '../assets/assetStore.ts'
import type { SafeImage } from '../assets/readImage.ts'
import type { ReadTemplate } from '../ownTemplates/readTemplateFile.ts'
import { boardOf } from '../snapshots/restoreBoard.ts'
import type { BoardRow, Storage } from '../storage/contract.ts'
import { readTemplates } from './boardDocument.ts'
import { createBoard } from './createBoard.ts'
import { expiryOf } from './retention.ts'

/** A template that was chosen for a new board. */
export type Choice =
  | { readonly kind: 'built-in'; readonly template: Template }
  | { readonly kind: 'own'; readonly template: ReadTemplate }

/** What a new board is to say. */
export interface NewFacts {
  readonly title: string
  readonly locale: Locale
  readonly purpose: Text | null
  readonly workshop: WorkshopFile | null
}

/** What a new board starts with. */
export interface BoardStart {
  readonly records: readonly BoardRecord[]
  readonly steps: readonly Step[]
  readonly images: readonly SafeImage[]
}

/** A board that a crash has left half made is deleted after this time. */
const halfMadeMs = 60 * 60_000

/** The pages in the order of choosing. What the workshop file says wins over what templates bring. */
export function seedFrom(choices: readonly Choice[], facts: NewFacts): BoardStart {
  const builtIn = choices.flatMap((one) => (one.kind === 'built-in' ? [one.template] : []))
  const seeds = seedBoard({ ...facts, templates: builtIn })
  if (builtIn.length === choices.length) return { records: seeds, steps: [], images: [] }
  const records = new Map(seeds.map((record) => [record.id as string, record]))
  if (builtIn.length === 0) {
    for (const { id, typeName } of seeds) if (typeName === 'page') records.delete(id)
  }
  const pageIds: string[] = []
  const steps: Step[] = []
  const images: SafeImage[] = []
  for (const choice of choices) {
    if (choice.kind === 'built-in') {
      pageIds.push(templatePageId(choice.template.id))
      continue
    }
    const placing = { templates, locale: facts.locale, withEntities: true }
    const placed = placeTemplate(choice.template, boardOf(records), placing)
    const said = facts.workshop ? new Set(seeds.map(({ id }) => id as string)) : new Set<string>()
    for (const record of placed.records) if (!said.has(record.id)) records.set(record.id, record)
    pageIds.push(...placed.pageIds)
    steps.push(...placed.steps)
    images.push(...choice.template.images)
  }
  return { records: [...inOrder(records, pageIds).values()], steps, images }
}

/** Makes the board with everything it starts with; if anything fails nothing is left. */
export async function createFrom(
  { records, steps, images }: BoardStart,
  { locale, retentionDays }: { readonly locale: Locale; readonly retentionDays: number },
  around: {
    readonly storage: Storage
    readonly assets: AssetStore
    readonly now: () => number
  },
): Promise<BoardRow> {
  const { storage, assets, now } = around
  const shown = readTemplates(
    boardOf(new Map(records.map((record) => [record.id as string, record]))),
    templates,
  )
  const facts = { locale, templates: shown, retentionDays, records }
  if (images.length === 0 && steps.length === 0) return createBoard(facts, around)
  const row = await createBoard({ ...facts, expiresAt: now() + halfMadeMs }, around)
  try {
    for (const image of images) await assets.add(row.id, image)
    if (steps.length > 0) {
      const session: SessionState = { ...emptySession, version: 1, steps }
      await storage.saveSession(row.id, JSON.stringify(session))
    }
    const whole = { expiresAt: expiryOf(row.createdAt, retentionDays) }
    const made = await storage.updateBoard(row.id, whole)
    if (!made) throw new Error('the board was deleted while it was made')
    return made
  } catch (error) {
    await assets.deleteBoard(row.id)
    throw error
  }
}

function inOrder(
  records: ReadonlyMap<string, BoardRecord>,
  pageIds: readonly string[],
): ReadonlyMap<string, BoardRecord> {
  const after = new Map(records)
  const ordered = [...new Set(pageIds)]
  const indices = getIndicesAbove(null, ordered.length)
  ordered.forEach((id, at) => {
    const page = after.get(id)
    const index = indices[at]
    if (page?.typeName === 'page' && index) after.set(id, { ...page, index })
  })
  return after
}
