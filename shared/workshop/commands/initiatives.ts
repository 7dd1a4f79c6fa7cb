/** Commands on initiatives: create, change, delete. Each answers why it did nothing. */
import { entityIdOf, newEntityId, type EntityId } from '../../model/id.ts'
import { InitiativeRecordType, type InitiativeRecord } from '../../model/records/initiative.ts'
import type { Text } from '../../model/text.ts'
import type { Board, BoardReader } from '../board.ts'
import { cardsOf } from '../cardEntity.ts'
import { templatePageId, templatesOn } from '../cards.ts'
import { Overlay } from '../overlay.ts'
import { cardsOnPage, placeCards } from '../placeCards.ts'
import { refuse, type Outcome, type Refusal } from '../refusal.ts'
import type { Template } from '../template.ts'
import { workshopAround } from '../workshopAround.ts'
import { checkTexts } from './checkTexts.ts'
import { checkSound } from './checkValues.ts'
import { indexBehind } from './newIndex.ts'

/** The fields of an initiative that a person changes. */
export type InitiativePatch = Partial<Omit<InitiativeRecord, 'id' | 'typeName' | 'index' | 'meta'>>

/** Makes an initiative and its cards on the board's templates; without x and y they lie in the tray. */
export function createInitiative(
  board: Board,
  templates: readonly Template[],
  fields: InitiativePatch & { readonly title: Text },
  newId: () => EntityId = newEntityId,
): Outcome<EntityId> {
  const id = newId()
  const record = InitiativeRecordType.create({
    ...fields,
    id: InitiativeRecordType.createId(id),
    index: indexBehind(board, 'initiative'),
  })
  const refusal =
    checkTexts([fields.title, fields.note, fields.exitTrigger]) ??
    checkReferences(board, fields) ??
    checkSound(record)
  if (refusal) return { ok: false, refusal }
  const next = new Overlay(board)
  next.put(record)
  const workshop = workshopAround(next, [record])
  placeCards([{ kind: 'initiative', id }], next, templates, workshop)
  board.put(next.records())
  return { ok: true, value: id }
}

/** Changes fields of an initiative; cards that no longer lie where they belong are moved in the same step. */
export function updateInitiative(
  board: Board,
  templates: readonly Template[],
  id: EntityId,
  patch: InitiativePatch,
): Refusal | null {
  return updateInitiatives(board, templates, [id], patch)
}

/** Changes the same fields of several initiatives at once: all of them, or none with the first reason. */
export function updateInitiatives(
  board: Board,
  templates: readonly Template[],
  ids: readonly EntityId[],
  patch: InitiativePatch,
): Refusal | null {
  const refusal =
    checkTexts([patch.title, patch.note, patch.exitTrigger]) ?? checkReferences(board, patch)
  const next = new Overlay(board)
  const changed: InitiativeRecord[] = []
  for (const id of new Set(ids)) {
    const before = findInitiative(board, id)
    if (!before) return refuse('entity/not-found')
    const after = { ...before, ...patch }
    const unsound = refusal ?? checkSound(after)
    if (unsound) return unsound
    next.put(after)
    changed.push(after)
  }
  const workshop = workshopAround(next, changed)
  const refs = changed.map((each) => ({ kind: 'initiative' as const, id: entityIdOf(each.id) }))
  for (const template of templatesOn(board, templates)) {
    const page = templatePageId(template.id)
    const shown = refs.filter((ref) => cardsOnPage(next, ref, page).length > 0)
    placeCards(shown, next, [template], workshop)
  }
  board.put(next.records())
  return null
}

/** Deletes an initiative with all its cards. */
export function deleteInitiative(board: Board, id: EntityId): Refusal | null {
  const record = findInitiative(board, id)
  if (!record) return refuse('entity/not-found')
  board.remove([record.id, ...cardsOf(board, { kind: 'initiative', id }).map((card) => card.id)])
  return null
}

/** An initiative by its id. */
export function findInitiative(board: BoardReader, id: EntityId): InitiativeRecord | null {
  const record = board.get(InitiativeRecordType.createId(id))
  return record?.typeName === 'initiative' ? record : null
}

function checkReferences(board: BoardReader, patch: InitiativePatch): Refusal | null {
  const { corridorId, leadDeptId, contribDeptIds } = patch
  if (corridorId && !board.get(`corridor:${corridorId}`)) return refuse('corridor/not-found')
  const departments = [...(leadDeptId ? [leadDeptId] : []), ...(contribDeptIds ?? [])]
  return departments.some((id) => !board.get(`department:${id}`))
    ? refuse('department/not-found')
    : null
}
