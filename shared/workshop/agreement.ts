/** Whether a card lies where its entity says it is. */
import type { CardShape } from '../model/shapes.ts'
import { refOf } from './cards.ts'
import type { Point } from './mark.ts'
import type { PlaceFields, Template } from './template.ts'
import type { Workshop } from './workshop.ts'

/** The centre of a card that lies directly on its page. */
export function centreOf(card: CardShape): Point {
  const { w, h } = card.props
  const cos = Math.cos(card.rotation)
  const sin = Math.sin(card.rotation)
  return {
    x: card.x + (w * cos - h * sin) / 2,
    y: card.y + (w * sin + h * cos) / 2,
  }
}

/**
 * True when what the card's place says is what the entity's own place would say. Positions need not be
 * equal: within the rounding of a place, and anywhere in the tray, nothing is corrected.
 */
export function agrees(
  card: CardShape,
  template: Template,
  workshop: Workshop,
  centre: Point = centreOf(card),
): boolean {
  const ref = refOf(card)
  const own = template.place(ref, workshop, [])
  if (!own) return true
  return sameFields(template.read(ref, centre, workshop), template.read(ref, own, workshop))
}

function sameFields(a: PlaceFields, b: PlaceFields): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((key) => valueAt(a, key) === valueAt(b, key))
}

function valueAt(fields: PlaceFields, key: string): unknown {
  return Object.entries(fields).find(([name]) => name === key)?.[1]
}
