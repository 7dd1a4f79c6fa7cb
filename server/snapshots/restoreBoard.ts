/** Makes a board what it was in a snapshot, as an edit like any other, or takes such an edit back. */
import { isEqual } from '@tldraw/utils'
import { checkRecordAlone } from '../../shared/model/check.ts'
import type { BoardRecord } from '../../shared/model/schema.ts'
import { takeBack } from '../../shared/snapshots/takeBack.ts'
import { BoardIndex } from '../../shared/workshop/BoardIndex.ts'
import { alignAll } from '../../shared/workshop/placement.ts'
import type { Template } from '../../shared/workshop/template.ts'
import type { Room } from '../sync/room.ts'
import type { SnapshotChain } from './snapshotChain.ts'
import type { SnapshotFacts } from './snapshotFacts.ts'

/** The sound records of a board by id. */
export type Records = ReadonlyMap<string, BoardRecord>

/** What has to be written. */
export interface Edit {
  readonly put: readonly BoardRecord[]
  readonly remove: readonly string[]
}

/** The records as a board. */
export function boardOf(records: Records): BoardIndex {
  const board = new BoardIndex()
  for (const record of records.values()) board.set(record)
  return board
}

/** The records with their cards where the templates draw their zones by now. */
export function alignRecords(records: Records, templates: readonly Template[]): Records {
  const { put } = alignAll(boardOf(records), templates)
  return put.length === 0 ? records : withEdit(records, { put, remove: [] })
}

/** What turns a board into another. Only what is different is written, so that the rest is nobody's edit. */
export function editTo(wanted: Records, now: Records): Edit {
  const put = [...wanted.values()].filter((record) => {
    const current = now.get(record.id)
    return current !== record && !isEqual(current, record)
  })
  const remove = [...now.keys()].filter((id) => !wanted.has(id))
  return { put, remove }
}

/** What takes an edit from `before` to `after` back, whatever was done since. */
export function editBack(before: Records, after: Records, now: Records): Edit {
  const { put, remove } = takeBack(before, after, now)
  const sound = put.flatMap((record) => {
    const checked = checkRecordAlone(record)
    return checked.ok ? [checked.record] : []
  })
  return { put: sound, remove }
}

/** The records after an edit. */
export function withEdit(records: Records, { put, remove }: Edit): Records {
  const after = new Map(records)
  for (const id of remove) after.delete(id)
  for (const record of put) after.set(record.id, record)
  return after
}

/** What a change of the whole board needs. */
export interface Replacing {
  readonly room: Room
  /** Prepared. */
  readonly chain: SnapshotChain
  /** About the snapshot of the state before. */
  readonly facts: SnapshotFacts
  readonly now: number
  /** What is to be written, by the state in which it is. */
  readonly plan: (now: Records) => Edit
}

/**
 * Keeps the state before as a snapshot and writes the edit, both in one turn, so that nobody's change falls
 * between them, and the snapshot first, so that no crash leaves the edit alone. If the snapshot cannot be
 * stored the edit is taken back.
 */
export async function replaceRecords({ room, chain, facts, now, plan }: Replacing): Promise<{
  readonly before: number
  readonly changed: number
}> {
  const before = room.records()
  const edit = plan(before)
  const isKept = chain.addNow(before, { ...facts, records: before.size }, now)
  const isWritten = write(room, 'snapshot restored', edit)
  const [kept, written] = await Promise.allSettled([isKept, isWritten])
  if (kept.status === 'rejected') {
    const back = editBack(before, withEdit(before, edit), room.records())
    await write(room, 'restore taken back', back).catch(() => undefined)
    throw kept.reason
  }
  if (written.status === 'rejected') throw written.reason
  return { before: kept.value, changed: edit.put.length + edit.remove.length }
}

function write(room: Room, reason: string, { put, remove }: Edit): Promise<void> {
  return room.change(reason, (document) => {
    document.remove(remove)
    document.put(put)
  })
}
