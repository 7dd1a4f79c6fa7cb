/** Where an initiative's card belongs on the roadmap, and what lying somewhere says about it. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { phases, type Phase } from '../../shared/model/records/initiative.ts'
import type { Point, Rect } from '../../shared/workshop/mark.ts'
import { contains } from '../../shared/workshop/rect.ts'
import type { CardRef, PlaceFields, Zone } from '../../shared/workshop/template.ts'
import type { Initiative, Workshop } from '../../shared/workshop/workshop.ts'
import { columnCell, columnRows, columns, exitRow, phaseAt, tray, trayCards } from './geometry.ts'
import { freePlace } from './slots.ts'
import { say } from './texts.ts'

/** The template's id, which its fields carry too. */
export const templateId = 'roadmap'

/** The zones in the order a list offers them: the phases, ended, parked. */
export const zoneKeys = [...phases, 'exited', 'parked'] as const
export type ZoneKey = (typeof zoneKeys)[number]

/** A card this far past the row of exits, or past the tray, still lies there. */
const margin = 40

/** All zones with their areas. */
export function zones(locale: Locale): readonly Zone[] {
  return zoneKeys.map((key) => ({ key, label: say(locale, `zone.${key}`), area: areaOfZone(key) }))
}

/** The zone an initiative is in; `null` when there is no such initiative. */
export function zoneOf(ref: CardRef, workshop: Workshop): ZoneKey | null {
  const initiative = findInitiative(ref, workshop)
  return initiative ? zoneKeyOf(initiative) : null
}

/** The centre of an initiative's card: the first free slot of its phase, of the exits or of the tray. */
export function place(ref: CardRef, workshop: Workshop, taken: readonly Rect[]): Point | null {
  const initiative = findInitiative(ref, workshop)
  return initiative ? freePlace(cardsOf(initiative), taken) : null
}

/**
 * What a card with this centre says: in a column its phase, and that it is active; in the row of exits
 * that it has ended, the phase by column; in the tray that it is parked. Elsewhere nothing changes.
 */
export function read(ref: CardRef, point: Point, workshop: Workshop): PlaceFields {
  const { phase = 'P1', status = 'active' } = findInitiative(ref, workshop) ?? {}
  if (contains(grown(tray), point)) return { phase, status: 'parked' }
  const column = phaseAt(point.x)
  if (column === null) return { phase, status }
  if (contains({ ...columns, ...columnRows }, point)) return { phase: column, status: 'active' }
  if (contains(grown(exitRow), point)) return { phase: column, status: 'exited' }
  return { phase, status }
}

/** What moving an initiative into a zone changes. */
export function enter(zone: string, ref: CardRef, workshop: Workshop): PlaceFields | null {
  const key = zoneKeys.find((candidate) => candidate === zone)
  const initiative = findInitiative(ref, workshop)
  if (!key || !initiative) return null
  if (key === 'exited' || key === 'parked') return { phase: initiative.phase, status: key }
  return { phase: key, status: 'active' }
}

/** True for a parked card; one that has ended lies in a row that says so. */
export function isGhosted(ref: CardRef, workshop: Workshop): boolean {
  return findInitiative(ref, workshop)?.status === 'parked'
}

/** The area that the cards of a phase lie in. */
export function phaseArea(phase: Phase): Rect {
  return columnCell(phase, 'initiatives')
}

function zoneKeyOf({ status, phase }: Initiative): ZoneKey {
  return status === 'active' ? phase : status
}

function areaOfZone(key: ZoneKey): Rect {
  if (key === 'exited') return exitRow
  return key === 'parked' ? tray : phaseArea(key)
}

function cardsOf({ status, phase }: Initiative): Rect {
  if (status === 'parked') return trayCards
  return columnCell(phase, status === 'exited' ? 'exit' : 'initiatives')
}

function findInitiative(ref: CardRef, workshop: Workshop): Initiative | undefined {
  return workshop.initiatives.find(({ id }) => id === ref.id)
}

function grown({ x, y, w, h }: Rect): Rect {
  return { x: x - margin, y: y - margin, w: w + 2 * margin, h: h + 2 * margin }
}
