/** What no part of a file may hold, whatever it means: keys that poison objects, bottomless nesting. */
import type { JsonValue } from '@tldraw/utils'
import type { Spot } from './fault.ts'

/** The deepest nesting of arrays and objects; the file itself is the first level. */
export const maxDepth = 32

const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor'])

/** Reports what JSON must not hold; true when the whole value is sound, which makes it a `JsonValue`. */
export function checkJson(value: unknown, spot: Spot, depth = 1): value is JsonValue {
  if (typeof value === 'string') return checkText(value, spot)
  if (typeof value === 'number') return checkNumber(value, spot)
  if (value === null || typeof value === 'boolean') return true
  if (typeof value !== 'object') {
    spot.fault('file.notJson', { got: typeof value })
    return false
  }
  if (depth > maxDepth) {
    spot.fault('file.tooDeep', { most: String(maxDepth) })
    return false
  }
  let isSound = true
  if (Array.isArray(value)) {
    value.forEach((item: unknown, position) => {
      isSound = checkJson(item, spot.inside(position), depth + 1) && isSound
    })
    return isSound
  }
  for (const [key, item] of Object.entries(value)) {
    const inside = spot.inside(key)
    if (forbiddenKeys.has(key)) {
      inside.fault('file.forbiddenKey')
      isSound = false
    } else {
      isSound = checkText(key, inside) && checkJson(item, inside, depth + 1) && isSound
    }
  }
  return isSound
}

function checkText(text: string, spot: Spot): boolean {
  if (!/\p{Surrogate}/u.test(text)) return true
  spot.fault('file.halfCharacter')
  return false
}

function checkNumber(value: number, spot: Spot): boolean {
  if (Number.isFinite(value)) return true
  spot.fault('file.tooLarge')
  return false
}
