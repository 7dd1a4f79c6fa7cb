/** Reads the known fields of an object by a table of readers; what the table does not know is kept. */
import type { JsonObject, JsonValue } from '@tldraw/utils'
import { shown, type Spot } from './fault.ts'
import { isObject, type Found, type Reader } from './readers.ts'

/** A reader for each field. */
export type Readers<F> = { readonly [K in keyof F]-?: Reader<Exclude<F[K], undefined>> }

/** The fields an object names, and what is left over; faults are reported, faulty fields left out. */
export function readFields<F extends object>(
  object: JsonObject,
  readers: Readers<F>,
  spot: Spot,
  skip: readonly string[] = [],
): { readonly fields: Partial<F>; readonly extra: JsonObject } {
  const fields: Partial<F> = {}
  const extra: JsonObject = {}
  for (const [key, value] of Object.entries(object)) {
    if (value === undefined || skip.includes(key)) continue
    if (!isKeyOf(readers, key)) {
      extra[key] = value
      continue
    }
    const found = readers[key](value, spot.inside(key))
    if (!found) continue
    fields[key] = found.value
    if (found.extra !== undefined) extra[String(key)] = found.extra
  }
  return { fields, extra }
}

/** Reader of an object all of whose fields are read by a table. */
export function objectOf<F extends object>(readers: Readers<F>): Reader<Partial<F>> {
  return (value, spot) => {
    if (!isObject(value)) {
      spot.fault('file.notObject', { got: shown(value) })
      return undefined
    }
    const { fields, extra } = readFields(value, readers, spot)
    return Object.keys(extra).length === 0 ? { value: fields } : { value: fields, extra }
  }
}

/** Reader of a list; faulty items are reported and left out. */
export function listOf<T>(item: Reader<T>): Reader<readonly T[]> {
  return (value, spot) => {
    if (!Array.isArray(value)) {
      spot.fault('file.notList', { got: shown(value) })
      return undefined
    }
    const found = value.map((each: JsonValue, position) => item(each, spot.inside(position)))
    return { value: found.filter((each): each is Found<T> => !!each).map((each) => each.value) }
  }
}

function isKeyOf<F>(readers: Readers<F>, key: string): key is Extract<keyof F, string> {
  return Object.hasOwn(readers, key)
}
