/** Lays JSON over JSON: objects are merged key by key, everything else is replaced. */
import type { JsonObject, JsonValue } from '@tldraw/utils'

/** `base` with what `over` names; neither is changed. */
export function mergeJson(base: JsonObject, over: JsonObject): JsonObject {
  const merged: JsonObject = { ...base }
  for (const [key, value] of Object.entries(over)) {
    if (value === undefined) continue
    const below = Object.hasOwn(merged, key) ? merged[key] : undefined
    merged[key] = isPlain(below) && isPlain(value) ? mergeJson(below, value) : value
  }
  return merged
}

function isPlain(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
