/** Ids in a file: well formed, each given once, and every reference leading somewhere. */
import type { JsonObject, JsonValue } from '@tldraw/utils'
import { isEntityId, type EntityId } from '../../model/id.ts'
import type { BoardReader } from '../board.ts'
import { shown, type Spot } from './fault.ts'
import { isObject, type Reader } from './readers.ts'

/** The kinds of entity that are known by an id. */
export type EntityKind = 'department' | 'corridor' | 'initiative' | 'stakeholder' | 'teamRole'

/** Which entities exist already; a file may refer to them without naming them. */
export type KnownIds = Readonly<Record<EntityKind, ReadonlySet<EntityId>>>

/** No entities: the ids of a board that is yet to be. */
export const noIds: KnownIds = {
  department: new Set(),
  corridor: new Set(),
  initiative: new Set(),
  stakeholder: new Set(),
  teamRole: new Set(),
}

/** The entities of a board. */
export function idsOf(board: BoardReader): KnownIds {
  const of = (kind: EntityKind) =>
    new Set(board.all(kind).map(({ id }) => id.slice(id.indexOf(':') + 1)))
  return {
    department: of('department'),
    corridor: of('corridor'),
    initiative: of('initiative'),
    stakeholder: of('stakeholder'),
    teamRole: of('teamRole'),
  }
}

/** `~` joins two ids in a contribution's, so no entity's own may hold one. */
const ownIdPattern = /^[A-Za-z0-9_.:-]{1,64}$/
const poisonous: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** The id of an entity; `null` after a report. */
export function readOwnId(value: JsonValue | undefined, spot: Spot): EntityId | null {
  if (value === undefined) {
    spot.fault('is missing', 'Give every entry an id such as "D1"')
    return null
  }
  if (isEntityId(value) && ownIdPattern.test(value) && !poisonous.has(value)) return value
  spot.fault(
    `must be 1 to 64 letters, digits or _ . : -, got ${shown(value)}`,
    'Write an id such as "D1"',
  )
  return null
}

/** The well-formed ids a list of entries gives, without reporting anything. */
export function idsIn(list: JsonValue | undefined): ReadonlySet<EntityId> {
  const ids = new Set<EntityId>()
  if (!Array.isArray(list)) return ids
  for (const entry of list) {
    if (isObject(entry) && typeof entry['id'] === 'string') ids.add(entry['id'])
  }
  return ids
}

/** Reader of a reference to an entity of the file or the board. */
export function referenceTo(kind: EntityKind, known: KnownIds): Reader<EntityId> {
  return (value, spot) => {
    if (typeof value !== 'string') {
      spot.fault(`must be the id of a ${kind}, got ${shown(value)}`, `Write an id in quotes`)
      return undefined
    }
    if (known[kind].has(value)) return { value }
    spot.fault(
      `names ${kind} ${shown(value)}, which is neither in the file nor on the board`,
      `Add it to ${kind}s or correct the id`,
    )
    return undefined
  }
}

/** Reader of a list of references without repetition. */
export function referencesTo(kind: EntityKind, known: KnownIds): Reader<readonly EntityId[]> {
  const one = referenceTo(kind, known)
  return (value, spot) => {
    if (!Array.isArray(value)) {
      spot.fault(`must be a list of ids, got ${shown(value)}`, 'Write it in brackets')
      return undefined
    }
    const ids: EntityId[] = []
    value.forEach((each: JsonValue, position) => {
      const found = one(each, spot.inside(position))
      if (!found) return
      if (ids.includes(found.value)) {
        spot.inside(position).fault(`names ${shown(each)} a second time`, 'Name each once')
      } else {
        ids.push(found.value)
      }
    })
    return { value: ids }
  }
}

/** Reports a second entry with the same key. */
export class Once {
  readonly #first = new Map<string, string>()

  /** True the first time. */
  check(key: string, spot: Spot, what: string): boolean {
    const first = this.#first.get(key)
    if (first === undefined) {
      this.#first.set(key, spot.pointer)
      return true
    }
    spot.fault(`gives ${what} a second time (first at ${first})`, 'Give each once')
    return false
  }
}

/** The file's entries as objects; anything else is reported. */
export function entriesOf(
  list: JsonValue | undefined,
  spot: Spot,
): readonly (readonly [JsonObject, Spot])[] {
  if (list === undefined) return []
  if (!Array.isArray(list)) {
    spot.fault(`must be a list […], got ${shown(list)}`, 'Write it in brackets')
    return []
  }
  return list.flatMap((entry: JsonValue, position) => {
    const inside = spot.inside(position)
    if (isObject(entry)) return [[entry, inside] as const]
    inside.fault(`must be an object {…}, got ${shown(entry)}`, 'Write it in braces')
    return []
  })
}
