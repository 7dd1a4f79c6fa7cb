/** Points of a page and points of a shape inside frames and groups, led over into each other. */
import type { TLPageId } from '@tldraw/tlschema'
import type { BoardRecord } from '../model/schema.ts'
import type { CardShape } from '../model/shapes.ts'
import type { Point } from './mark.ts'

type Lookup = (id: string) => BoardRecord | undefined

/** Deeper nesting is a circle: the check on the way into the document allows no more. */
const maxDepth = 64

/** Where a card is: the page, and its centre in the page's coordinates. */
export interface CardPlace {
  readonly pageId: string
  readonly centre: Point
}

/** The page and centre of a card; `null` when one of the shapes it lies in is missing. */
export function findCardPlace(card: CardShape, get: Lookup): CardPlace | null {
  const { w, h } = card.props
  const place = findPagePoint({ x: w / 2, y: h / 2 }, card, get)
  return place && { pageId: place.pageId, centre: place.point }
}

/** A point of a shape as a point of its page; `null` when one of the shapes it lies in is missing. */
export function findPagePoint(
  local: Point,
  shape: Placed & { readonly parentId: string },
  get: Lookup,
): { readonly pageId: TLPageId; readonly point: Point } | null {
  let point = outward(local, shape)
  let { parentId } = shape
  for (let depth = 0; depth < maxDepth; depth++) {
    const parent = get(parentId)
    if (parent?.typeName === 'page') return { pageId: parent.id, point }
    if (parent?.typeName !== 'shape') return null
    point = outward(point, parent)
    parentId = parent.parentId
  }
  return null
}

/** The card with its centre at a point of its page, upright there, whatever it lies in. */
export function withCentre(card: CardShape, centre: Point, get: Lookup): CardShape {
  const around: Placed[] = []
  let parent = get(card.parentId)
  while (parent?.typeName === 'shape' && around.length < maxDepth) {
    around.push(parent)
    parent = get(parent.parentId)
  }
  const local = around.reduceRight((point, shape) => inward(point, shape), centre)
  const rotation = -around.reduce((sum, shape) => sum + shape.rotation, 0) + 0
  const half = turn({ x: card.props.w / 2, y: card.props.h / 2 }, rotation)
  return { ...card, rotation, x: local.x - half.x, y: local.y - half.y }
}

interface Placed extends Point {
  readonly rotation: number
}

function outward(point: Point, shape: Placed): Point {
  const turned = turn(point, shape.rotation)
  return { x: turned.x + shape.x, y: turned.y + shape.y }
}

function inward(point: Point, shape: Placed): Point {
  return turn({ x: point.x - shape.x, y: point.y - shape.y }, -shape.rotation)
}

function turn({ x, y }: Point, angle: number): Point {
  if (angle === 0) return { x, y }
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  return { x: x * cos - y * sin, y: x * sin + y * cos }
}
