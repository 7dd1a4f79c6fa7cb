/** Ids in a file: well formed, each given once, and every reference leading somewhere. */
import type { JsonObject, JsonValue } from '@tldraw/utils'
import { entityIdOf, isEntityId, type EntityId } from '../../model/id.ts'
import type { CardKind } from '../../model/shapes.ts'
import type { BoardReader } from '../board.ts'
import { emptyBoard } from '../overlay.ts'
import { shown, type Saying, type Spot } from './fault.ts'
import { isObject, type Reader } from './readers.ts'

/** The kinds of entity that are known by an id. */
export type EntityKind = CardKind | 'department' | 'corridor' | 'teamRole' | 'retroRating'

/** Which entities exist already; a file may refer to them without naming them. */
export interface KnownIds extends Readonly<Record<EntityKind, ReadonlySet<EntityId>>> {
  /** What the actions that exist wait for. */
  readonly dependsOn: ReadonlyMap<EntityId, readonly EntityId[]>
}

/** No entities: the ids of a board that is yet to be. */
export const noIds: KnownIds = idsOf(emptyBoard)

/** The entities of a board. */
export function idsOf(board: BoardReader): KnownIds {
  const of = (kind: EntityKind) => new Set(board.all(kind).map(({ id }) => entityIdOf(id)))
  return {
    department: of('department'),
    corridor: of('corridor'),
    initiative: of('initiative'),
    stakeholder: of('stakeholder'),
    teamRole: of('teamRole'),
    checkIn: of('checkIn'),
    agreement: of('agreement'),
    parkedTopic: of('parkedTopic'),
    action: of('action'),
    decision: of('decision'),
    retroNote: of('retroNote'),
    retroRating: of('retroRating'),
    dependsOn: new Map(board.all('action').map((each) => [entityIdOf(each.id), each.dependsOn])),
  }
}

/** An entity by its kind and id: `department "D1"`. */
export function entityNamed(kind: EntityKind | 'sector', id: EntityId) {
  const values = { kind: { key: `file.kind.${kind}`, values: {} }, id: shown(id) } as const
  return { key: 'file.what.entity', values } as const satisfies Saying
}

/** `~` joins two ids in a contribution's, so no entity's own may hold one. */
const ownIdPattern = /^[A-Za-z0-9_.:-]{1,64}$/
const poisonous: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** The id of an entity; `null` after a report. */
export function readOwnId(value: JsonValue | undefined, spot: Spot): EntityId | null {
  if (value === undefined) {
    spot.fault('file.noId')
    return null
  }
  if (isEntityId(value) && ownIdPattern.test(value) && !poisonous.has(value)) return value
  spot.fault('file.badId', { got: shown(value) })
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
      const { kind: named } = entityNamed(kind, '').values
      spot.fault('file.notReference', { kind: named, got: shown(value) })
      return undefined
    }
    if (known[kind].has(value)) return { value }
    spot.fault('file.unknownId', { ...entityNamed(kind, value).values, list: `${kind}s` })
    return undefined
  }
}

/** Reader of a list of references without repetition. */
export function referencesTo(kind: EntityKind, known: KnownIds): Reader<readonly EntityId[]> {
  const one = referenceTo(kind, known)
  return (value, spot) => {
    if (!Array.isArray(value)) {
      spot.fault('file.notIds', { got: shown(value) })
      return undefined
    }
    const ids: EntityId[] = []
    value.forEach((each: JsonValue, position) => {
      const found = one(each, spot.inside(position))
      if (!found) return
      if (ids.includes(found.value)) {
        spot.inside(position).fault('file.twiceInList', { id: shown(each) })
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
  check(key: string, spot: Spot, what: Saying): boolean {
    const first = this.#first.get(key)
    if (first === undefined) {
      this.#first.set(key, spot.pointer)
      return true
    }
    spot.fault('file.twice', { what, first })
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
    spot.fault('file.notList', { got: shown(list) })
    return []
  }
  return list.flatMap((entry: JsonValue, position) => {
    const inside = spot.inside(position)
    if (isObject(entry)) return [[entry, inside] as const]
    inside.fault('file.notObject', { got: shown(entry) })
    return []
  })
}
