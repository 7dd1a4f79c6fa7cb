/** Commands on actions: what somebody does next, by when, and what it waits for. DOMAIN.md T8. */
import { newEntityId, type EntityId } from '../../model/id.ts'
import { ActionRecordType, type ActionRecord } from '../../model/records/action.ts'
import type { Board, BoardReader } from '../board.ts'
import { refuse, type Outcome, type Refusal } from '../refusal.ts'
import type { Template } from '../template.ts'
import { checkName, checkTexts } from './checkTexts.ts'
import { indexBehind } from './newIndex.ts'
import { findOfKind, putChanged, putNew, removeWithCards } from './withCards.ts'

/** The fields of an action that a person changes. */
export type ActionPatch = Partial<Omit<ActionRecord, 'id' | 'typeName' | 'index' | 'meta'>>

/** Makes an action and its card. Its words may be empty: they are written on the card. */
export function createAction(
  board: Board,
  templates: readonly Template[],
  fields: ActionPatch,
  newId: () => EntityId = newEntityId,
): Outcome<EntityId> {
  const id = newId()
  const record = ActionRecordType.create({
    ...fields,
    id: ActionRecordType.createId(id),
    index: indexBehind(board, 'action'),
  })
  const refusal = checkTexts([fields.what]) ?? checkFields(board, id, fields)
  return putNew(board, templates, record, refusal)
}

/** Changes fields of an action; its words are not emptied, and it never comes to wait for itself. */
export function updateAction(
  board: Board,
  templates: readonly Template[],
  id: EntityId,
  patch: ActionPatch,
): Refusal | null {
  const before = findAction(board, id)
  if (!before) return refuse('entity/not-found')
  const refusal = checkName(patch.what) ?? checkFields(board, id, patch)
  return putChanged(board, templates, { ...before, ...patch }, refusal)
}

/** Deletes an action with its cards; no other waits for it any more. */
export function deleteAction(board: Board, id: EntityId): Refusal | null {
  const refusal = removeWithCards(board, 'action', id)
  if (refusal) return refusal
  const waiting = board.all('action').filter(({ dependsOn }) => dependsOn.includes(id))
  board.put(
    waiting.map((each) => ({ ...each, dependsOn: each.dependsOn.filter((on) => on !== id) })),
  )
  return null
}

/** An action by its id. */
export function findAction(board: Pick<BoardReader, 'get'>, id: EntityId): ActionRecord | null {
  return findOfKind(board, 'action', id)
}

/** True if `id` would come to wait for itself by depending on `on`: what a picker leaves out. */
export function wouldCircle(board: Pick<BoardReader, 'get'>, id: EntityId, on: EntityId): boolean {
  const seen = new Set<EntityId>()
  const next = [on]
  for (let each = next.pop(); each !== undefined; each = next.pop()) {
    if (each === id) return true
    if (seen.has(each)) continue
    seen.add(each)
    next.push(...(findAction(board, each)?.dependsOn ?? []))
  }
  return false
}

function checkFields(board: BoardReader, id: EntityId, patch: ActionPatch): Refusal | null {
  const { ownerRole, resources, deptId, corridorId, initiativeId, dependsOn = [] } = patch
  if (deptId && !board.get(`department:${deptId}`)) return refuse('department/not-found')
  if (corridorId && !board.get(`corridor:${corridorId}`)) return refuse('corridor/not-found')
  if (initiativeId && !board.get(`initiative:${initiativeId}`)) {
    return refuse('initiative/not-found')
  }
  if (new Set(dependsOn).size !== dependsOn.length) return refuse('entity/bad-value')
  // What has been deleted meanwhile may stay in the list: only what is new in it has to be there.
  const old = findAction(board, id)?.dependsOn ?? []
  for (const on of dependsOn.filter((each) => !old.includes(each))) {
    if (on !== id && !findAction(board, on)) return refuse('action/not-found')
    if (wouldCircle(board, id, on)) return refuse('action/circle')
  }
  return checkTexts([ownerRole, resources])
}
