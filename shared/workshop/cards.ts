/** The shapes of a template's page: its frame, and the cards of the entities it shows. */
import { getIndicesAbove, type IndexKey } from '@tldraw/utils'
import type { TLPage, TLPageId, TLShape, TLShapeId } from '@tldraw/tlschema'
import type { CardShape, TemplateShape } from '../model/shapes.ts'
import { isCard, type BoardReader } from './board.ts'
import type { Point, Rect } from './mark.ts'
import type { CardRef, Template } from './template.ts'

/** The id of the page of a template. */
export function templatePageId(templateId: string): TLPageId {
  return `page:${templateId}` as TLPageId
}

/** The id of a template's frame on its page. */
export function templateShapeId(templateId: string): TLShapeId {
  return `shape:template-${templateId}` as TLShapeId
}

/** The id of the card an entity gets on a template's page. Copies made by hand have ids of their own. */
export function cardShapeId(templateId: string, entityId: string): TLShapeId {
  return `shape:card-${templateId}-${entityId}` as TLShapeId
}

/** The templates that have a page on the board. */
export function templatesOn(
  board: BoardReader,
  templates: readonly Template[],
): readonly Template[] {
  return templates.filter((template) => board.get(templatePageId(template.id)) !== undefined)
}

/** A template's page. */
export function templatePage(template: Template, name: string, index: IndexKey): TLPage {
  return { typeName: 'page', id: templatePageId(template.id), name, index, meta: {} }
}

/** A template's frame, behind everything else on its page and locked against being dragged away. */
export function templateFrame(template: Template): TemplateShape {
  return {
    ...shapeBase(templateShapeId(template.id), templatePageId(template.id), 'a1' as IndexKey),
    type: 'template',
    x: 0,
    y: 0,
    isLocked: true,
    props: { ...template.size, templateId: template.id },
  }
}

/** A card of an entity on a template's page with its centre at a point. */
export function cardAt(
  template: Template,
  ref: CardRef,
  centre: Point,
  index: IndexKey,
  board: BoardReader,
): CardShape {
  const { w, h } = template.cardSize
  return {
    ...shapeBase(freeCardId(template.id, ref.id, board), templatePageId(template.id), index),
    type: 'card',
    x: centre.x - w / 2,
    y: centre.y - h / 2,
    isLocked: false,
    props: { w, h, kind: ref.kind, entityId: ref.id },
  }
}

/** The entity a card shows. */
export function refOf(card: CardShape): CardRef {
  return { kind: card.props.kind, id: card.props.entityId }
}

/** Every card of the board. */
export function allCards(board: BoardReader): readonly CardShape[] {
  return board.all('shape').filter((shape) => isCard(shape))
}

/** The areas that the cards of a template's page cover, without those of one entity. */
export function takenOn(
  board: BoardReader,
  template: Template,
  except: CardRef | null = null,
): readonly Rect[] {
  const page = templatePageId(template.id)
  return allCards(board)
    .filter((card) => card.parentId === page && !isSameRef(refOf(card), except))
    .map((card) => ({ x: card.x, y: card.y, w: card.props.w, h: card.props.h }))
}

function isSameRef(a: CardRef, b: CardRef | null): boolean {
  return a.id === b?.id && a.kind === b.kind
}

/** Fractional indices above all shapes of a page, from low to high. */
export function indicesAbove(
  board: BoardReader,
  page: TLPageId,
  count: number,
): readonly IndexKey[] {
  return getIndicesAbove(highest(board, page), count)
}

/** The usual id, or the next one when somebody has moved that card to another page. */
function freeCardId(templateId: string, entityId: string, board: BoardReader): TLShapeId {
  const usual = cardShapeId(templateId, entityId)
  let id = usual
  for (let copy = 2; board.get(id) !== undefined; copy++) id = `${usual}-${copy}` as TLShapeId
  return id
}

function highest(board: BoardReader, page: TLPageId): IndexKey | null {
  return board
    .all('shape')
    .filter((shape) => shape.parentId === page)
    .reduce<IndexKey | null>(
      (high, { index }) => (high === null || index > high ? index : high),
      null,
    )
}

function shapeBase<I extends TLShapeId, P extends TLShape['parentId']>(
  id: I,
  parentId: P,
  index: IndexKey,
) {
  return {
    typeName: 'shape' as const,
    id,
    parentId,
    index,
    rotation: 0,
    opacity: 1,
    meta: {},
  }
}
