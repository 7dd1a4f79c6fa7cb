/** Small words for writing JSON. */
import type { JsonObject, JsonValue } from '@tldraw/utils'
import { mergeJson } from '../mergeJson.ts'

/** The fields that differ from their default, which for all of these is `null`. */
export function said(fields: Readonly<Record<string, unknown>>): JsonObject {
  const kept = Object.entries(fields).filter(([, value]) => value !== null)
  return Object.fromEntries(kept.map(([key, value]) => [key, json(value)]))
}

/** A readonly value of the model as JSON: every field of an entity is. */
export function json(value: unknown): JsonValue {
  return value as JsonValue
}

/**
 * What is written of an entity, with what nobody knows of it. Parts of a field that has since been emptied
 * (other languages of a text) are left out: alone they would be no sound field.
 */
export function withUnknown(entity: object, known: JsonObject): JsonObject {
  const fields = new Map<string, unknown>(Object.entries(entity))
  const extra = (fields.get('extra') ?? {}) as JsonObject
  const kept = Object.entries(extra).filter(([key]) => fields.get(key) !== null)
  return mergeJson(Object.fromEntries(kept), known)
}
