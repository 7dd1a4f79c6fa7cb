/**
 * Checks the I-Team of a file. Its data is kept as it is until boards know it as records of their own;
 * what is wrong in it is refused all the same.
 */
import type { JsonObject, JsonValue } from '@tldraw/utils'
import { readFields, objectOf, type Readers } from './readFields.ts'
import { shown, type Spot } from './fault.ts'
import { entriesOf, referencesTo, type KnownIds } from './references.ts'
import { amount, isObject, text, wholeNumber, yesOrNo, type Reader } from './readers.ts'

const level = wholeNumber([0, 1, 2, 3, 4])

const role: Readers<{ name: unknown; fte: number }> = {
  name: text,
  fte: amount('full-time equivalents'),
}

const sectors = {
  citizens: level,
  business: level,
  science: level,
  civilSociety: level,
  municipalities: level,
}
const boxes = { mandate: yesOrNo, roles: yesOrNo, resources: yesOrNo, competences: yesOrNo }

/** Reports every fault of the file's `iteam`. */
export function checkIteam(value: JsonValue, spot: Spot, known: KnownIds): void {
  if (value === null) return
  if (!isObject(value)) {
    spot.fault(`must be an object {…}, got ${shown(value)}`, 'Write it in braces')
    return
  }
  const iteam: JsonObject = value
  for (const [entry, inside] of entriesOf(iteam['roles'], spot.inside('roles'))) {
    readFields(entry, role, inside)
  }
  const parts: Readonly<Record<string, Reader<unknown>>> = {
    inward: levelPerDepartment(known),
    corridors: referencesTo('corridor', known),
    outward: objectOf(sectors),
    mandate: objectOf(boxes),
  }
  for (const [key, reader] of Object.entries(parts)) {
    const part = iteam[key]
    if (part !== undefined) reader(part, spot.inside(key))
  }
}

function levelPerDepartment(known: KnownIds): Reader<unknown> {
  return (value, spot) => {
    if (!isObject(value)) {
      spot.fault(`must be an object {…}, got ${shown(value)}`, 'Write it in braces')
      return undefined
    }
    for (const [id, each] of Object.entries(value)) {
      const inside = spot.inside(id)
      if (!known.department.has(id)) {
        inside.fault(
          `names department ${shown(id)}, which is neither in the file nor on the board`,
          'Add it to departments or correct the id',
        )
      } else if (each !== undefined) {
        level(each, inside)
      }
    }
    return { value }
  }
}
