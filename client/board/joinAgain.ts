/** Gets a new token with the key this browser keeps, without a word to the person. */
import { joinBoard } from '../http/boards.ts'
import type { Identity } from '../session/identity.ts'
import type { BoardEnd } from './boardEnd.ts'

/** What came of it. */
export type Rejoined =
  | { readonly kind: 'joined'; readonly identity: Identity }
  | { readonly kind: 'refused'; readonly why: BoardEnd }
  | { readonly kind: 'unreachable'; readonly retryMs: number }

const retryMs = 4_000

/** Joins as the same person with the same key; the role is whatever the key gives now. */
export async function joinAgain(identity: Identity): Promise<Rejoined> {
  const { boardId, key, participant, token } = identity
  const { name, departmentId } = participant
  const answer = await joinBoard(boardId, { key, name, departmentId }, token)
  if (answer.ok) {
    const { role, expiresAt, participant: renewed } = answer.value
    return {
      kind: 'joined',
      identity: { ...identity, token: answer.value.token, role, expiresAt, participant: renewed },
    }
  }
  const { error } = answer
  if (error.kind !== 'refused') return { kind: 'unreachable', retryMs }
  switch (error.status) {
    case 401:
    case 403:
      return { kind: 'refused', why: 'signed-out' }
    case 404:
      return { kind: 'refused', why: 'gone' }
    default:
      return { kind: 'unreachable', retryMs }
  }
}
