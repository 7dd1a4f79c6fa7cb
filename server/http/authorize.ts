/** Lets in who may do what they ask: the token must be good, this board's, and of a role that may. */
import { createMiddleware } from 'hono/factory'
import { leastRoleFor, may } from '../../shared/access/policy.ts'
import type { Action } from '../../shared/access/policy.ts'
import type { HttpContext, HttpEnv } from './env.ts'
import { findTooMany } from './limit.ts'
import { refuse } from './refuse.ts'
import type { Surroundings } from './surroundings.ts'

/** The secret after `Bearer` in the request, or null. */
export function findBearer(context: HttpContext): string | null {
  return /^Bearer +(\S+)$/i.exec(context.req.header('authorization') ?? '')?.[1] ?? null
}

/**
 * Makes the guard of one action, which also counts the person's calls. Handlers behind it find
 * `claims` and `board` in their context.
 */
export function makeAuthorize({
  storage,
  tokens,
  limits,
}: Pick<Surroundings, 'storage' | 'tokens' | 'limits'>) {
  return (action: Action) =>
    createMiddleware<HttpEnv>(async (context, next) => {
      const token = findBearer(context)
      if (!token) return refuseToken('token/missing', 'Join the board and send the token it gives.')
      const inspected = await tokens.inspect(token)
      if (inspected.state === 'worthless') {
        return refuseToken(
          'token/not-valid',
          'The token has expired, was revoked or is not ours. Join the board again.',
        )
      }
      const { claims } = inspected
      const id = context.req.param('id') ?? ''
      if (claims.board !== id) {
        if (!(await storage.findBoard(id))) return refuseUnknownBoard()
        return refuse('token/other-board', 'The token belongs to another board. Join this one.')
      }
      if (inspected.state === 'board-gone') return refuseUnknownBoard()
      if (!may(claims.role, action)) {
        const needed = leastRoleFor(action)
        return refuse(
          'role/not-allowed',
          `This takes the role ${needed}, you are ${claims.role}. Ask the facilitator.`,
        )
      }
      const refusal = findTooMany(limits, 'person', `${claims.board} ${claims.participant}`)
      if (refusal) return refusal
      context.set('claims', claims)
      context.set('board', inspected.board)
      return next()
    })
}

/** The answer about a board that does not exist, or not any more. */
export function refuseUnknownBoard(): Response {
  return refuse('board/not-found', 'There is no board of this id. It may have been deleted.')
}

function refuseToken(code: 'token/missing' | 'token/not-valid', detail: string): Response {
  return refuse(code, detail, [], { 'www-authenticate': 'Bearer realm="korridor"' })
}
