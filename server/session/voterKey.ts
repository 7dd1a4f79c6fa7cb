/** Who a person is in the session, and who nobody can tell they are in an anonymous vote. */
import { createHmac } from 'node:crypto'
import type { Actor } from '../../shared/session/step.ts'
import type { Claims } from '../access/claims.ts'

/**
 * The person as the session's rules know them. The voter's key is an HMAC over the vote's id with the
 * secret of the person's token: the server gets that secret with each call and keeps it nowhere, so what
 * it stores of an anonymous vote cannot be led back to a person, not even with the whole database.
 */
export function actorOf({ participant, role, secret }: Claims): Actor {
  return {
    participantId: participant,
    role,
    voterKey: (voteId) => createHmac('sha256', secret).update(voteId).digest('base64url'),
  }
}
