/** Which records a role may create, change and delete: asked by the server's guard and by the page's tools. */
import { noticeCode } from '../sync/messages.ts'
import { may } from './policy.ts'
import type { Role } from './role.ts'

/** As much of a record as the decision needs; a record read from a document will do. */
export interface RecordFace {
  readonly typeName: string
  /** A shape's type. */
  readonly type?: unknown
  readonly meta?: unknown
}

/** Why a role may not write a record; these are codes of notices. */
export type WriteRefusal =
  | typeof noticeCode.observer
  | typeof noticeCode.forbidden
  | typeof noticeCode.locked

/** Records that belong to the board's frame: what facilitators prepare and others work on. */
const frameTypes: ReadonlySet<string> = new Set(['document', 'page', 'workshop'])

/**
 * Records that the server writes in nobody's name. Nothing says whose they are, so nobody but a facilitator, who
 * brings them with a workshop file or clears a board, may touch one: not even whoever gave it.
 */
const namelessTypes: ReadonlySet<string> = new Set(['retroRating'])

/** True if the role may change anything at all, while the session locks the canvas or not. */
export function mayChangeCanvas(role: Role, isCanvasLocked: boolean): boolean {
  return findCanvasRefusal(role, isCanvasLocked) === null
}

/**
 * Says why `role` may not turn `before` into `after`, or null if it may. `before` is null for a
 * record that is created, `after` for one that is deleted.
 */
export function findWriteRefusal(
  role: Role,
  before: RecordFace | null,
  after: RecordFace | null,
  isCanvasLocked = false,
): WriteRefusal | null {
  const refusal = findCanvasRefusal(role, isCanvasLocked)
  if (refusal) return refusal
  for (const record of [before, after]) {
    if (!record) continue
    const isFacilitators = isFramePart(record) || namelessTypes.has(record.typeName)
    if (isFacilitators && !may(role, 'frame.write')) return noticeCode.forbidden
    if (isLocked(record) && !may(role, 'lock.write')) return noticeCode.locked
  }
  return null
}

function findCanvasRefusal(role: Role, isCanvasLocked: boolean): WriteRefusal | null {
  if (!may(role, 'record.write')) return noticeCode.observer
  return isCanvasLocked && !may(role, 'lock.write') ? noticeCode.locked : null
}

/** True for the printed parts of a board, which only those who may `frame.write` touch. */
export function isFramePart({ typeName, type }: RecordFace): boolean {
  return frameTypes.has(typeName) || (typeName === 'shape' && type === 'template')
}

/** True for a record that a facilitator has locked. */
export function isLocked({ meta }: RecordFace): boolean {
  return typeof meta === 'object' && meta !== null && 'locked' in meta && meta.locked === true
}
