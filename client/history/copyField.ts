/** Makes one respect of a thing on today's board what it was in a snapshot, and leaves the rest as it is. */
import { isEqual } from '@tldraw/utils'
import { checkRecordAlone } from '../../shared/model/check.ts'
import { entityIdOf } from '../../shared/model/id.ts'
import type { BoardRecord } from '../../shared/model/schema.ts'
import {
  cellsOf,
  geometryCell,
  recordOf,
  type LooseRecord,
  looseRecord,
} from '../../shared/sync/cells.ts'
import { listFields } from '../../shared/sync/listCells.ts'
import type { Board } from '../../shared/workshop/board.ts'
import { isCardEntity, refOfEntity } from '../../shared/workshop/cardEntity.ts'
import { wouldCircle } from '../../shared/workshop/commands/actions.ts'
import { setCorridorLead } from '../../shared/workshop/commands/corridors.ts'
import { Overlay } from '../../shared/workshop/overlay.ts'
import { placeCards } from '../../shared/workshop/placeCards.ts'
import { refuse, type Refusal } from '../../shared/workshop/refusal.ts'
import type { Template } from '../../shared/workshop/template.ts'
import { workshopAround } from '../../shared/workshop/workshopAround.ts'
import type { BoardRecords } from './compareBoards.ts'
import { withKnownNames, withParent } from './copyBack.ts'

/**
 * Writes these cells of the record as they were; its cards move along. Answers why nothing was done: the
 * thing is gone on one of both sides, what it named is no longer there, or it is so already.
 */
export function copyField(
  board: Board,
  templates: readonly Template[],
  then: BoardRecords,
  id: string,
  cells: readonly string[],
): Refusal | null {
  const [wanted, current] = [then.get(id), board.get(id)]
  if (!wanted || !current) return refuse('entity/not-found')
  if (wanted.typeName === 'corridor' && isEqual(cells, ['leadDeptId'])) {
    // Who leads is said in the contributions too.
    return setCorridorLead(board, entityIdOf(wanted.id), wanted.leadDeptId)
  }
  const next = new Overlay(board)
  const isMoved = wanted.typeName === 'shape' && cells.includes(geometryCell)
  const placed = isMoved ? withParent(wanted, then, next) : wanted
  if (!placed) return refuse('entity/not-found')
  const merged = checkRecordAlone(mergeCells(current, placed, cells))
  if (!merged.ok) return refuse('entity/bad-value')
  const record = withKnownNames(merged.record, next)
  if (!record || isEqual(record, current)) return refuse('entity/bad-value')
  if (namesSomethingGone(merged.record, record, cells)) return refuse('entity/not-found')
  if (record.typeName === 'action' && cells.some((cell) => cell.startsWith('dependsOn'))) {
    const own = entityIdOf(record.id)
    if (record.dependsOn.some((on) => wouldCircle(board, own, on))) {
      return refuse('entity/bad-value')
    }
  }
  next.put(record)
  if (isCardEntity(record)) {
    placeCards([refOfEntity(record)], next, templates, workshopAround(next, [record]))
  }
  board.put(next.records())
  return null
}

/** The record of today with these cells of then; a list is taken as a whole. */
function mergeCells(
  current: BoardRecord,
  wanted: BoardRecord,
  cells: readonly string[],
): LooseRecord {
  const is = cellsOf(looseRecord(current))
  const was = cellsOf(looseRecord(wanted))
  for (const cell of cells.flatMap((each) => withMembers(each, [...is.keys(), ...was.keys()]))) {
    const value = was.get(cell)
    if (value === undefined) is.delete(cell)
    else is.set(cell, value)
  }
  return recordOf(current.id, is)
}

function withMembers(cell: string, all: readonly string[]): readonly string[] {
  const [field = ''] = cell.split('.')
  return listFields.has(field) ? all.filter((each) => each.startsWith(`${field}.`)) : [cell]
}

/** True where one of the cells names a thing that is no longer there: it cannot be as it was. */
function namesSomethingGone(
  wanted: BoardRecord,
  known: BoardRecord,
  cells: readonly string[],
): boolean {
  const [was, is] = [cellsOf(looseRecord(wanted)), cellsOf(looseRecord(known))]
  return cells.some((cell) => was.has(cell) && !isEqual(was.get(cell), is.get(cell)))
}
