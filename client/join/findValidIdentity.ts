/** Who this browser is on a board, as long as its token holds. */
import type { Identity } from '../session/identity.ts'
import { findIdentity } from '../session/identity.ts'

/** Answers the identity, or null if there is none or its token has run out. */
export function findValidIdentity(boardId: string): Identity | null {
  const identity = findIdentity(boardId)
  return identity !== null && Date.parse(identity.expiresAt) > Date.now() ? identity : null
}
