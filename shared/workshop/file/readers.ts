/** Readers of single values of a file: each answers the value, or reports and answers `undefined`. */
import type { JsonObject, JsonValue } from '@tldraw/utils'
import { isDay } from '../../model/day.ts'
import { maxTextLength, type Text } from '../../model/text.ts'
import { shown, type Spot } from './fault.ts'

/** What a reader found: the value, and the parts of it nobody knows. `undefined`: a fault was reported. */
export interface Found<T> {
  readonly value: T
  readonly extra?: JsonValue
}
export type Reader<T> = (value: JsonValue, spot: Spot) => Found<T> | undefined

/** One of a few words. */
export function oneOf<T extends string>(words: readonly T[]): Reader<T> {
  const list = words.join(', ')
  return (value, spot) => {
    const found = words.find((word) => word === value)
    if (found !== undefined) return { value: found }
    spot.fault(`must be one of ${list}, got ${shown(value)}`, 'Write one of these words')
    return undefined
  }
}

/** One of a few whole numbers. */
export function wholeNumber<T extends number>(numbers: readonly T[]): Reader<T> {
  const list = numbers.join(', ')
  return (value, spot) => {
    const found = numbers.find((number) => number === value)
    if (found !== undefined) return { value: found }
    spot.fault(`must be one of ${list}, got ${shown(value)}`, 'Write one of these numbers')
    return undefined
  }
}

/** True or false. */
export const yesOrNo: Reader<boolean> = (value, spot) => {
  if (typeof value === 'boolean') return { value }
  spot.fault(`must be true or false, got ${shown(value)}`, 'Write true or false without quotes')
  return undefined
}

/** Days, or another amount that cannot be negative. */
export function amount(unit: string): Reader<number> {
  return (value, spot) => {
    if (typeof value === 'number' && Number.isFinite(value) && value >= 0)
      return { value: value + 0 }
    spot.fault(
      `must be a number of ${unit} from 0, got ${shown(value)}`,
      'Write 0 or more, or leave it out if it is not known',
    )
    return undefined
  }
}

/** A day of the calendar. */
export const day: Reader<string> = (value, spot) => {
  if (isDay(value)) return { value }
  spot.fault(
    `must be a day of the calendar such as "2026-11-30", got ${shown(value)}`,
    'Write year, month and day, or null if it is not known',
  )
  return undefined
}

/** A coordinate of the matrix. */
export const coordinate: Reader<number> = (value, spot) => {
  if (typeof value === 'number' && value >= -1 && value <= 1) return { value: value + 0 }
  spot.fault(
    `must be a number from -1 to 1, got ${shown(value)}`,
    'Write a number in that range, or null if it is not placed',
  )
  return undefined
}

/** A text: one string, or German and English side by side. Other languages are kept, not shown. */
export const text: Reader<Text> = (value, spot) => {
  if (typeof value === 'string') return checkLength(value, spot) ? { value } : undefined
  if (!isObject(value)) {
    spot.fault(
      `must be a text or {"de": …, "en": …}, got ${shown(value)}`,
      'Write it in quotes, or in both languages',
    )
    return undefined
  }
  const { de, en, ...others } = value
  const pair: { de?: string; en?: string } = {}
  for (const [locale, words] of [
    ['de', de],
    ['en', en],
  ] as const) {
    if (words === undefined) continue
    if (typeof words !== 'string') {
      spot.inside(locale).fault(`must be a text, got ${shown(words)}`, 'Write it in quotes')
      return undefined
    }
    if (!checkLength(words, spot.inside(locale))) return undefined
    pair[locale] = words
  }
  if (de === undefined && en === undefined) {
    spot.fault(`needs the text in de or en, got ${shown(value)}`, 'Add "de" or "en"')
    return undefined
  }
  return withExtra(pair, others)
}

/** The same value or `null`. */
export function orNull<T>(reader: Reader<T>): Reader<T | null> {
  return (value, spot) => (value === null ? { value: null } : reader(value, spot))
}

/** The value with what was left over, if anything was. */
export function withExtra<T>(value: T, rest: JsonObject): Found<T> {
  return Object.keys(rest).length === 0 ? { value } : { value, extra: rest }
}

/** True for a JSON object. */
export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function checkLength(words: string, spot: Spot): boolean {
  if (words.length <= maxTextLength) return true
  spot.fault(
    `must be at most ${maxTextLength} characters, got ${words.length}`,
    'Shorten it or split it over several fields',
  )
  return false
}
