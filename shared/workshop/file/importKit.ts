/** Brings what the facilitator's kit collected from a file onto a board. */
import type { IndexKey, JsonObject } from '@tldraw/utils'
import type { EntityId } from '../../model/id.ts'
import { workshopRecordTypes as types } from '../../model/schema.ts'
import type { RecordOfType } from '../board.ts'
import type { Overlay } from '../overlay.ts'
import type { CardRef } from '../template.ts'
import { mergeExtra, mergeText, newIndices, takeFrom } from './mergeFields.ts'
import type { KitFile, NamedEntity } from './workshopFile.ts'

/** Puts everything of the kit, what is new behind what is there, in the file's order. */
export function putKit(file: KitFile, board: Overlay): void {
  putEach(file.checkIns, 'checkIn', board, {
    create: (id, index) => types.checkIn.create({ id: types.checkIn.createId(id), index }),
    lay: (before, fields, extra) => ({
      ...before,
      ...fields,
      meta: mergeExtra(before.meta, extra),
    }),
  })
  putEach(file.agreements, 'agreement', board, {
    create: (id, index) => types.agreement.create({ id: types.agreement.createId(id), index }),
    lay: (before, fields, extra) =>
      lay(before, { ...fields, text: mergeText(before.text, fields.text) }, extra),
  })
  putEach(file.parkedTopics, 'parkedTopic', board, {
    create: (id, index) => types.parkedTopic.create({ id: types.parkedTopic.createId(id), index }),
    lay: (before, fields, extra) =>
      lay(before, { ...fields, topic: mergeText(before.topic, fields.topic) }, extra),
  })
  putEach(file.actions, 'action', board, {
    create: (id, index) => types.action.create({ id: types.action.createId(id), index }),
    lay: (before, fields, extra) =>
      lay(before, { ...fields, what: mergeText(before.what, fields.what) }, extra),
  })
  putEach(file.decisions, 'decision', board, {
    create: (id, index) => types.decision.create({ id: types.decision.createId(id), index }),
    lay: (before, fields, extra) =>
      lay(before, { ...fields, text: mergeText(before.text, fields.text) }, extra),
  })
  putEach(file.retroNotes, 'retroNote', board, {
    create: (id, index) => types.retroNote.create({ id: types.retroNote.createId(id), index }),
    lay: (before, fields, extra) =>
      lay(before, { ...fields, text: mergeText(before.text, fields.text) }, extra),
  })
  putEach(file.retroRatings, 'retroRating', board, {
    // A new rating always names its value.
    create: (id, index) =>
      types.retroRating.create({ id: types.retroRating.createId(id), index, value: 3 }),
    lay: (before, fields, extra) => ({
      ...before,
      ...fields,
      meta: mergeExtra(before.meta, extra),
    }),
  })
}

/** What of the kit has cards. */
export function kitRefs(file: KitFile): readonly CardRef[] {
  const refs = (kind: CardRef['kind'], entities: readonly { readonly id: EntityId }[]) =>
    entities.map(({ id }) => ({ kind, id }))
  return [
    ...refs('checkIn', file.checkIns),
    ...refs('agreement', file.agreements),
    ...refs('parkedTopic', file.parkedTopics),
    ...refs('action', file.actions),
    ...refs('decision', file.decisions),
    ...refs('retroNote', file.retroNotes),
  ]
}

type KitKind =
  | 'checkIn'
  | 'agreement'
  | 'parkedTopic'
  | 'action'
  | 'decision'
  | 'retroNote'
  | 'retroRating'

interface Way<R, F> {
  /** An entity of which nothing is said. */
  readonly create: (id: EntityId, index: IndexKey) => R
  /** What the file says laid over what there is. */
  readonly lay: (before: R, fields: F, extra: JsonObject) => R
}

function putEach<K extends KitKind, F>(
  entities: readonly NamedEntity<F>[],
  kind: K,
  board: Overlay,
  way: Way<RecordOfType<K>, F>,
): void {
  const indices = newIndices(entities, kind, board)
  for (const { id, fields, extra } of entities) {
    const old = board.get(`${kind}:${id}`)
    const before = isOfKind(old, kind) ? old : way.create(id, takeFrom(indices))
    board.put(way.lay(before, fields, extra))
  }
}

function lay<R extends { readonly meta: JsonObject }>(
  before: R,
  fields: Partial<R>,
  extra: JsonObject,
): R {
  return { ...before, ...fields, meta: mergeExtra(before.meta, extra) }
}

function isOfKind<K extends KitKind>(
  record: ReturnType<Overlay['get']>,
  kind: K,
): record is RecordOfType<K> {
  return record?.typeName === kind
}
