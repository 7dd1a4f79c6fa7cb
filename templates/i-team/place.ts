/** Where a stakeholder's card belongs on the frame, and what lying somewhere says about it. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { sectors, type Sector } from '../../shared/model/records/iTeam.ts'
import type { Point, Rect } from '../../shared/workshop/mark.ts'
import { overlaps } from '../../shared/workshop/rect.ts'
import type { CardRef, PlaceFields, Zone } from '../../shared/workshop/template.ts'
import type { Stakeholder, Workshop } from '../../shared/workshop/workshop.ts'
import { cardArea, sectorArea, sectorAt, sectorSlot } from './geometry.ts'
import { say } from './texts.ts'

/** The template's id, which is also that of its fields. */
export const templateId = 'i-team'

/** The five sectors with their areas. */
export function zones(locale: Locale): readonly Zone[] {
  return sectors.map((key) => ({
    key,
    label: say(locale, `sector.${key}`),
    area: sectorArea(key),
  }))
}

/** The sector a stakeholder belongs to; `null` when there is no such stakeholder. */
export function zoneOf(ref: CardRef, workshop: Workshop): Sector | null {
  return findStakeholder(ref, workshop)?.sector ?? null
}

/** The centre of a stakeholder's card: the first place of its sector that no card covers. */
export function place(ref: CardRef, workshop: Workshop, taken: readonly Rect[]): Point | null {
  const sector = zoneOf(ref, workshop)
  if (!sector) return null
  for (let position = 0; ; position++) {
    const slot = sectorSlot(sector, position)
    const area = cardArea(slot)
    // A card covers at most four places, so one of these is free.
    if (position > taken.length * 4 || !taken.some((other) => overlaps(area, other))) return slot
  }
}

/** What a card with this centre says: its sector, and outside of all of them nothing new. */
export function read(ref: CardRef, centre: Point, workshop: Workshop): PlaceFields {
  const stakeholder = findStakeholder(ref, workshop)
  if (!stakeholder) return {}
  return { sector: sectorAt(centre) ?? stakeholder.sector }
}

/** What moving a stakeholder into a sector changes. */
export function enter(zone: string, ref: CardRef, workshop: Workshop): PlaceFields | null {
  const sector = sectors.find((candidate) => candidate === zone)
  return sector && findStakeholder(ref, workshop) ? { sector } : null
}

function findStakeholder(ref: CardRef, workshop: Workshop): Stakeholder | undefined {
  if (ref.kind !== 'stakeholder') return undefined
  return workshop.stakeholders.find(({ id }) => id === ref.id)
}
