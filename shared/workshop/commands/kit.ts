/** Commands on what the facilitator's kit collects: check-ins, agreements, parked topics, the look back. DOMAIN.md T8. */
import { newEntityId, type EntityId } from '../../model/id.ts'
import {
  AgreementRecordType,
  CheckInRecordType,
  ParkedTopicRecordType,
  RetroNoteRecordType,
  RetroRatingRecordType,
  type AgreementRecord,
  type CheckInRecord,
  type FiveStep,
  type ParkedTopicRecord,
  type RetroNoteRecord,
} from '../../model/records/kit.ts'
import type { Board, BoardReader } from '../board.ts'
import { refuse, type Outcome, type Refusal } from '../refusal.ts'
import type { Template } from '../template.ts'
import { checkName, checkTexts } from './checkTexts.ts'
import { checkSound } from './checkValues.ts'
import { indexBehind } from './newIndex.ts'
import { findOfKind, putChanged, putNew, removeWithCards } from './withCards.ts'

/** The fields of each that a person changes. */
export type CheckInPatch = Partial<Pick<CheckInRecord, 'role' | 'deptId' | 'mood' | 'expectation'>>
export type AgreementPatch = Partial<Pick<AgreementRecord, 'text' | 'consent'>>
export type ParkedTopicPatch = Partial<Pick<ParkedTopicRecord, 'topic' | 'ownerRole' | 'status'>>
export type RetroNotePatch = Partial<Pick<RetroNoteRecord, 'column' | 'text'>>

/** Makes a check-in and its card; without a mood it lies in the tray. */
export function createCheckIn(
  board: Board,
  templates: readonly Template[],
  fields: CheckInPatch,
  newId: () => EntityId = newEntityId,
): Outcome<EntityId> {
  const id = CheckInRecordType.createId(newId())
  const record = CheckInRecordType.create({ ...fields, id, index: indexBehind(board, 'checkIn') })
  return putNew(board, templates, record, checkCheckIn(board, fields))
}

/** Changes fields of a check-in. */
export function updateCheckIn(
  board: Board,
  templates: readonly Template[],
  id: EntityId,
  patch: CheckInPatch,
): Refusal | null {
  const before = findOfKind(board, 'checkIn', id)
  if (!before) return refuse('entity/not-found')
  return putChanged(board, templates, { ...before, ...patch }, checkCheckIn(board, patch))
}

/** Deletes a check-in with its cards. */
export function deleteCheckIn(board: Board, id: EntityId): Refusal | null {
  return removeWithCards(board, 'checkIn', id)
}

/** Makes an agreement and its card. Its text may be empty: it is written on the card. */
export function createAgreement(
  board: Board,
  templates: readonly Template[],
  fields: AgreementPatch,
  newId: () => EntityId = newEntityId,
): Outcome<EntityId> {
  const id = AgreementRecordType.createId(newId())
  const index = indexBehind(board, 'agreement')
  const record = AgreementRecordType.create({ ...fields, id, index })
  return putNew(board, templates, record, checkTexts([fields.text]))
}

/** Changes fields of an agreement; its text is not emptied. */
export function updateAgreement(
  board: Board,
  templates: readonly Template[],
  id: EntityId,
  patch: AgreementPatch,
): Refusal | null {
  const before = findOfKind(board, 'agreement', id)
  if (!before) return refuse('entity/not-found')
  return putChanged(board, templates, { ...before, ...patch }, checkName(patch.text))
}

/** Deletes an agreement with its cards. */
export function deleteAgreement(board: Board, id: EntityId): Refusal | null {
  return removeWithCards(board, 'agreement', id)
}

/** Parks a topic and makes its card. It may be empty: it is written on the card. */
export function createParkedTopic(
  board: Board,
  templates: readonly Template[],
  fields: ParkedTopicPatch,
  newId: () => EntityId = newEntityId,
): Outcome<EntityId> {
  const id = ParkedTopicRecordType.createId(newId())
  const index = indexBehind(board, 'parkedTopic')
  const record = ParkedTopicRecordType.create({ ...fields, id, index })
  return putNew(board, templates, record, checkTexts([fields.topic, fields.ownerRole]))
}

/** Changes fields of a parked topic; its words are not emptied. */
export function updateParkedTopic(
  board: Board,
  templates: readonly Template[],
  id: EntityId,
  patch: ParkedTopicPatch,
): Refusal | null {
  const before = findOfKind(board, 'parkedTopic', id)
  if (!before) return refuse('entity/not-found')
  const refusal = checkName(patch.topic) ?? checkTexts([patch.ownerRole])
  return putChanged(board, templates, { ...before, ...patch }, refusal)
}

/** Deletes a parked topic with its cards. */
export function deleteParkedTopic(board: Board, id: EntityId): Refusal | null {
  return removeWithCards(board, 'parkedTopic', id)
}

/** Makes a note of the look back and its card. It may be empty: it is written on the card. */
export function createRetroNote(
  board: Board,
  templates: readonly Template[],
  fields: RetroNotePatch,
  newId: () => EntityId = newEntityId,
): Outcome<EntityId> {
  const id = RetroNoteRecordType.createId(newId())
  const index = indexBehind(board, 'retroNote')
  const record = RetroNoteRecordType.create({ text: '', ...fields, id, index })
  return putNew(board, templates, record, checkTexts([fields.text]))
}

/** Changes fields of a note of the look back; its text is not emptied. */
export function updateRetroNote(
  board: Board,
  templates: readonly Template[],
  id: EntityId,
  patch: RetroNotePatch,
): Refusal | null {
  const before = findOfKind(board, 'retroNote', id)
  if (!before) return refuse('entity/not-found')
  return putChanged(board, templates, { ...before, ...patch }, checkName(patch.text))
}

/** Deletes a note of the look back with its cards. */
export function deleteRetroNote(board: Board, id: EntityId): Refusal | null {
  return removeWithCards(board, 'retroNote', id)
}

/** Says how much it was worth somebody's time; the same id again changes it. */
export function giveRetroRating(board: Board, id: EntityId, value: FiveStep): Refusal | null {
  const before = findRetroRating(board, id)
  const record = before
    ? { ...before, value }
    : RetroRatingRecordType.create({
        id: RetroRatingRecordType.createId(id),
        index: indexBehind(board, 'retroRating'),
        value,
      })
  const refusal = checkSound(record)
  if (refusal) return refusal
  board.put([record])
  return null
}

function findRetroRating(board: BoardReader, id: EntityId) {
  const record = board.get(RetroRatingRecordType.createId(id))
  return record?.typeName === 'retroRating' ? record : null
}

function checkCheckIn(board: BoardReader, { role, deptId, expectation }: CheckInPatch) {
  if (deptId && !board.get(`department:${deptId}`)) return refuse('department/not-found')
  return checkTexts([role, expectation])
}
