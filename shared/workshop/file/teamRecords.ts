/**
 * The `iteam` of a workshop file taken apart into what records hold: links, roles and the boxes of the
 * mandate. Documents of schema 1, which kept `iteam` whole as it came, are lifted by this; files are read
 * by `readTeam.ts`, which names what is wrong in them.
 */
import type { JsonObject, JsonValue } from '@tldraw/utils'
import { isEntityId, type EntityId } from '../../model/id.ts'
import { levels, type Level } from '../../model/ladder.ts'
import { directions, sectors, type Direction, type LinkEnd } from '../../model/records/iTeam.ts'
import type { Text } from '../../model/text.ts'

/** The template whose fields the four boxes of the mandate are. */
export const teamTemplateId = 'i-team'
/** The boxes of the mandate: the keys of the template's fields. */
export const teamBoxes = ['mandate', 'roles', 'resources', 'competences'] as const
export type TeamBox = (typeof teamBoxes)[number]

/** What a file says with a corridor that it merely lists: there is a link. */
export const listedLevel: Level = 1

/** A role as the file names it. */
export interface TeamRolePart {
  readonly id: EntityId
  readonly fields: {
    readonly name?: Text
    readonly fte?: number
    readonly direction?: Direction
  }
  /** Fields nobody knows. */
  readonly extra: JsonObject
}

/** The parts of an `iteam`. What is malformed in it counts as nothing: files are checked before. */
export interface TeamParts {
  readonly links: readonly { readonly end: LinkEnd; readonly level: Level }[]
  readonly roles: readonly TeamRolePart[]
  readonly boxes: readonly { readonly key: TeamBox; readonly filled: boolean }[]
  /** Keys of `iteam` that nobody knows. */
  readonly rest: JsonObject
}

/** Takes an `iteam` apart. Roles without an id are `role-1`, `role-2`, … by their position. */
export function takeTeamApart(iteam: JsonObject): TeamParts {
  const { roles, inward, outward, corridors, mandate, ...rest } = iteam
  return {
    links: [
      ...levelsOf(inward).map(
        ([id, level]) => ({ end: { kind: 'department', id }, level }) as const,
      ),
      ...listOf(corridors)
        .filter(isEntityId)
        .map((id) => ({ end: { kind: 'corridor', id }, level: listedLevel }) as const),
      ...levelsOf(outward)
        .filter(([id]) => sectors.some((sector) => sector === id))
        .map(([id, level]) => ({ end: { kind: 'sector', id }, level }) as const),
    ],
    roles: listOf(roles).flatMap((role, position) =>
      isObject(role) ? [rolePart(role, position)] : [],
    ),
    boxes: teamBoxes.flatMap((key) => {
      const filled = objectOf(mandate)[key]
      return typeof filled === 'boolean' ? [{ key, filled }] : []
    }),
    rest,
  }
}

function rolePart(role: JsonObject, position: number): TeamRolePart {
  const { id, name, fte, direction, ...rest } = role
  const { text, others } = textAndOthers(name)
  const known = directions.find((each) => each === direction)
  return {
    id: isEntityId(id) ? id : `role-${position + 1}`,
    fields: {
      ...(text === null ? {} : { name: text }),
      ...(typeof fte === 'number' && fte >= 0 ? { fte } : {}),
      ...(known ? { direction: known } : {}),
    },
    extra: Object.keys(others).length > 0 ? { ...rest, name: others } : rest,
  }
}

/** A text in German and English, and what other languages a file had. */
function textAndOthers(value: JsonValue | undefined): { text: Text | null; others: JsonObject } {
  if (typeof value === 'string') return { text: value, others: {} }
  const { de, en, ...others } = objectOf(value)
  const text = {
    ...(typeof de === 'string' ? { de } : {}),
    ...(typeof en === 'string' ? { en } : {}),
  }
  return { text: Object.keys(text).length > 0 ? text : null, others }
}

function levelsOf(value: JsonValue | undefined): readonly (readonly [EntityId, Level])[] {
  return Object.entries(objectOf(value)).flatMap(([id, said]) => {
    const level = levels.find((each) => each === said)
    return isEntityId(id) && level !== undefined ? [[id, level] as const] : []
  })
}

function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? value : []
}

function objectOf(value: JsonValue | undefined): JsonObject {
  return isObject(value) ? value : {}
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
