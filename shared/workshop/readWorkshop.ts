/** Reads a board's records as a workshop. */
import type { JsonObject } from '@tldraw/utils'
import { entityIdOf } from '../model/id.ts'
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
  const found = sortByType(records)
  const departments = inOrder(found.department).map(readDepartment)
  const corridors = inOrder(found.corridor).map(readCorridor)
  const workshop = found.workshop[0]
  return {
    purpose: workshop?.purpose ?? null,
    departments,
    corridors,
    contributions: orderContributions(
      found.contribution.map(readContribution),
      departments,
      corridors,
    ),
    initiatives: inOrder(found.initiative).map(readInitiative),
    links: orderLinks(found.link.map(readLink), departments, corridors),
    teamRoles: inOrder(found.teamRole).map(readTeamRole),
    stakeholders: inOrder(found.stakeholder).map(readStakeholder),
    fields: found.field.map(readField).toSorted(byTemplateAndKey),
    enablers: readEnablers(inOrder(found.enabler)),
    stages: emptyWorkshop.stages.map(({ key }) => ({
      key,
      name: found.stage.find((stage) => stage.key === key)?.name ?? null,
    })),
    states: found.templateState.map(({ templateId, stage, weight }) => ({
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

type Found = { readonly [N in WorkshopRecords['typeName']]: RecordOf<N>[] }

function sortByType(records: Iterable<BoardRecord>): Found {
  const found: Found = {
    department: [],
    corridor: [],
    contribution: [],
    initiative: [],
    enabler: [],
    stage: [],
    templateState: [],
    link: [],
    teamRole: [],
    stakeholder: [],
    field: [],
    workshop: [],
  }
  for (const record of records) {
    switch (record.typeName) {
      case 'department':
        found.department.push(record)
        break
      case 'corridor':
        found.corridor.push(record)
        break
      case 'contribution':
        found.contribution.push(record)
        break
      case 'initiative':
        found.initiative.push(record)
        break
      case 'enabler':
        found.enabler.push(record)
        break
      case 'stage':
        found.stage.push(record)
        break
      case 'templateState':
        found.templateState.push(record)
        break
      case 'link':
        found.link.push(record)
        break
      case 'teamRole':
        found.teamRole.push(record)
        break
      case 'stakeholder':
        found.stakeholder.push(record)
        break
      case 'field':
        found.field.push(record)
        break
      case 'workshop':
        found.workshop.push(record)
        break
    }
  }
  return found
}

/** A department's record as an entity. */
export function readDepartment(record: RecordOf<'department'>): Department {
  const { id, typeName: _type, index: _index, meta, ...fields } = record
  return { id: entityIdOf(id), ...fields, extra: extraOf(meta) }
}

/** A corridor's record as an entity. */
export function readCorridor(record: RecordOf<'corridor'>): Corridor {
  const { id, typeName: _type, index: _index, meta, ...fields } = record
  return { id: entityIdOf(id), ...fields, extra: extraOf(meta) }
}

/** Records never change in place, so the same record is always the same entity: rows of a list stay. */
const readInitiatives = new WeakMap<RecordOf<'initiative'>, Initiative>()

/** An initiative's record as an entity. */
export function readInitiative(record: RecordOf<'initiative'>): Initiative {
  const known = readInitiatives.get(record)
  if (known) return known
  const { id, typeName: _type, index: _index, meta, ...fields } = record
  const initiative = { id: entityIdOf(id), ...fields, extra: extraOf(meta) }
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
  const { id, typeName: _type, index: _index, meta, ...fields } = record
  return { id: entityIdOf(id), ...fields, extra: extraOf(meta) }
}

/** A stakeholder's record as an entity. */
export function readStakeholder(record: RecordOf<'stakeholder'>): Stakeholder {
  const { id, typeName: _type, index: _index, meta, ...fields } = record
  return { id: entityIdOf(id), ...fields, extra: extraOf(meta) }
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
