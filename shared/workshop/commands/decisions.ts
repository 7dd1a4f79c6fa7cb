/** Commands on decisions: what was decided, how, and by which body. DOMAIN.md T8. */
import { newEntityId, type EntityId } from '../../model/id.ts'
import { DecisionRecordType, type DecisionRecord } from '../../model/records/decision.ts'
import type { Board } from '../board.ts'
import { refuse, type Outcome, type Refusal } from '../refusal.ts'
import type { Template } from '../template.ts'
import { checkName, checkTexts } from './checkTexts.ts'
import { indexBehind } from './newIndex.ts'
import { findOfKind, putChanged, putNew, removeWithCards } from './withCards.ts'

/** The fields of a decision that a person changes. */
export type DecisionPatch = Partial<Omit<DecisionRecord, 'id' | 'typeName' | 'index' | 'meta'>>

/**
 * Makes a decision and its card. Its words may be empty: they are written on the card. One that came from
 * a closed vote names it: `{ text: question, method: 'vote', voteId, outcome }`.
 */
export function createDecision(
  board: Board,
  templates: readonly Template[],
  fields: DecisionPatch,
  newId: () => EntityId = newEntityId,
): Outcome<EntityId> {
  const id = DecisionRecordType.createId(newId())
  const index = indexBehind(board, 'decision')
  const record = DecisionRecordType.create({ ...fields, id, index })
  const refusal = checkTexts([fields.text, fields.body, fields.outcome])
  return putNew(board, templates, record, refusal)
}

/** Changes fields of a decision; its words are not emptied. */
export function updateDecision(
  board: Board,
  templates: readonly Template[],
  id: EntityId,
  patch: DecisionPatch,
): Refusal | null {
  const before = findOfKind(board, 'decision', id)
  if (!before) return refuse('entity/not-found')
  const refusal = checkName(patch.text) ?? checkTexts([patch.body, patch.outcome])
  return putChanged(board, templates, { ...before, ...patch }, refusal)
}

/** Deletes a decision with its cards. */
export function deleteDecision(board: Board, id: EntityId): Refusal | null {
  return removeWithCards(board, 'decision', id)
}
