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
    spot.fault(`must be JSON, got ${typeof value}`, 'Send JSON values only')
    return false
  }
  if (depth > maxDepth) {
    spot.fault(
      `is nested deeper than ${maxDepth} levels`,
      'Flatten the file: nothing in a workshop needs more',
    )
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
      inside.fault('is a key no file may use', 'Rename or remove it')
      isSound = false
    } else {
      isSound = checkText(key, inside) && checkJson(item, inside, depth + 1) && isSound
    }
  }
  return isSound
}

function checkText(text: string, spot: Spot): boolean {
  if (!/\p{Surrogate}/u.test(text)) return true
  spot.fault('holds half a character (a lone surrogate)', 'Write the text as valid UTF-8')
  return false
}

function checkNumber(value: number, spot: Spot): boolean {
  if (Number.isFinite(value)) return true
  spot.fault('is a number too large to keep', 'Write a smaller number or a text')
  return false
}
