/** Brings a read file onto a board: merges entities by id, places cards, touches nothing it does not name. */
import { getIndicesAbove } from '@tldraw/utils'
import { contributionKey, entityIdOf, type EntityId } from '../../model/id.ts'
import { ContributionRecordType } from '../../model/records/contribution.ts'
import { CorridorRecordType } from '../../model/records/corridor.ts'
import { DepartmentRecordType } from '../../model/records/department.ts'
import { EnablerRecordType, StageRecordType } from '../../model/records/fourApproaches.ts'
import {
  InitiativeRecordType,
  type CriterionNote,
  type GateNote,
  type InitiativeRecord,
  type PrincipleKey,
  type Tranche,
} from '../../model/records/initiative.ts'
import { WorkshopRecordType, workshopRecordId } from '../../model/records/workshop.ts'
import type { BoardRecord } from '../../model/schema.ts'
import type { BoardReader } from '../board.ts'
import { workshopOf } from '../boardWorkshop.ts'
import { Overlay } from '../overlay.ts'
import { placeCards } from '../placeCards.ts'
import { inOrder } from '../readWorkshop.ts'
import type { Template } from '../template.ts'
import { kitRefs, putKit } from './importKit.ts'
import { putFields, putStakeholders, putTeam } from './importTeam.ts'
import { mergeExtra, mergeText, newIndices, takeFrom } from './mergeFields.ts'
import type { NamedContribution, WorkshopFile } from './workshopFile.ts'

/**
 * The records to put so that the board holds what the file says: entities, and their cards on the
 * pages of those templates that the board has. Putting them in one transaction is one undoable step.
 */
export function importWorkshop(
  file: WorkshopFile,
  board: BoardReader,
  templates: readonly Template[],
): readonly BoardRecord[] {
  const next = new Overlay(board)
  putDepartments(file, next)
  putCorridors(file, next)
  for (const cell of file.cells) putContribution(cell, next)
  settleLeads(file, next)
  putInitiatives(file, next)
  putTeam(file.team, next)
  putFields(file.fields, next)
  putStakeholders(file, next)
  putKit(file, next)
  putPath(file, next)
  putWorkshop(file, next)
  const refs = [
    ...file.initiatives.map(({ id }) => ({ kind: 'initiative' as const, id })),
    ...file.stakeholders.map(({ id }) => ({ kind: 'stakeholder' as const, id })),
    ...kitRefs(file),
  ]
  placeCards(refs, next, templates, workshopOf(next))
  return next.records()
}

function putDepartments(file: WorkshopFile, board: Overlay): void {
  const indices = newIndices(file.departments, 'department', board)
  file.departments.forEach(({ id, fields, extra }) => {
    const recordId = DepartmentRecordType.createId(id)
    const old = board.get(recordId)
    const before =
      old?.typeName === 'department'
        ? old
        : DepartmentRecordType.create({ id: recordId, index: takeFrom(indices), name: id })
    const name = mergeText(before.name, fields.name)
    board.put({ ...before, ...fields, name, meta: mergeExtra(before.meta, extra) })
  })
}

function putCorridors(file: WorkshopFile, board: Overlay): void {
  const indices = newIndices(file.corridors, 'corridor', board)
  file.corridors.forEach(({ id, fields, extra }) => {
    const recordId = CorridorRecordType.createId(id)
    const old = board.get(recordId)
    const before =
      old?.typeName === 'corridor'
        ? old
        : CorridorRecordType.create({ id: recordId, index: takeFrom(indices), name: id })
    const name = mergeText(before.name, fields.name)
    board.put({ ...before, ...fields, name, meta: mergeExtra(before.meta, extra) })
  })
}

function putContribution(cell: NamedContribution, board: Overlay): void {
  const { departmentId, corridorId, fields, extra } = cell
  const id = ContributionRecordType.createId(contributionKey(corridorId, departmentId))
  const old = board.get(id)
  const before =
    old?.typeName === 'contribution'
      ? old
      : ContributionRecordType.create({ id, departmentId, corridorId })
  board.put({ ...before, ...fields, meta: mergeExtra(before.meta, extra) })
}

/**
 * A corridor's stated lead and its lead contributions must not disagree: contributions win, the first
 * in the order of departments is stated; where there is none, a lead the file states becomes one.
 */
function settleLeads(file: WorkshopFile, board: Overlay): void {
  const stated = new Map(file.corridors.map(({ id, fields }) => [id, fields.leadDeptId ?? null]))
  const touched = new Set([...stated.keys(), ...file.cells.map(({ corridorId }) => corridorId)])
  const order = inOrder(board.all('department')).map(({ id }) => entityIdOf(id))
  for (const id of touched) {
    const corridor = board.get(CorridorRecordType.createId(id))
    if (corridor?.typeName !== 'corridor') continue
    const led = findLead(id, order, board)
    const lead = led ?? stated.get(id) ?? null
    if (led === null && lead !== null) {
      const cell = { departmentId: lead, corridorId: id, fields: { role: 'lead' } as const }
      putContribution({ ...cell, extra: {} }, board)
    }
    if (corridor.leadDeptId !== lead) board.put({ ...corridor, leadDeptId: lead })
  }
}

function findLead(
  corridorId: EntityId,
  departments: readonly EntityId[],
  board: BoardReader,
): EntityId | null {
  const leads = departments.filter((departmentId) => {
    const key = ContributionRecordType.createId(contributionKey(corridorId, departmentId))
    const cell = board.get(key)
    return cell?.typeName === 'contribution' && cell.role === 'lead'
  })
  return leads[0] ?? null
}

const emptyGateNote: GateNote = { body: null, date: null, reason: null }
const emptyCriterionNote: CriterionNote = { must: null, evidence: null, ownerRole: null }
const emptyTranche: Tranche = { opex: null, capex: null, committed: false, released: false }

function putInitiatives(file: WorkshopFile, board: Overlay): void {
  const indices = newIndices(file.initiatives, 'initiative', board)
  for (const { id, fields, extra } of file.initiatives) {
    const recordId = InitiativeRecordType.createId(id)
    const old = board.get(recordId)
    const before =
      old?.typeName === 'initiative'
        ? old
        : InitiativeRecordType.create({ id: recordId, index: takeFrom(indices), title: id })
    const { criteria, gates, gateNotes, criteriaNotes, tranches, principles, ...plain } = fields
    board.put({
      ...before,
      ...plain,
      title: mergeText(before.title, fields.title),
      criteria: { ...before.criteria, ...criteria },
      gates: mergeKeys(before.gates, gates, (_old, decision) => decision),
      gateNotes: mergeKeys(before.gateNotes, gateNotes, over(emptyGateNote)),
      criteriaNotes: mergeKeys(before.criteriaNotes, criteriaNotes, over(emptyCriterionNote)),
      tranches: mergeKeys(before.tranches, tranches, over(emptyTranche)),
      principles: principles ? linksTo(principles) : before.principles,
      meta: mergeExtra(before.meta, extra),
    })
  }
}

/** What is said key by key: `null` takes a key back, keys that are not named stay. */
function mergeKeys<K extends string, V, N>(
  before: Readonly<Partial<Record<K, V>>>,
  named: Readonly<Partial<Record<K, N | null>>> | undefined,
  merge: (old: V | undefined, named: N) => V,
): Readonly<Partial<Record<K, V>>> {
  const after: Partial<Record<K, V>> = { ...before }
  for (const [key, value] of Object.entries(named ?? {}) as [K, N | null | undefined][]) {
    if (value === undefined) continue
    if (value === null) delete after[key]
    else after[key] = merge(before[key], value)
  }
  return after
}

/** Lays what is named over what was there, or over what nobody has said yet. */
function over<V extends object>(empty: V): (old: V | undefined, named: Partial<V>) => V {
  return (old, named) => ({ ...empty, ...old, ...named })
}

function linksTo(principles: readonly PrincipleKey[]): InitiativeRecord['principles'] {
  return Object.fromEntries(principles.map((key) => [key, true as const]))
}

function putPath(file: WorkshopFile, board: Overlay): void {
  const { pathEnablers, pathOrder, stageNames } = file
  if (pathEnablers || pathOrder) {
    const order = pathOrder ?? workshopOf(board).enablers.map(({ key }) => key)
    const indices = getIndicesAbove(null, order.length)
    order.forEach((key, position) => {
      const id = EnablerRecordType.createId(String(key))
      const old = board.get(id)
      const index = indices[position] ?? indices[0]
      if (!index) return
      const before =
        old?.typeName === 'enabler' ? old : EnablerRecordType.create({ id, key, index })
      board.put({
        ...before,
        ticked: pathEnablers?.[key] ?? before.ticked,
        index: pathOrder ? index : before.index,
      })
    })
  }
  stageNames?.forEach((name, key) => {
    const id = StageRecordType.createId(String(key))
    const old = board.get(id)
    const before = old?.typeName === 'stage' ? old : StageRecordType.create({ id, key })
    board.put({ ...before, name })
  })
}

function putWorkshop(file: WorkshopFile, board: Overlay): void {
  const isTeamSilent = Object.keys(file.team.extra).length === 0
  const extra = isTeamSilent ? file.extra : { ...file.extra, iteam: file.team.extra }
  if (file.purpose === undefined && Object.keys(extra).length === 0) return
  const old = board.get(workshopRecordId)
  const before =
    old?.typeName === 'workshop' ? old : WorkshopRecordType.create({ id: workshopRecordId })
  board.put({
    ...before,
    purpose: file.purpose === undefined ? before.purpose : file.purpose,
    meta: mergeExtra(before.meta, extra),
  })
}
