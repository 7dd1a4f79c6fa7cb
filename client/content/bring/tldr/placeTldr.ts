/** Puts what a tldraw file holds onto a board: everything under fresh ids, on pages of its own or on one that is there. */
import { getIndexAbove } from '@tldraw/utils'
import {
  PageRecordType,
  type TLAsset,
  type TLAssetId,
  type TLBindingId,
  type TLPageId,
  type TLParentId,
  type TLShape,
  type TLShapeId,
} from '@tldraw/tlschema'
import { newEntityId } from '../../../../shared/model/id.ts'
import type { BoardRecord } from '../../../../shared/model/schema.ts'
import type { BoardReader } from '../../../../shared/workshop/board.ts'
import { indicesAbove } from '../../../../shared/workshop/cards.ts'
import { inOrder } from '../../../../shared/workshop/readWorkshop.ts'
import type { Point, Rect } from '../../../../shared/workshop/mark.ts'
import { around, gap, roughRects } from '../places.ts'
import type { TldrContents, TldrPage } from './readTldr.ts'

/** Where to put it. */
export type TldrPlace =
  /** On a new page for each of the file's. */
  | { readonly kind: 'new' }
  /** On this page, one page of the file beside the other; `at` says where a thing of this size goes. */
  | {
      readonly kind: 'page'
      readonly pageId: TLPageId
      readonly at: (size: { readonly w: number; readonly h: number }) => Point
    }

/** What came of it. */
export interface PlacedTldr {
  /** To be put in one transaction. */
  readonly records: readonly BoardRecord[]
  readonly pageIds: readonly TLPageId[]
  /** Shapes that lie directly on a page. */
  readonly topIds: readonly TLShapeId[]
  readonly shapes: number
  readonly pictures: number
  /** Pictures that are left out because they could not be had, by name. */
  readonly missing: readonly string[]
}

/** `sources` has the address of each picture that is on our server now, by the file's id of the asset. */
export function placeTldr(
  contents: TldrContents,
  pages: readonly TldrPage[],
  sources: ReadonlyMap<string, string>,
  place: TldrPlace,
  board: BoardReader,
  newId: () => string = newEntityId,
): PlacedTldr {
  const records: BoardRecord[] = []
  const pageIds = new Map<string, TLPageId>()
  const { shapes, missing } = takeShapes(contents, pages, sources)
  if (place.kind === 'new') {
    let index = inOrder(board.all('page')).at(-1)?.index ?? null
    for (const { id, name } of pages) {
      index = getIndexAbove(index)
      const pageId = `page:${newId()}` as TLPageId
      pageIds.set(id, pageId)
      records.push(PageRecordType.create({ id: pageId, name, index }))
    }
  } else for (const { id } of pages) pageIds.set(id, place.pageId)

  const assetIds = new Map<string, TLAssetId>()
  for (const [id, asset] of contents.assets) {
    const src = sources.get(id)
    if (src === undefined || !shapes.some((shape) => assetOf(shape) === id)) continue
    const assetId = `asset:${newId()}` as TLAssetId
    assetIds.set(id, assetId)
    const own: TLAsset = { ...asset, id: assetId, meta: {}, props: { ...asset.props, src } }
    records.push(own)
  }

  const offsets = place.kind === 'page' ? besideEachOther(shapes, pages, place.at) : null
  const tops = shapes.filter(({ parentId }) => pageIds.has(parentId))
  const order = place.kind === 'page' ? inPageOrder(tops, pages) : []
  const indices = place.kind === 'page' ? indicesAbove(board, place.pageId, order.length) : []
  const indexOf = new Map(order.map(({ id }, position) => [id, indices[position]]))
  const shapeIds = new Map<string, TLShapeId>()
  for (const { id } of shapes) shapeIds.set(id, `shape:${newId()}` as TLShapeId)
  for (const shape of shapes) {
    const id = shapeIds.get(shape.id)
    const parentId = pageIds.get(shape.parentId) ?? shapeIds.get(shape.parentId)
    if (!id || !parentId) continue
    const offset = offsets?.get(shape.parentId) ?? { x: 0, y: 0 }
    const asset = assetOf(shape)
    records.push({
      ...shape,
      id,
      parentId: parentId as TLParentId,
      index: indexOf.get(shape.id) ?? shape.index,
      x: shape.x + offset.x,
      y: shape.y + offset.y,
      props: asset ? { ...shape.props, assetId: assetIds.get(asset) ?? null } : shape.props,
    } as BoardRecord)
  }
  for (const binding of contents.bindings) {
    const fromId = shapeIds.get(binding.fromId)
    const toId = shapeIds.get(binding.toId)
    if (!fromId || !toId) continue
    records.push({ ...binding, id: `binding:${newId()}` as TLBindingId, fromId, toId })
  }
  return {
    records,
    pageIds: [...new Set(pageIds.values())],
    topIds: tops.flatMap(({ id }) => shapeIds.get(id) ?? []),
    shapes: shapes.length,
    pictures: shapes.filter(assetOf).length,
    missing,
  }
}

/** The picture a shape shows; `null` for every other shape. */
export function assetOf(shape: TLShape): string | null {
  return shape.type === 'image' && 'assetId' in shape.props ? shape.props.assetId : null
}

/** The shapes on the chosen pages, without pictures that could not be had. */
export function takeShapes(
  { shapes, assets }: TldrContents,
  pages: readonly TldrPage[],
  sources: ReadonlyMap<string, string>,
): { readonly shapes: readonly TLShape[]; readonly missing: readonly string[] } {
  const missing: string[] = []
  const chosen = shapesOn(shapes, pages)
  const kept = chosen.filter((shape) => {
    if (shape.type !== 'image') return true
    const id = assetOf(shape)
    if (id !== null && sources.has(id)) return true
    missing.push(nameOf(shape, id === null ? undefined : assets.get(id)?.props.name))
    return false
  })
  return { shapes: kept, missing }
}

/** The shapes on these pages, those in frames and groups with them. */
export function shapesOn(
  shapes: readonly TLShape[],
  pages: readonly TldrPage[],
): readonly TLShape[] {
  const byId = new Map<string, TLShape>(shapes.map((shape) => [shape.id, shape]))
  const ids = new Set(pages.map(({ id }) => id))
  return shapes.filter((shape) => {
    let parentId: string = shape.parentId
    for (let up = byId.get(parentId); up; up = byId.get(parentId)) ({ parentId } = up)
    return ids.has(parentId)
  })
}

function nameOf(shape: TLShape, name: string | undefined): string {
  const altText = 'altText' in shape.props ? shape.props.altText : ''
  return name || altText || '–'
}

function inPageOrder(shapes: readonly TLShape[], pages: readonly TldrPage[]): readonly TLShape[] {
  return pages.flatMap(({ id }) => inOrder(shapes.filter(({ parentId }) => parentId === id)))
}

/** How far what lies on each page is moved, so that the pages stand in a row at the free place. */
function besideEachOther(
  shapes: readonly TLShape[],
  pages: readonly TldrPage[],
  findPlace: (size: { readonly w: number; readonly h: number }) => Point,
): ReadonlyMap<string, Point> {
  const rects = pages.map(({ id }): Rect => around(roughRects(shapes, id)) ?? nowhere)
  const used = rects.filter((rect) => rect !== nowhere)
  const w = used.reduce((sum, rect) => sum + rect.w, gap * 2 * Math.max(0, used.length - 1))
  const corner = findPlace({ w, h: Math.max(0, ...used.map(({ h }) => h)) })
  let { x } = corner
  const offsets = new Map<string, Point>()
  pages.forEach(({ id }, position) => {
    const rect = rects[position] ?? nowhere
    offsets.set(id, { x: x - rect.x, y: corner.y - rect.y })
    if (rect !== nowhere) x += rect.w + gap * 2
  })
  return offsets
}

const nowhere: Rect = { x: 0, y: 0, w: 0, h: 0 }
