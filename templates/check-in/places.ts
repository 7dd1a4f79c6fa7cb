/** The sheet of the check-in: a column for each weather, and a tray for who has not chosen yet. */
import { ratings, type FiveStep } from '../../shared/model/records/kit.ts'
import type { CheckIn, Workshop } from '../../shared/workshop/workshop.ts'
import { columnPlaces } from '../kit/columnPlaces.ts'
import { body, columnOf, columnsIn, type Column } from '../kit/columns.ts'
import { say } from './texts.ts'

export const cardSize = { w: 476, h: 106 } as const

/** A mood as a column's key, or the tray. */
export type MoodKey = `${FiveStep}` | 'tray'

const railWidth = 520
const weather = { ...body, w: body.w - railWidth - 16 }

/** The five moods from low to high, then the tray. */
export const columns: readonly Column<MoodKey>[] = [
  ...columnsIn(
    weather,
    ratings.map((mood) => [keyOf(mood), 1] as const),
  ),
  columnOf('tray', { ...body, x: body.x + body.w - railWidth, w: railWidth }),
]

/** Where a check-in's card belongs, and what its place says: the mood. */
export const places = columnPlaces<MoodKey>({
  kind: 'checkIn',
  cardSize,
  columns,
  columnOf: (id, workshop) => {
    const found = findCheckIn(id, workshop)
    return found ? keyOf(found.mood) : null
  },
  fieldsOf: (key) => ({ mood: moodOf(key) }),
  label: (key, locale) => say(locale, `column.${key}`),
  create: (key) => ({ type: 'create', kind: 'checkIn', mood: moodOf(key) }),
})

/** A check-in by its id. */
export function findCheckIn(id: string, { checkIns }: Workshop): CheckIn | undefined {
  return checkIns.find((each) => each.id === id)
}

/** The key of a mood's column. */
export function keyOf(mood: FiveStep | null): MoodKey {
  return mood === null ? 'tray' : `${mood}`
}

/** The mood of a column; `null` of the tray. */
export function moodOf(key: MoodKey): FiveStep | null {
  return ratings.find((mood) => keyOf(mood) === key) ?? null
}
