/** Writes a workshop as a file: what the sample shows always, everything else where it says something. */
import type { JsonObject } from '@tldraw/utils'
import { principleKeys } from '../../model/records/initiative.ts'
import type { Contribution, Corridor, Department, Initiative, Workshop } from '../workshop.ts'
import { deriveAll, type Derive } from './derived.ts'
import { writeKit } from './exportKit.ts'
import { writeTeam } from './exportTeam.ts'
import { json, said, withUnknown } from './json.ts'
import { fileFormat, fileVersion } from './workshopFile.ts'

/** The board as data. `derived` has a key for each of `derivers`, whatever the board shows. */
export function exportWorkshop(workshop: Workshop, derivers: readonly Derive[]): JsonObject {
  const known: JsonObject = {
    format: fileFormat,
    version: fileVersion,
    departments: workshop.departments.map(writeDepartment),
    corridors: workshop.corridors.map((corridor) => writeCorridor(corridor, workshop)),
    cells: workshop.contributions.map(writeContribution),
    initiatives: workshop.initiatives.map(writeInitiative),
    pathEnablers: [0, 1, 2, 3].map(
      (key) => workshop.enablers.find((enabler) => enabler.key === key)?.ticked ?? false,
    ),
    ...writeTeam(workshop),
    ...writeKit(workshop),
    ...said({
      purpose: workshop.purpose,
      pathOrder: routeOf(workshop),
      stageNames: namesOf(workshop),
    }),
  }
  return { ...withUnknown(workshop, known), derived: deriveAll(workshop, derivers) }
}

function writeDepartment(department: Department): JsonObject {
  const { id, name, capacityDays, headRole, color } = department
  return withUnknown(department, {
    id,
    name: json(name),
    capacityDays,
    ...said({ headRole, color }),
  })
}

function writeCorridor(corridor: Corridor, workshop: Workshop): JsonObject {
  const { id, name, goal, sharedBenefit, reputationNote, color } = corridor
  const lead = workshop.contributions.find((cell) => cell.corridorId === id && cell.role === 'lead')
  return withUnknown(corridor, {
    id,
    name: json(name),
    leadDeptId: lead?.departmentId ?? null,
    ...said({ goal, sharedBenefit, reputationNote, color }),
  })
}

function writeContribution(cell: Contribution): JsonObject {
  const { departmentId, corridorId, role, days, text, taskType } = cell
  return withUnknown(cell, { departmentId, corridorId, role, days, ...said({ text, taskType }) })
}

function writeInitiative(initiative: Initiative): JsonObject {
  const { id, extra: _extra, note, exitTrigger, ...more } = initiative
  const { gateNotes, criteriaNotes, tranches, principles, ...always } = more
  const known: JsonObject = {
    id,
    ...said({ note, exitTrigger }),
    ...saidPerKey({ gateNotes, criteriaNotes, tranches }),
    ...said({ principles: linkedOf(principles) }),
  }
  for (const [key, value] of Object.entries(always)) Object.assign(known, { [key]: json(value) })
  return withUnknown(initiative, known)
}

/** What is noted under keys, each without what nobody said; nothing where there are no keys. */
function saidPerKey(
  fields: Readonly<Record<string, Readonly<Record<string, object>>>>,
): JsonObject {
  const noted = Object.entries(fields).filter(([, notes]) => Object.keys(notes).length > 0)
  return Object.fromEntries(
    noted.map(([field, notes]) => [
      field,
      Object.fromEntries(Object.entries(notes).map(([key, note]) => [key, said({ ...note })])),
    ]),
  )
}

function linkedOf(principles: Initiative['principles']): readonly string[] | null {
  const linked = principleKeys.filter((key) => principles[key])
  return linked.length === 0 ? null : linked
}

function routeOf(workshop: Workshop): readonly number[] | null {
  const route = workshop.enablers.map(({ key }) => key)
  return route.every((key, position) => key === position) ? null : route
}

function namesOf(workshop: Workshop): readonly unknown[] | null {
  const names = workshop.stages.map(({ name }) => name)
  return names.every((name) => name === null) ? null : names
}
