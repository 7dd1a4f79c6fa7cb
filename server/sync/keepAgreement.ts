/** Keeps cards and entities in agreement after somebody's change, within what that person may change. */
import { findWriteRefusal } from '../../shared/access/recordPolicy.ts'
import type { Role } from '../../shared/access/role.ts'
import { newEntityId } from '../../shared/model/id.ts'
import type { BoardRecord } from '../../shared/model/schema.ts'
import { noticeCode } from '../../shared/sync/messages.ts'
import { isCard } from '../../shared/workshop/board.ts'
import { recordIdOf } from '../../shared/workshop/cardEntity.ts'
import { refOf } from '../../shared/workshop/cards.ts'
import { Overlay } from '../../shared/workshop/overlay.ts'
import { decidingTypes, settle, type Settlement } from '../../shared/workshop/placement.ts'
import type { RecordChange } from '../../shared/workshop/recordChange.ts'
import type { Template } from '../../shared/workshop/template.ts'
import type { AcceptedRecords } from './acceptedRecords.ts'
import type { Hearing } from './hearing.ts'

/**
 * Adds to the hearing what the templates ask for, and answers the ids of the records that concerns. A
 * change that would carry a locked record along is put back instead, with a notice.
 */
export function keepAgreement(
  role: Role,
  accepted: AcceptedRecords,
  hearing: Hearing,
  templates: readonly Template[],
): readonly string[] {
  const first = settleOnce(accepted, hearing, templates)
  if (!first) return []
  const locked = entitiesAgainst(role, accepted, first)
  if (locked.size === 0) return apply(hearing, first)
  const reverted = revertCauses(locked, accepted, hearing)
  // What is left concerns locked cards that a new layout or a frame around them carries along.
  const second = settleOnce(accepted, hearing, templates, locked)
  return second ? [...reverted, ...apply(hearing, second)] : reverted
}

function settleOnce(
  accepted: AcceptedRecords,
  hearing: Hearing,
  templates: readonly Template[],
  fixed?: ReadonlySet<string>,
): Settlement | null {
  const changes = changesOf(accepted, hearing)
  if (changes.length === 0) return null
  const board = new Overlay(accepted)
  for (const [id, record] of hearing.next) {
    if (record) board.put(record)
    else board.remove(id)
  }
  return settle(changes, board, templates, newEntityId, fixed)
}

/** The changes a template could have something to say about: most updates have none. */
function changesOf(accepted: AcceptedRecords, hearing: Hearing): readonly RecordChange[] {
  const changes: RecordChange[] = []
  let isWorthwhile = false
  for (const [id, after] of hearing.next) {
    const before = accepted.get(id) ?? null
    if (before === after) continue
    const record = after ?? before
    const isSubject = isCard(record) || decidingTypes.has(record?.typeName ?? '')
    const holdsOthers = accepted.dependentsOf(id).size > 0
    if (isSubject || (holdsOthers && after !== null)) isWorthwhile = true
    if (isSubject || holdsOthers || after === null) changes.push({ before, after })
  }
  return isWorthwhile ? changes : []
}

/** Record ids of the entities that the person may not change, but would by this settlement. */
function entitiesAgainst(
  role: Role,
  accepted: AcceptedRecords,
  { put, remove }: Settlement,
): ReadonlySet<string> {
  const entities = new Set<string>()
  for (const record of put) {
    const before = accepted.get(record.id) ?? null
    if (findWriteRefusal(role, before, record)) entities.add(entityOf(record))
  }
  for (const id of remove) {
    const before = accepted.get(id)
    if (before && findWriteRefusal(role, before, null)) entities.add(entityOf(before))
  }
  return entities
}

function revertCauses(
  entities: ReadonlySet<string>,
  accepted: AcceptedRecords,
  hearing: Hearing,
): readonly string[] {
  const reverted: string[] = []
  for (const [id, after] of hearing.next) {
    const before = accepted.get(id) ?? null
    const record = after ?? before
    if (before === after || !record || !entities.has(entityOf(record))) continue
    hearing.refuse(id, before, noticeCode.locked, 'what this card shows is locked')
    reverted.push(id)
  }
  return reverted
}

function apply(hearing: Hearing, { put, remove }: Settlement): readonly string[] {
  for (const record of put) hearing.next.set(record.id, record)
  for (const id of remove) hearing.next.set(id, null)
  return [...put.map(({ id }) => id), ...remove]
}

function entityOf(record: BoardRecord): string {
  return isCard(record) ? recordIdOf(refOf(record)) : record.id
}
