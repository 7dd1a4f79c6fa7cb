/** What every handler finds in its context. */
import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { Claims } from '../access/claims.ts'
import type { BoardRow } from '../storage/contract.ts'

/** The environment of the HTTP application. */
export interface HttpEnv {
  readonly Bindings: HttpBindings
  readonly Variables: {
    /** Who asks, once `authorize` has let them in. */
    readonly claims: Claims
    /** The board they ask about. */
    readonly board: BoardRow
  }
}

/** The context of a request. */
export type HttpContext = Context<HttpEnv>
