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
    spot.fault('file.word', { allowed: list, got: shown(value) })
    return undefined
  }
}

/** One of a few whole numbers. */
export function wholeNumber<T extends number>(numbers: readonly T[]): Reader<T> {
  const list = numbers.join(', ')
  return (value, spot) => {
    const found = numbers.find((number) => number === value)
    if (found !== undefined) return { value: found }
    spot.fault('file.wholeNumber', { allowed: list, got: shown(value) })
    return undefined
  }
}

/** True or false. */
export const yesOrNo: Reader<boolean> = (value, spot) => {
  if (typeof value === 'boolean') return { value }
  spot.fault('file.yesOrNo', { got: shown(value) })
  return undefined
}

/** Days, or another amount that cannot be negative. */
export function amount(unit: 'days' | 'fte' | 'euros'): Reader<number> {
  return (value, spot) => {
    if (typeof value === 'number' && Number.isFinite(value) && value >= 0)
      return { value: value + 0 }
    spot.fault('file.amount', {
      unit: { key: `file.unit.${unit}`, values: {} },
      got: shown(value),
    })
    return undefined
  }
}

/** A day of the calendar. */
export const day: Reader<string> = (value, spot) => {
  if (isDay(value)) return { value }
  spot.fault('file.day', { got: shown(value) })
  return undefined
}

/** A coordinate of the matrix. */
export const coordinate: Reader<number> = (value, spot) => {
  if (typeof value === 'number' && value >= -1 && value <= 1) return { value: value + 0 }
  spot.fault('file.coordinate', { got: shown(value) })
  return undefined
}

/** A text: one string, or German and English side by side. Other languages are kept, not shown. */
export const text: Reader<Text> = (value, spot) => {
  if (typeof value === 'string') return checkLength(value, spot) ? { value } : undefined
  if (!isObject(value)) {
    spot.fault('file.notTexts', { got: shown(value) })
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
      spot.inside(locale).fault('file.notText', { got: shown(words) })
      return undefined
    }
    if (!checkLength(words, spot.inside(locale))) return undefined
    pair[locale] = words
  }
  if (de === undefined && en === undefined) {
    spot.fault('file.noLanguage', { got: shown(value) })
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
  spot.fault('file.tooLong', { most: String(maxTextLength), got: String(words.length) })
  return false
}
