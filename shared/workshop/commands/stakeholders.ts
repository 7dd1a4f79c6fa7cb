/** Commands on stakeholders: organisations and roles outside the administration, never persons. DOMAIN.md 1. */
import { newEntityId, type EntityId } from '../../model/id.ts'
import { StakeholderRecordType, type StakeholderRecord } from '../../model/records/iTeam.ts'
import type { Text } from '../../model/text.ts'
import type { Board, BoardReader } from '../board.ts'
import { cardsOf } from '../cardEntity.ts'
import { templatePageId, templatesOn } from '../cards.ts'
import { Overlay } from '../overlay.ts'
import { cardsOnPage, placeCards } from '../placeCards.ts'
import { refuse, type Outcome, type Refusal } from '../refusal.ts'
import type { Template } from '../template.ts'
import { workshopAround } from '../workshopAround.ts'
import { checkName } from './checkTexts.ts'
import { checkSound } from './checkValues.ts'
import { indexBehind } from './newIndex.ts'

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
  const id = newId()
  const record = StakeholderRecordType.create({
    ...fields,
    id: StakeholderRecordType.createId(id),
    index: indexBehind(board, 'stakeholder'),
  })
  const refusal = checkName(fields.name) ?? checkSound(record)
  if (refusal) return { ok: false, refusal }
  putWithCards(board, templates, id, record)
  return { ok: true, value: id }
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
  const after = { ...before, ...patch }
  const refusal = checkName(patch.name) ?? checkSound(after)
  if (refusal) return refusal
  const there = templatesOn(board, templates).filter(
    (template) =>
      cardsOnPage(board, { kind: 'stakeholder', id }, templatePageId(template.id)).length > 0,
  )
  putWithCards(board, there, id, after)
  return null
}

/** Deletes a stakeholder with all its cards. */
export function deleteStakeholder(board: Board, id: EntityId): Refusal | null {
  const record = findStakeholder(board, id)
  if (!record) return refuse('entity/not-found')
  board.remove([record.id, ...cardsOf(board, { kind: 'stakeholder', id }).map((card) => card.id)])
  return null
}

/** A stakeholder by its id. */
export function findStakeholder(board: BoardReader, id: EntityId): StakeholderRecord | null {
  const record = board.get(StakeholderRecordType.createId(id))
  return record?.typeName === 'stakeholder' ? record : null
}

function putWithCards(
  board: Board,
  templates: readonly Template[],
  id: EntityId,
  record: StakeholderRecord,
): void {
  const next = new Overlay(board)
  next.put(record)
  placeCards([{ kind: 'stakeholder', id }], next, templates, workshopAround(next, []))
  board.put(next.records())
}
