/** Moves an entity to another place in its list: a column, a band, a role, a stop of the path. */
import { getIndicesBetween, type IndexKey } from '@tldraw/utils'
import type { EntityId } from '../../model/id.ts'
import { EnablerRecordType } from '../../model/records/fourApproaches.ts'
import type { BoardRecord } from '../../model/schema.ts'
import type { Board } from '../board.ts'
import { Overlay } from '../overlay.ts'
import { refuse, type Refusal } from '../refusal.ts'
import type { OrderedKind } from '../target.ts'
import { indexBehind, orderedRecords } from './newIndex.ts'

/**
 * Moves an entity so that it is the `position`-th of its list, from 0; positions beyond the ends mean the
 * ends. Only it gets a new index, unless two people gave two neighbours the same one.
 */
export function moveInOrder(
  board: Board,
  kind: OrderedKind,
  id: EntityId,
  position: number,
): Refusal | null {
  if (!Number.isFinite(position)) return refuse('entity/bad-value')
  const next = new Overlay(board)
  if (kind === 'enabler') addMissingEnablers(next)
  const moved = next.get(`${kind}:${id}`)
  if (moved?.typeName !== kind) return refuse('entity/not-found')
  const all = orderedRecords(next, kind)
  const others = all.filter((each) => each.id !== moved.id)
  const at = Math.max(0, Math.min(others.length, Math.round(position)))
  if (all[at]?.id === moved.id) return null
  const below = others[at - 1]?.index ?? null
  // Neighbours with the same index leave no room between them: those behind it move up together.
  const crowded = others.slice(at).filter(({ index }) => below !== null && index <= below)
  const above = others[at + crowded.length]?.index ?? null
  const indices = getIndicesBetween(below, above, crowded.length + 1)
  for (const [place, record] of [moved, ...crowded].entries()) {
    const index = indices[place]
    const current = next.get(record.id)
    if (index && current) next.put(withIndex(current, index))
  }
  board.put(next.records())
  return null
}

function withIndex(record: BoardRecord, index: IndexKey): BoardRecord {
  return 'index' in record ? { ...record, index } : record
}

/** Boards from before the path could be reordered have records only of enablers somebody ticked. */
function addMissingEnablers(board: Overlay): void {
  for (const key of [0, 1, 2, 3]) {
    const id = EnablerRecordType.createId(String(key))
    if (board.get(id)) continue
    board.put(EnablerRecordType.create({ id, key, index: indexBehind(board, 'enabler') }))
  }
}
