/** Where an initiative's card belongs on the frame, and what lying somewhere says about it. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Point, Rect } from '../../shared/workshop/mark.ts'
import { contains, overlaps } from '../../shared/workshop/rect.ts'
import { round } from '../../shared/workshop/number.ts'
import type { SpotIntent } from '../../shared/workshop/target.ts'
import type { CardRef, PlaceFields, Zone } from '../../shared/workshop/template.ts'
import { stateOf, type Initiative, type Workshop } from '../../shared/workshop/workshop.ts'
import { approaches, balanceRadius, positionOf, type Position } from './approach.ts'
import {
  cardArea,
  centre,
  cardSize,
  fieldsAt,
  matrix,
  pointOf,
  tray,
  traySlot,
  unit,
} from './geometry.ts'
import { say } from './texts.ts'

/** The zones in the order a list offers them: the path's, balance, tray. */
export const zoneKeys = [...approaches, 'balance', 'tray'] as const
export type ZoneKey = (typeof zoneKeys)[number]

/** The template's id, which is also the id of its shared state. */
export const templateId = 'four-approaches'

/** All zones with their areas. */
export function zones(locale: Locale): readonly Zone[] {
  return zoneKeys.map((key) => ({ key, label: say(locale, `approach.${key}`), area: areaOf(key) }))
}

/** The zone an initiative is in; `null` when there is no such initiative. */
export function zoneOf(ref: CardRef, workshop: Workshop): ZoneKey | null {
  const initiative = findInitiative(ref, workshop)
  return initiative ? (positionOf(initiative) ?? 'tray') : null
}

/** The centre of the card of an initiative; in the tray the first place that nothing covers. */
export function place(ref: CardRef, workshop: Workshop, taken: readonly Rect[]): Point | null {
  const initiative = findInitiative(ref, workshop)
  if (!initiative) return null
  const { x, y } = initiative
  if (x !== null && y !== null) return pointOf(x, y)
  for (let position = 0; ; position++) {
    const slot = traySlot(position)
    const area = cardArea(slot)
    if (position > taken.length * 4 || !taken.some((other) => overlaps(area, other))) return slot
  }
}

/** What a card with this centre says: its position, or that it is not placed. */
export function read(point: Point): PlaceFields {
  return fieldsAt(point)
}

/** What moving an initiative into a zone changes: a free place there, as far from others as may be. */
export function enter(
  zone: string,
  ref: CardRef,
  workshop: Workshop,
  taken: readonly Rect[],
): PlaceFields | null {
  const key = zoneKeys.find((candidate) => candidate === zone)
  const initiative = findInitiative(ref, workshop)
  if (!key || !initiative) return null
  if (key === 'tray') return { x: null, y: null }
  if (positionOf(initiative) === key) return { x: initiative.x, y: initiative.y }
  const candidates = placesIn(key)
  const free = candidates.find((point) => !taken.some((other) => overlaps(cardArea(point), other)))
  return fieldsAt(free ?? candidates[taken.length % candidates.length] ?? centre)
}

/** A double click into the matrix or the tray makes an initiative; its place says the rest. */
export function intentAt(point: Point): SpotIntent | null {
  return [matrix, tray].some((area) => contains(area, point))
    ? { type: 'create', kind: 'initiative' }
    : null
}

/** True for a card that counts only at a later stage than the slider shows, or not at all. */
export function isGhosted(ref: CardRef, workshop: Workshop): boolean {
  const initiative = findInitiative(ref, workshop)
  if (!initiative) return false
  if (initiative.status !== 'active') return true
  return initiative.activeFromStage > stateOf(workshop, templateId).stage
}

function findInitiative(ref: CardRef, workshop: Workshop): Initiative | undefined {
  return workshop.initiatives.find(({ id }) => id === ref.id)
}

function areaOf(key: ZoneKey): Rect {
  const half = matrix.w / 2
  const radius = balanceRadius * unit
  switch (key) {
    case 'themenlab':
      return { x: matrix.x, y: centre.y, w: half, h: half }
    case 'sektoralbereich':
      return { x: matrix.x, y: matrix.y, w: half, h: half }
    case 'moeglichkeitsraum':
      return { x: centre.x, y: centre.y, w: half, h: half }
    case 'querschnittszentrum':
      return { x: centre.x, y: matrix.y, w: half, h: half }
    case 'balance':
      return { x: centre.x - radius, y: centre.y - radius, w: 2 * radius, h: 2 * radius }
    case 'tray':
      return tray
  }
}

/** Places a card can be put to by keyboard: from the middle outwards, clear of the zone's heading. */
function placesIn(position: Position): readonly Point[] {
  if (position === 'balance') {
    return [0, 0.16, -0.16].flatMap((y) =>
      (y === 0 ? [0, 0.1, -0.1] : [0]).map((x) => pointOf(x, y)),
    )
  }
  const toLeft = position === 'themenlab' || position === 'sektoralbereich'
  const toTop = position === 'sektoralbereich' || position === 'querschnittszentrum'
  const columns = [0, 1].map((column) => 200 + column * (cardSize.w + 24))
  const rows = [0, 1, 2, 3].map((row) => 100 + row * (cardSize.h + 24))
  return rows.flatMap((down) =>
    columns.map((across) =>
      pointOf(
        round((toLeft ? -across : across) / unit, 3),
        round((toTop ? down : -down) / unit, 3),
      ),
    ),
  )
}
