/** Commands on topic corridors and on what departments contribute to them. */
import { contributionKey, newEntityId, type EntityId } from '../../model/id.ts'
import {
  ContributionRecordType,
  type ContributionRecord,
} from '../../model/records/contribution.ts'
import { CorridorRecordType, type CorridorRecord } from '../../model/records/corridor.ts'
import type { Text } from '../../model/text.ts'
import type { Board, BoardReader } from '../board.ts'
import { refuse, type Outcome, type Refusal } from '../refusal.ts'
import { checkName, checkTexts } from './checkTexts.ts'
import { checkSound } from './checkValues.ts'
import { linkIdsTo } from './iTeam.ts'
import { indexBehind } from './newIndex.ts'

/** The fields of a corridor that a person changes; its lead is a contribution. */
export type CorridorPatch = Partial<
  Pick<CorridorRecord, 'name' | 'goal' | 'sharedBenefit' | 'reputationNote' | 'color'>
>

/** The fields of a contribution that a person changes. */
export type ContributionPatch = Partial<
  Pick<ContributionRecord, 'role' | 'text' | 'days' | 'taskType'>
>

/** Adds a corridor behind the others. */
export function createCorridor(
  board: Board,
  fields: CorridorPatch & { readonly name: Text },
  newId: () => EntityId = newEntityId,
): Outcome<EntityId> {
  const refusal = checkFields(fields)
  if (refusal) return { ok: false, refusal }
  const id = newId()
  board.put([
    CorridorRecordType.create({
      ...fields,
      id: CorridorRecordType.createId(id),
      index: indexBehind(board, 'corridor'),
    }),
  ])
  return { ok: true, value: id }
}

/** Renames a corridor or changes what else is said of it. */
export function updateCorridor(board: Board, id: EntityId, patch: CorridorPatch): Refusal | null {
  const before = board.get(CorridorRecordType.createId(id))
  if (before?.typeName !== 'corridor') return refuse('entity/not-found')
  const refusal = checkFields(patch)
  if (refusal) return refusal
  board.put([{ ...before, ...patch }])
  return null
}

/** Deletes a corridor that nothing refers to; empty contributions and the I-Team's link go with it. */
export function deleteCorridor(board: Board, id: EntityId): Refusal | null {
  const record = board.get(CorridorRecordType.createId(id))
  if (record?.typeName !== 'corridor') return refuse('entity/not-found')
  const uses = usesOfCorridor(board, id)
  if (uses > 0) return refuse('entity/in-use', uses)
  const cells = board.all('contribution').filter((cell) => cell.corridorId === id)
  board.remove([record.id, ...cells.map((cell) => cell.id), ...linkIdsTo(board, 'corridor', id)])
  return null
}

/** In how many initiatives, contributions and actions a corridor appears. */
export function usesOfCorridor(board: BoardReader, id: EntityId): number {
  const initiatives = board.all('initiative').filter((each) => each.corridorId === id)
  const cells = board
    .all('contribution')
    .filter((cell) => cell.corridorId === id && cell.role !== 'none')
  const actions = board.all('action').filter(({ corridorId }) => corridorId === id)
  return initiatives.length + cells.length + actions.length
}

/** Says what a department contributes to a corridor; makes the contribution where there is none. */
export function setContribution(
  board: Board,
  corridorId: EntityId,
  departmentId: EntityId,
  patch: ContributionPatch,
): Refusal | null {
  if (!board.get(CorridorRecordType.createId(corridorId))) return refuse('corridor/not-found')
  if (!board.get(`department:${departmentId}`)) return refuse('department/not-found')
  const refusal = checkTexts([patch.text])
  if (refusal) return refusal
  const id = ContributionRecordType.createId(contributionKey(corridorId, departmentId))
  const old = board.get(id)
  const before =
    old?.typeName === 'contribution'
      ? old
      : ContributionRecordType.create({ id, corridorId, departmentId })
  const after = { ...before, ...patch }
  const unsound = checkSound(after)
  if (unsound) return unsound
  board.put([after])
  return null
}

/**
 * Gives a corridor one lead, or none. Whoever led it before goes on contributing; the corridor's own
 * field follows, because it only repeats what the contributions say.
 */
export function setCorridorLead(
  board: Board,
  corridorId: EntityId,
  leadDeptId: EntityId | null,
): Refusal | null {
  const corridor = board.get(CorridorRecordType.createId(corridorId))
  if (corridor?.typeName !== 'corridor') return refuse('corridor/not-found')
  if (leadDeptId !== null && !board.get(`department:${leadDeptId}`)) {
    return refuse('department/not-found')
  }
  const former = board
    .all('contribution')
    .filter((cell) => cell.corridorId === corridorId && cell.role === 'lead')
    .filter((cell) => cell.departmentId !== leadDeptId)
  board.put(former.map((cell) => ({ ...cell, role: 'contribute' as const })))
  board.put([{ ...corridor, leadDeptId }])
  return leadDeptId === null
    ? null
    : setContribution(board, corridorId, leadDeptId, { role: 'lead' })
}

function checkFields(fields: CorridorPatch): Refusal | null {
  return (
    checkName(fields.name) ?? checkTexts([fields.goal, fields.sharedBenefit, fields.reputationNote])
  )
}
