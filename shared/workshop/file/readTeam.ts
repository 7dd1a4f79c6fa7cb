/** Reads the I-Team of a file: its roles, its links in two spellings, the boxes of its mandate. DOMAIN.md T4. */
import type { JsonObject, JsonValue } from '@tldraw/utils'
import { isEntityId, type EntityId } from '../../model/id.ts'
import { levels, type Level } from '../../model/ladder.ts'
import {
  directions,
  linkKey,
  linkKinds,
  sectors,
  type LinkEnd,
  type Sector,
} from '../../model/records/iTeam.ts'
import { shown, type Spot } from './fault.ts'
import { objectOf, readFields, type Readers } from './readFields.ts'
import {
  amount,
  isObject,
  oneOf,
  orNull,
  text,
  wholeNumber,
  yesOrNo,
  type Reader,
} from './readers.ts'
import {
  entityNamed,
  entriesOf,
  Once,
  readOwnId,
  referencesTo,
  referenceTo,
  type KnownIds,
} from './references.ts'
import { teamBoxes, type TeamBox } from './teamRecords.ts'
import {
  type LinkFields,
  type NamedEntity,
  type NamedLink,
  type TeamFile,
  type TeamRoleFields,
} from './workshopFile.ts'

const level: Reader<Level> = wholeNumber(levels)

const role: Readers<TeamRoleFields> = {
  name: text,
  fte: orNull(amount('fte')),
  direction: orNull(oneOf(directions)),
}

const link: Readers<LinkFields> = {
  level,
  levelTarget: orNull(level),
  purpose: orNull(text),
  ownerRole: orNull(text),
}

const outward: Readers<Partial<Record<Sector, Level>>> = {
  citizens: level,
  business: level,
  science: level,
  civilSociety: level,
  municipalities: level,
}

const mandate: Readers<Partial<Record<TeamBox, boolean>>> = {
  mandate: yesOrNo,
  roles: yesOrNo,
  resources: yesOrNo,
  competences: yesOrNo,
}

/** A team of which a file says nothing. */
export const noTeam: TeamFile = {
  roles: [],
  inward: new Map(),
  corridors: null,
  outward: new Map(),
  links: [],
  boxes: new Map(),
  extra: {},
}

/** What the file says of the I-Team; every fault of it is reported. */
export function readTeam(value: JsonValue | undefined, spot: Spot, known: KnownIds): TeamFile {
  if (value === undefined || value === null) return noTeam
  if (!isObject(value)) {
    spot.fault('file.notObject', { got: shown(value) })
    return noTeam
  }
  const { roles, inward, corridors, outward: outside, links, mandate: boxes, ...rest } = value
  const extra: JsonObject = { ...rest }
  const part = <F extends object>(
    key: string,
    json: JsonValue | undefined,
    readers: Readers<F>,
  ) => {
    const found = json === undefined ? undefined : objectOf(readers)(json, spot.inside(key))
    if (found?.extra !== undefined) extra[key] = found.extra
    return found?.value ?? {}
  }
  const sectorLevels = part('outward', outside, outward)
  const filled = part('mandate', boxes, mandate)
  const linked =
    corridors === undefined
      ? undefined
      : referencesTo('corridor', known)(corridors, spot.inside('corridors'))
  return {
    roles: readRoles(roles, spot.inside('roles'), known),
    inward: readInward(inward, spot.inside('inward'), known),
    corridors: linked?.value ?? null,
    outward: mapOf(sectors, sectorLevels),
    links: readLinks(links, spot.inside('links'), known),
    boxes: mapOf(teamBoxes, filled),
    extra,
  }
}

/** A role without an id is known by its position: the first is `role-1`. */
export function roleIdAt(position: number): EntityId {
  return `role-${position + 1}`
}

function readRoles(
  list: JsonValue | undefined,
  spot: Spot,
  known: KnownIds,
): readonly NamedEntity<TeamRoleFields>[] {
  const once = new Once()
  const roles: NamedEntity<TeamRoleFields>[] = []
  entriesOf(list, spot).forEach(([entry, inside], position) => {
    const given = entry['id']
    const idSpot = inside.inside('id')
    const id = given === undefined ? roleIdAt(position) : readOwnId(given, idSpot)
    const { fields, extra } = readFields(entry, role, inside, ['id'])
    if (id === null || !once.check(id, idSpot, entityNamed('teamRole', id))) return
    if (entry['name'] === undefined && !known.teamRole.has(id)) {
      inside.inside('name').fault('file.noLabel', {
        ...entityNamed('teamRole', id).values,
        label: { key: 'file.label.name', values: {} },
      })
    }
    roles.push({ id, fields, extra })
  })
  return roles
}

function readInward(
  value: JsonValue | undefined,
  spot: Spot,
  known: KnownIds,
): ReadonlyMap<EntityId, Level> {
  const found = new Map<EntityId, Level>()
  if (value === undefined) return found
  if (!isObject(value)) {
    spot.fault('file.notObject', { got: shown(value) })
    return found
  }
  const department = referenceTo('department', known)
  for (const [id, each] of Object.entries(value)) {
    const inside = spot.inside(id)
    if (each === undefined || !department(id, inside)) continue
    const read = level(each, inside)
    if (read) found.set(id, read.value)
  }
  return found
}

function readLinks(list: JsonValue | undefined, spot: Spot, known: KnownIds): readonly NamedLink[] {
  const once = new Once()
  const links: NamedLink[] = []
  for (const [entry, inside] of entriesOf(list, spot)) {
    const end = readEnd(entry, inside, known)
    const { fields, extra } = readFields(entry, link, inside, ['kind', 'to'])
    if (!end) continue
    const { values } = entityNamed(end.kind, end.id)
    if (!once.check(linkKey(end), inside, { key: 'file.what.link', values })) continue
    links.push({ end, fields, extra })
  }
  return links
}

function readEnd(entry: JsonObject, spot: Spot, known: KnownIds): LinkEnd | null {
  const kind = oneOf(linkKinds)(entry['kind'] ?? null, spot.inside('kind'))
  if (!kind) return null
  const to = entry['to'] ?? null
  const reader: Reader<EntityId> =
    kind.value === 'sector' ? oneOf(sectors) : referenceTo(kind.value, known)
  const id = reader(to, spot.inside('to'))
  return id && isEntityId(id.value) ? { kind: kind.value, id: id.value } : null
}

function mapOf<K extends string, V>(
  keys: readonly K[],
  values: Readonly<Partial<Record<K, V>>>,
): ReadonlyMap<K, V> {
  const found = new Map<K, V>()
  for (const key of keys) {
    const value = values[key]
    if (value !== undefined) found.set(key, value)
  }
  return found
}
