/** Where cards belong on a sheet of columns, and what lying in a column says about them. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { EntityId } from '../../shared/model/id.ts'
import type { CardKind } from '../../shared/model/shapes.ts'
import type { FrameCommand } from '../../shared/workshop/target.ts'
import type { PlaceFields, Template } from '../../shared/workshop/template.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import type { Point, Rect } from '../../shared/workshop/mark.ts'
import { overlaps } from '../../shared/workshop/rect.ts'
import { columnAt, grown, type Column } from './columns.ts'
import { freePlace, slotsOf } from './freePlace.ts'

/** What a sheet of columns says of itself. */
export interface ColumnSheet<Key extends string> {
  readonly kind: CardKind
  readonly cardSize: { readonly w: number; readonly h: number }
  readonly columns: readonly Column<Key>[]
  /** The column an entity stands in; `null` when there is no such entity. */
  columnOf(id: EntityId, workshop: Workshop): Key | null
  /** What a column says about an entity in it. */
  fieldsOf(key: Key): PlaceFields
  label(key: Key, locale: Locale): string
  /** What its "+" and a double click in it make. */
  create(key: Key): FrameCommand
  /** The entities of a column in the order in which they lie there; without it they lie as they are put. */
  sorted?(key: Key, workshop: Workshop): readonly { readonly id: EntityId }[]
}

type Places = Pick<
  Template,
  | 'zones'
  | 'zoneOf'
  | 'enter'
  | 'place'
  | 'read'
  | 'fits'
  | 'order'
  | 'areaOf'
  | 'intentAt'
  | 'isGhosted'
  | 'cardKinds'
  | 'cardSize'
>

/** Space between two cards of a column. */
export const cardGap = 10

/** How far a card may reach out of its column before it is put straight. */
const tolerance = 12

/** The places of a sheet: a column each, filled from its top. */
export function columnPlaces<Key extends string>(sheet: ColumnSheet<Key>): Places {
  const { kind, columns, cardSize } = sheet
  const lattice = { cardSize, gap: cardGap, rows: 'top' } as const
  const find = (ref: { readonly kind: CardKind; readonly id: EntityId }, workshop: Workshop) => {
    const key = ref.kind === kind ? sheet.columnOf(ref.id, workshop) : null
    return columns.find((column) => column.key === key) ?? null
  }
  /** The slots of the entities of a column that has an order and room for them. */
  const orderIn = (column: Column<Key>, workshop: Workshop): ReadonlyMap<EntityId, Point> => {
    const slots = slotsOf(column.cards, lattice)
    const sorted = sheet.sorted?.(column.key, workshop) ?? []
    return new Map(sorted.slice(0, slots.length).map(({ id }, at) => [id, slots[at] ?? origin]))
  }
  return {
    ...(sheet.sorted && {
      order: (workshop: Workshop) =>
        new Map(columns.flatMap((column) => [...orderIn(column, workshop)])),
    }),
    cardKinds: [kind],
    cardSize,
    zones: (_workshop, locale) =>
      columns.map(({ key, area }) => ({ key, label: sheet.label(key, locale), area })),
    zoneOf: (ref, workshop) => find(ref, workshop)?.key ?? null,
    enter: (zone, ref, workshop) => {
      const column = columns.find(({ key }) => key === zone)
      return column && find(ref, workshop) ? sheet.fieldsOf(column.key) : null
    },
    place: (ref, workshop, taken) => {
      const column = find(ref, workshop)
      if (!column) return null
      const own = orderIn(column, workshop).get(ref.id)
      const isFree = own && !taken.some((other) => overlaps(areaAt(own, cardSize), other))
      return isFree ? own : freePlace(column.cards, taken, lattice)
    },
    read: (ref, centre, workshop) => {
      const own = find(ref, workshop)
      return own ? sheet.fieldsOf((columnAt(centre, columns) ?? own).key) : {}
    },
    fits: (ref, area, workshop) => {
      const column = find(ref, workshop)
      return !column || isWithin(area, grown(column.cards, tolerance))
    },
    areaOf: () => null,
    intentAt: (point) => {
      const column = columnAt(point, columns)
      return column ? sheet.create(column.key) : null
    },
    isGhosted: () => false,
  }
}

const origin: Point = { x: 0, y: 0 }

function areaAt({ x, y }: Point, size: { readonly w: number; readonly h: number }): Rect {
  return { x: x - size.w / 2, y: y - size.h / 2, ...size }
}

function isWithin(area: Rect, outer: Rect): boolean {
  return (
    area.x >= outer.x &&
    area.y >= outer.y &&
    area.x + area.w <= outer.x + outer.w &&
    area.y + area.h <= outer.y + outer.h
  )
}
