/** Where an initiative's card belongs on the frame, and what lying somewhere says about it. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { textIn } from '../../shared/model/text.ts'
import type { Point, Rect } from '../../shared/workshop/mark.ts'
import { contains } from '../../shared/workshop/rect.ts'
import type { SpotIntent, Target } from '../../shared/workshop/target.ts'
import type { CardRef, PlaceFields, Zone } from '../../shared/workshop/template.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import {
  bandArea,
  bandAt,
  cellArea,
  columnArea,
  columnAt,
  corridorHead,
  departmentHead,
  frameSize,
  gridOf,
  railBand,
  tray,
} from './geometry.ts'
import { slotInBand, slotInTray } from './slots.ts'
import { say } from './texts.ts'

/** The zone of initiatives without a corridor; the other zones have their corridor's id. */
export const trayKey = 'tray'

/** A zone a corridor, then the tray. */
export function zones(workshop: Workshop, locale: Locale): readonly Zone[] {
  const grid = gridOf(workshop)
  const bands = workshop.corridors.map(({ id, name }, band) => ({
    key: id,
    label: textIn(name, locale) || id,
    area: railBand(grid, band),
  }))
  return [...bands, { key: trayKey, label: say(locale, 'tray'), area: tray }]
}

/** The corridor an initiative belongs to, else the tray; `null` when there is no such initiative. */
export function zoneOf(ref: CardRef, workshop: Workshop): string | null {
  const band = bandOf(ref, workshop)
  if (band === undefined) return null
  return workshop.corridors[band]?.id ?? trayKey
}

/** The first free place beside the initiative's corridor, else in the tray. */
export function place(ref: CardRef, workshop: Workshop, taken: readonly Rect[]): Point | null {
  const band = bandOf(ref, workshop)
  if (band === undefined) return null
  return band < 0 ? slotInTray(taken) : slotInBand(railBand(gridOf(workshop), band), taken)
}

/** A band says its corridor, from its head to the cards beside it; everywhere else there is none. */
export function read(point: Point, workshop: Workshop): PlaceFields {
  const band = bandAt(gridOf(workshop), point)
  const isBeside = point.x < 0 || point.x > frameSize.w
  if (band === null || isBeside) return { corridorId: null }
  return { corridorId: workshop.corridors[band]?.id ?? null }
}

/**
 * A card of a corridor fits in the rail, where it covers no cell and does not reach into the bands above
 * and below.
 */
export function fits(ref: CardRef, area: Rect, workshop: Workshop): boolean {
  const band = bandOf(ref, workshop)
  if (band === undefined || band < 0) return true
  const beside = railBand(gridOf(workshop), band)
  if (area.x + area.w / 2 < beside.x) return false
  // A band may be lower than a card; the card then lies in its middle.
  const spare = Math.max(0, (area.h - beside.h) / 2) + 1
  return area.y >= beside.y - spare && area.y + area.h <= beside.y + beside.h + spare
}

/** What moving an initiative into a zone changes: its corridor. */
export function enter(zone: string, ref: CardRef, workshop: Workshop): PlaceFields | null {
  if (bandOf(ref, workshop) === undefined) return null
  if (workshop.corridors.some(({ id }) => id === zone)) return { corridorId: zone }
  return zone === trayKey ? { corridorId: null } : null
}

/** A department's column, a corridor's band, a contribution's cell. */
export function areaOf(target: Target, workshop: Workshop): Rect | null {
  const grid = gridOf(workshop)
  const columnOf = (wanted: string) => workshop.departments.findIndex(({ id }) => id === wanted)
  const bandOfId = (wanted: string) => workshop.corridors.findIndex(({ id }) => id === wanted)
  switch (target.kind) {
    case 'department': {
      const column = columnOf(target.id)
      return column < 0 ? null : columnArea(grid, column)
    }
    case 'corridor': {
      const band = bandOfId(target.id)
      return band < 0 ? null : bandArea(grid, band)
    }
    case 'contribution': {
      const column = columnOf(target.departmentId)
      const band = bandOfId(target.corridorId)
      return column < 0 || band < 0 ? null : cellArea(grid, column, band)
    }
    default:
      return null
  }
}

/** What a double click on a spot stands for: a cell's form, or one more of what lies there. */
export function intentAt(point: Point, workshop: Workshop): SpotIntent | null {
  const grid = gridOf(workshop)
  const column = columnAt(grid, point)
  const band = bandAt(grid, point)
  const department = column === null ? undefined : workshop.departments[column]
  const corridor = band === null ? undefined : workshop.corridors[band]
  if (contains(tray, point)) return { type: 'create', kind: 'initiative' }
  if (column !== null && contains(departmentHead(grid, column), point)) {
    return department
      ? { type: 'open', target: { kind: 'department', id: department.id } }
      : { type: 'create', kind: 'department' }
  }
  if (band === null) return null
  if (contains(corridorHead(grid, band), point)) {
    return corridor
      ? { type: 'open', target: { kind: 'corridor', id: corridor.id } }
      : { type: 'create', kind: 'corridor' }
  }
  if (!corridor) return null
  if (contains(railBand(grid, band), point)) return { type: 'create', kind: 'initiative' }
  if (!department) return null
  const target = { kind: 'contribution', corridorId: corridor.id, departmentId: department.id }
  return { type: 'open', target: { ...target, kind: 'contribution' } }
}

/** The number of the initiative's band, −1 without one; `undefined` when there is no such initiative. */
function bandOf(ref: CardRef, workshop: Workshop): number | undefined {
  const initiative = workshop.initiatives.find(({ id }) => id === ref.id)
  return initiative && workshop.corridors.findIndex(({ id }) => id === initiative.corridorId)
}
