/** Commands on departments. Each answers why it did nothing. */
import { newEntityId, type EntityId } from '../../model/id.ts'
import { DepartmentRecordType, type DepartmentRecord } from '../../model/records/department.ts'
import type { Text } from '../../model/text.ts'
import type { Board, BoardReader } from '../board.ts'
import { refuse, type Outcome, type Refusal } from '../refusal.ts'
import { checkName, checkTexts } from './checkTexts.ts'
import { linkIdsTo } from './iTeam.ts'
import { indexBehind } from './newIndex.ts'

/** The fields of a department that a person changes. */
export type DepartmentPatch = Partial<
  Pick<DepartmentRecord, 'name' | 'headRole' | 'capacityDays' | 'color'>
>

/** Adds a department behind the others. */
export function createDepartment(
  board: Board,
  fields: DepartmentPatch & { readonly name: Text },
  newId: () => EntityId = newEntityId,
): Outcome<EntityId> {
  const refusal = checkFields(fields)
  if (refusal) return { ok: false, refusal }
  const id = newId()
  board.put([
    DepartmentRecordType.create({
      ...fields,
      id: DepartmentRecordType.createId(id),
      index: indexBehind(board, 'department'),
    }),
  ])
  return { ok: true, value: id }
}

/** Renames a department or changes what else is said of it. */
export function updateDepartment(
  board: Board,
  id: EntityId,
  patch: DepartmentPatch,
): Refusal | null {
  const before = board.get(DepartmentRecordType.createId(id))
  if (before?.typeName !== 'department') return refuse('entity/not-found')
  const refusal = checkFields(patch)
  if (refusal) return refusal
  board.put([{ ...before, ...patch }])
  return null
}

/** Deletes a department that nothing refers to; empty contributions and the I-Team's link go with it. */
export function deleteDepartment(board: Board, id: EntityId): Refusal | null {
  const record = board.get(DepartmentRecordType.createId(id))
  if (record?.typeName !== 'department') return refuse('entity/not-found')
  const uses = usesOfDepartment(board, id)
  if (uses > 0) return refuse('entity/in-use', uses)
  const cells = board.all('contribution').filter((cell) => cell.departmentId === id)
  board.remove([record.id, ...cells.map((cell) => cell.id), ...linkIdsTo(board, 'department', id)])
  return null
}

/** In how many initiatives, contributions, actions and check-ins a department takes part. */
export function usesOfDepartment(board: BoardReader, id: EntityId): number {
  const initiatives = board
    .all('initiative')
    .filter((each) => each.leadDeptId === id || each.contribDeptIds.includes(id))
  const cells = board
    .all('contribution')
    .filter((cell) => cell.departmentId === id && cell.role !== 'none')
  const kit = [...board.all('action'), ...board.all('checkIn')].filter(
    ({ deptId }) => deptId === id,
  )
  return initiatives.length + cells.length + kit.length
}

function checkFields(fields: DepartmentPatch): Refusal | null {
  const { capacityDays } = fields
  if (typeof capacityDays === 'number' && !(capacityDays >= 0 && Number.isFinite(capacityDays))) {
    return refuse('entity/bad-value')
  }
  return checkName(fields.name) ?? checkTexts([fields.headRole])
}
