/** The sheet of the retro: three columns of notes, and beside them the question whether it was worth it. */
import { retroColumns, type RetroColumn } from '../../shared/model/records/kit.ts'
import type { Rect } from '../../shared/workshop/mark.ts'
import type { RetroNote, Workshop } from '../../shared/workshop/workshop.ts'
import { columnPlaces } from '../kit/columnPlaces.ts'
import { body, columnsIn, type Column } from '../kit/columns.ts'
import { say } from './texts.ts'

export const cardSize = { w: 408, h: 137 } as const

const railWidth = 560

/** Keep, change, try. */
export const columns: readonly Column<RetroColumn>[] = columnsIn(
  { ...body, w: body.w - railWidth - 16 },
  retroColumns.map((column) => [column, 1] as const),
)

/** Where everybody rates, and where the result stands. */
export const rail: Rect = { ...body, x: body.x + body.w - railWidth, w: railWidth }

/** Where a note's card belongs, and what its place says: the column. */
export const places = columnPlaces<RetroColumn>({
  kind: 'retroNote',
  cardSize,
  columns,
  columnOf: (id, workshop) => findNote(id, workshop)?.column ?? null,
  fieldsOf: (column) => ({ column }),
  label: (key, locale) => say(locale, `column.${key}`),
  create: (column) => ({ type: 'create', kind: 'retroNote', column }),
})

/** A note by its id. */
export function findNote(id: string, { retroNotes }: Workshop): RetroNote | undefined {
  return retroNotes.find((each) => each.id === id)
}
