/** Reads a board's records as a workshop. */
import type { JsonObject } from '@tldraw/utils'
import { entityIdOf, type EntityId } from '../model/id.ts'
import { linkKinds, sectors } from '../model/records/iTeam.ts'
import type { BoardRecord, WorkshopRecords } from '../model/schema.ts'
import {
  emptyWorkshop,
  type Contribution,
  type Corridor,
  type Department,
  type Field,
  type Initiative,
  type Link,
  type Stakeholder,
  type TeamRole,
  type Workshop,
} from './workshop.ts'

type RecordOf<N extends WorkshopRecords['typeName']> = Extract<WorkshopRecords, { typeName: N }>

/** The workshop the records describe; shapes, pages and everything else of the canvas are passed over. */
export function readWorkshop(records: Iterable<BoardRecord>): Workshop {
  const found = new ByType(records)
  const departments = inOrder(found.of('department')).map(readDepartment)
  const corridors = inOrder(found.of('corridor')).map(readCorridor)
  const workshop = found.of('workshop')[0]
  return {
    purpose: workshop?.purpose ?? null,
    departments,
    corridors,
    contributions: orderContributions(
      found.of('contribution').map(readContribution),
      departments,
      corridors,
    ),
    initiatives: inOrder(found.of('initiative')).map(readInitiative),
    links: orderLinks(found.of('link').map(readLink), departments, corridors),
    teamRoles: inOrder(found.of('teamRole')).map(readTeamRole),
    stakeholders: inOrder(found.of('stakeholder')).map(readStakeholder),
    checkIns: inOrder(found.of('checkIn')).map(readEntity),
    agreements: inOrder(found.of('agreement')).map(readEntity),
    parkedTopics: inOrder(found.of('parkedTopic')).map(readEntity),
    actions: inOrder(found.of('action')).map(readEntity),
    decisions: inOrder(found.of('decision')).map(readEntity),
    retroNotes: inOrder(found.of('retroNote')).map(readEntity),
    retroRatings: inOrder(found.of('retroRating')).map(readEntity),
    fields: found.of('field').map(readField).toSorted(byTemplateAndKey),
    enablers: readEnablers(inOrder(found.of('enabler'))),
    stages: emptyWorkshop.stages.map(({ key }) => ({
      key,
      name: found.of('stage').find((stage) => stage.key === key)?.name ?? null,
    })),
    states: found.of('templateState').map(({ templateId, stage, weight }) => ({
      templateId,
      stage,
      weight,
    })),
    extra: extraOf(workshop?.meta),
  }
}

/** The unknown fields of an imported file that a record keeps. */
export function extraOf(meta: JsonObject | undefined): JsonObject {
  const extra = meta?.['extra']
  return typeof extra === 'object' && extra !== null && !Array.isArray(extra) ? extra : {}
}

/** Sorts records by their fractional index; the id decides where two people took the same one. */
export function inOrder<R extends { readonly index: string; readonly id: string }>(
  records: readonly R[],
): readonly R[] {
  return records.toSorted((a, b) => {
    if (a.index !== b.index) return a.index < b.index ? -1 : 1
    return a.id < b.id ? -1 : 1
  })
}

/** Records sorted by their type. */
class ByType {
  readonly #byType = new Map<string, BoardRecord[]>()

  constructor(records: Iterable<BoardRecord>) {
    for (const record of records) {
      const same = this.#byType.get(record.typeName)
      if (same) same.push(record)
      else this.#byType.set(record.typeName, [record])
    }
  }

  of<N extends WorkshopRecords['typeName']>(typeName: N): readonly RecordOf<N>[] {
    const records = this.#byType.get(typeName) ?? []
    return records.filter((record): record is RecordOf<N> => record.typeName === typeName)
  }
}

/** A record of a type that has an order, as an entity. */
export function readEntity<R extends OrderedRecord>(record: R): EntityOf<R> {
  const { id, typeName: _type, index: _index, meta, ...fields } = record
  return { ...fields, id: entityIdOf(id), extra: extraOf(meta) }
}

type EntityOf<R> = Omit<R, 'id' | 'typeName' | 'index' | 'meta'> & {
  readonly id: EntityId
  readonly extra: JsonObject
}

interface OrderedRecord {
  readonly id: string
  readonly typeName: string
  readonly index: string
  readonly meta: JsonObject
}

/** A department's record as an entity. */
export function readDepartment(record: RecordOf<'department'>): Department {
  return readEntity(record)
}

/** A corridor's record as an entity. */
export function readCorridor(record: RecordOf<'corridor'>): Corridor {
  return readEntity(record)
}

/** Records never change in place, so the same record is always the same entity: rows of a list stay. */
const readInitiatives = new WeakMap<RecordOf<'initiative'>, Initiative>()

/** An initiative's record as an entity. */
export function readInitiative(record: RecordOf<'initiative'>): Initiative {
  const known = readInitiatives.get(record)
  if (known) return known
  const initiative = readEntity(record)
  readInitiatives.set(record, initiative)
  return initiative
}

/** A contribution's record as an entity. */
export function readContribution(record: RecordOf<'contribution'>): Contribution {
  const { id: _id, typeName: _type, meta, ...fields } = record
  return { ...fields, extra: extraOf(meta) }
}

/** A role's record as an entity. */
export function readTeamRole(record: RecordOf<'teamRole'>): TeamRole {
  return readEntity(record)
}

/** A stakeholder's record as an entity. */
export function readStakeholder(record: RecordOf<'stakeholder'>): Stakeholder {
  return readEntity(record)
}

function readLink(record: RecordOf<'link'>): Link {
  const { id: _id, typeName: _type, meta, ...fields } = record
  return { ...fields, extra: extraOf(meta) }
}

function readField(record: RecordOf<'field'>): Field {
  const { id: _id, typeName: _type, meta, ...fields } = record
  return { ...fields, extra: extraOf(meta) }
}

function byTemplateAndKey(a: Field, b: Field): number {
  const left = `${a.templateId} ${a.key}`
  const right = `${b.templateId} ${b.key}`
  return left < right ? -1 : Number(left > right)
}

/** Links to what is there, in its order; those of removed departments or corridors are left out. */
function orderLinks(
  links: readonly Link[],
  departments: readonly Department[],
  corridors: readonly Corridor[],
): readonly Link[] {
  const ends: Readonly<Record<Link['kind'], readonly string[]>> = {
    department: departments.map(({ id }) => id),
    corridor: corridors.map(({ id }) => id),
    sector: sectors,
  }
  const byEnd = new Map(links.map((link) => [`${link.kind} ${link.to}`, link]))
  return linkKinds.flatMap((kind) => ends[kind].flatMap((id) => byEnd.get(`${kind} ${id}`) ?? []))
}

function orderContributions(
  contributions: readonly Contribution[],
  departments: readonly Department[],
  corridors: readonly Corridor[],
): readonly Contribution[] {
  const column = new Map(departments.map(({ id }, position) => [id, position]))
  const band = new Map(corridors.map(({ id }, position) => [id, position]))
  const rank = (cell: Contribution) =>
    (column.get(cell.departmentId) ?? -1) * corridors.length + (band.get(cell.corridorId) ?? -1)
  return contributions
    .filter((cell) => column.has(cell.departmentId) && band.has(cell.corridorId))
    .toSorted((a, b) => rank(a) - rank(b))
}

function readEnablers(records: readonly RecordOf<'enabler'>[]): Workshop['enablers'] {
  const known = records
    .filter((enabler, position) => records.findIndex(({ key }) => key === enabler.key) === position)
    .map(({ key, ticked }) => ({ key, ticked }))
  const missing = emptyWorkshop.enablers.filter(
    ({ key }) => !known.some((enabler) => enabler.key === key),
  )
  return [...known, ...missing]
}
