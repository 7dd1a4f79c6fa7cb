/** Commands on stakeholders: organisations and roles outside the administration, never persons. DOMAIN.md 1. */
import { newEntityId, type EntityId } from '../../model/id.ts'
import { StakeholderRecordType, type StakeholderRecord } from '../../model/records/iTeam.ts'
import type { Text } from '../../model/text.ts'
import type { Board, BoardReader } from '../board.ts'
import { refuse, type Outcome, type Refusal } from '../refusal.ts'
import type { Template } from '../template.ts'
import { checkName } from './checkTexts.ts'
import { indexBehind } from './newIndex.ts'
import { findOfKind, putChanged, putNew, removeWithCards } from './withCards.ts'

/** The fields of a stakeholder that a person changes. */
export type StakeholderPatch = Partial<
  Pick<StakeholderRecord, 'name' | 'sector' | 'influence' | 'interest' | 'levelNow' | 'levelTarget'>
>

/** Makes a stakeholder and its cards on the board's templates. */
export function createStakeholder(
  board: Board,
  templates: readonly Template[],
  fields: StakeholderPatch & { readonly name: Text },
  newId: () => EntityId = newEntityId,
): Outcome<EntityId> {
  const record = StakeholderRecordType.create({
    ...fields,
    id: StakeholderRecordType.createId(newId()),
    index: indexBehind(board, 'stakeholder'),
  })
  return putNew(board, templates, record, checkName(fields.name))
}

/** Changes fields of a stakeholder; cards that no longer lie where they belong are moved in the same step. */
export function updateStakeholder(
  board: Board,
  templates: readonly Template[],
  id: EntityId,
  patch: StakeholderPatch,
): Refusal | null {
  const before = findStakeholder(board, id)
  if (!before) return refuse('entity/not-found')
  return putChanged(board, templates, { ...before, ...patch }, checkName(patch.name))
}

/** Deletes a stakeholder with all its cards. */
export function deleteStakeholder(board: Board, id: EntityId): Refusal | null {
  return removeWithCards(board, 'stakeholder', id)
}

/** A stakeholder by its id. */
export function findStakeholder(board: BoardReader, id: EntityId): StakeholderRecord | null {
  return findOfKind(board, 'stakeholder', id)
}
