/** Puts a template of one's own onto a board: everything under fresh ids, so that it can be used as often as one likes. */
import { getIndexAbove, getIndicesAbove, type IndexKey } from '@tldraw/utils'
import { PageRecordType } from '@tldraw/tlschema'
import type { TLAssetId, TLBindingId, TLPageId, TLParentId, TLShapeId } from '@tldraw/tlschema'
import type { Locale } from '../i18n/locale.ts'
import { newEntityId } from '../model/id.ts'
import type { BoardRecord } from '../model/schema.ts'
import type { Step } from '../session/session.ts'
import { isCard, type BoardReader } from '../workshop/board.ts'
import { indicesAbove, templatePageId, templateShapeId } from '../workshop/cards.ts'
import { addTemplate } from '../workshop/commands/pages.ts'
import { Overlay } from '../workshop/overlay.ts'
import { inOrder } from '../workshop/readWorkshop.ts'
import type { Template } from '../workshop/template.ts'
import { isBrought, seededTypes } from './broughtEntities.ts'
import type { TemplateCut } from './cutTemplate.ts'

/** How a template is put onto a board. */
export interface Placing {
  readonly templates: readonly Template[]
  readonly locale: Locale
  /** Brings the entities: only onto a new board, where their ids are free. A running board keeps to its own. */
  readonly withEntities: boolean
  readonly newId?: () => string
}

/** What came of it. */
export interface Placed {
  /** To be put in one transaction. */
  readonly records: readonly BoardRecord[]
  /** The template's pages on the board, in order. */
  readonly pageIds: readonly string[]
  /** The steps as they hold for this board. */
  readonly steps: readonly Step[]
}

/**
 * The records that bring the template onto the board. A page of a built-in template that is there already stays
 * as it is and takes up what lies on the template's; other pages come behind the board's own.
 */
export function placeTemplate(
  cut: TemplateCut & { readonly steps: readonly Step[] },
  board: BoardReader,
  { templates, locale, withEntities, newId = newEntityId }: Placing,
): Placed {
  const next = new Overlay(board)
  if (withEntities) putEntities(cut.records, next)
  const ids = new Map<string, string>()
  for (const page of cut.pages) ids.set(page.id, putPage(page, next, templates, locale, newId))
  const shapes = putShapes(cut, next, ids, withEntities, newId)
  for (const record of cut.records) {
    const from = record.typeName === 'binding' ? shapes.get(record.fromId) : undefined
    const to = record.typeName === 'binding' ? shapes.get(record.toId) : undefined
    if (record.typeName !== 'binding' || !from || !to) continue
    const id = `binding:${newId()}` as TLBindingId
    next.put({ ...record, id, fromId: from, toId: to })
  }
  return {
    records: next.records(),
    pageIds: cut.pages.map(({ id }) => ids.get(id) ?? id),
    steps: cut.steps.map((step) => stepHere(step, cut, shapes, newId)),
  }
}

/** What is on the board already stays, but for what every board has from its beginning. */
function putEntities(records: readonly BoardRecord[], board: Overlay): void {
  for (const record of records) {
    if (!isBrought(record)) continue
    if (board.get(record.id) && !seededTypes.has(record.typeName)) continue
    board.put(record)
  }
}

function putPage(
  { name, template }: TemplateCut['pages'][number],
  board: Overlay,
  templates: readonly Template[],
  locale: Locale,
  newId: () => string,
): string {
  const builtIn = templates.find(({ id }) => id === template)
  if (!builtIn) {
    const last = inOrder(board.all('page')).at(-1)?.index ?? null
    const id = `page:${newId()}` as TLPageId
    board.put(PageRecordType.create({ id, name, index: getIndexAbove(last) }))
    return id
  }
  const id = templatePageId(builtIn.id)
  if (board.get(id)) return id
  addTemplate(writable(board), templates, builtIn, locale)
  const page = board.get(id)
  if (page?.typeName === 'page') board.put({ ...page, name })
  return id
}

/** Shapes and the assets they show, page by page above what lies there. Answers the new ids of shapes by the old ones. */
function putShapes(
  { records }: TemplateCut,
  board: Overlay,
  pages: ReadonlyMap<string, string>,
  withEntities: boolean,
  newId: () => string,
): ReadonlyMap<string, TLShapeId> {
  const shapes = records.filter((record) => record.typeName === 'shape')
  const ids = new Map<string, TLShapeId>()
  for (const shape of shapes) {
    if (!isCard(shape)) ids.set(shape.id, `shape:${newId()}` as TLShapeId)
    else if (withEntities && board.get(`${shape.props.kind}:${shape.props.entityId}`)) {
      ids.set(shape.id, shape.id)
    }
  }
  const assets = putAssets(records, board, newId)
  const indices = newIndices(shapes, board, pages)
  for (const shape of shapes) {
    const id = ids.get(shape.id)
    const parentId = pages.get(shape.parentId) ?? ids.get(shape.parentId)
    if (!id || !parentId) continue
    const moved = {
      ...shape,
      id,
      parentId: parentId as TLParentId,
      index: indices.get(shape.id) ?? shape.index,
    }
    const asset = 'assetId' in moved.props && moved.props.assetId
    board.put(
      (asset
        ? { ...moved, props: { ...moved.props, assetId: assets.get(asset) ?? null } }
        : moved) as BoardRecord,
    )
  }
  return ids
}

function putAssets(
  records: readonly BoardRecord[],
  board: Overlay,
  newId: () => string,
): ReadonlyMap<string, TLAssetId> {
  const ids = new Map<string, TLAssetId>()
  for (const record of records) {
    if (record.typeName !== 'asset') continue
    const id = `asset:${newId()}` as TLAssetId
    ids.set(record.id, id)
    board.put({ ...record, id })
  }
  return ids
}

type Shape = Extract<BoardRecord, { typeName: 'shape' }>

/** The order of what lies directly on a page, above what is there; what lies in a frame keeps its own. */
function newIndices(
  shapes: readonly Shape[],
  board: Overlay,
  pages: ReadonlyMap<string, string>,
): ReadonlyMap<string, IndexKey> {
  const found = new Map<string, IndexKey>()
  for (const [old, page] of pages) {
    const own = inOrder(shapes.filter(({ parentId }) => parentId === old))
    const indices =
      board.get(page) === undefined
        ? getIndicesAbove(null, own.length)
        : indicesAbove(board, page as TLPageId, own.length)
    own.forEach(({ id }, at) => {
      const index = indices[at]
      if (index) found.set(id, index)
    })
  }
  return found
}

/** A step leads to the shape under its new id; to a built-in template's frame under its own. */
function stepHere(
  step: Step,
  cut: TemplateCut,
  shapes: ReadonlyMap<string, string>,
  newId: () => string,
): Step {
  const { focus, ...rest } = step
  const frames = cut.pages.flatMap(({ template }) => (template ? [templateShapeId(template)] : []))
  const isFrame = frames.some((id) => id === focus)
  const there = focus === undefined ? undefined : isFrame ? focus : shapes.get(focus)
  return { ...rest, id: newId(), ...(there === undefined ? {} : { focus: there }) }
}

function writable(board: Overlay) {
  return {
    get: (id: string) => board.get(id),
    all: board.all.bind(board),
    cardsOf: (id: string) => board.cardsOf(id),
    put: (records: readonly BoardRecord[]) => records.forEach((record) => board.put(record)),
    remove: (ids: readonly string[]) => ids.forEach((id) => board.remove(id)),
  }
}
