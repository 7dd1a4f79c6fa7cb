/** Small words for writing JSON. */
import type { JsonObject, JsonValue } from '@tldraw/utils'

/** The fields that differ from their default, which for all of these is `null`. */
export function said(fields: Readonly<Record<string, unknown>>): JsonObject {
  const kept = Object.entries(fields).filter(([, value]) => value !== null)
  return Object.fromEntries(kept.map(([key, value]) => [key, json(value)]))
}

/** A readonly value of the model as JSON: every field of an entity is. */
export function json(value: unknown): JsonValue {
  return value as JsonValue
}
