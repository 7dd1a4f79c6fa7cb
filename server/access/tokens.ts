/** The token a person gets for a key: signed, expiring, bound to board, role, person and key generation. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import * as z from 'zod/mini'
import { roles, type Role } from '../../shared/access/role.ts'
import type { BoardRow } from '../storage/contract.ts'
import type { Claims } from './claims.ts'

/** How long a token is good for. The page trades its key for a new one before that. */
export const tokenLifetimeMs = 24 * 60 * 60 * 1000

/** Longer than any token of ours: what is longer is not looked at. */
const maxTokenLength = 2048

const claimsSchema = z.object({
  board: z.string(),
  role: z.enum(roles),
  participant: z.string(),
  name: z.string(),
  generation: z.number(),
  secret: z.string(),
  expiresAt: z.number(),
})

/** What tokens need to know of the world. */
export interface TokenSurroundings {
  readonly secret: Uint8Array
  readonly findBoard: (id: string) => Promise<BoardRow | null>
  /** A role that differs from the link's, or that the person was removed; null in the usual case. */
  readonly findStanding: (
    boardId: string,
    participantId: string,
  ) => Promise<Role | 'removed' | null>
  readonly now: () => number
}

/** What a token is worth: forged, expired and revoked ones are all the same to whoever shows them. */
export type InspectedToken =
  | { readonly state: 'good'; readonly claims: Claims; readonly board: BoardRow }
  | { readonly state: 'board-gone'; readonly claims: Claims }
  | { readonly state: 'worthless' }

/** Makes and checks tokens. */
export class Tokens {
  readonly #surroundings: TokenSurroundings

  constructor(surroundings: TokenSurroundings) {
    this.#surroundings = surroundings
  }

  /** Makes a token that says `claims`. Its characters are safe in a header and in a sub-protocol. */
  issue(claims: Claims): string {
    const body = Buffer.from(JSON.stringify(claims)).toString('base64url')
    return `${body}.${this.#sign(body)}`
  }

  /** What a token says if it is good at this moment; null in every other case. */
  async verify(token: string): Promise<Claims | null> {
    const inspected = await this.inspect(token)
    return inspected.state === 'good' ? inspected.claims : null
  }

  /** What a token is worth at this moment. */
  async inspect(token: string): Promise<InspectedToken> {
    const claims = this.read(token)
    if (!claims || claims.expiresAt <= this.#surroundings.now()) return { state: 'worthless' }
    const board = await this.#surroundings.findBoard(claims.board)
    if (!board) return { state: 'board-gone', claims }
    if (board.generations[claims.role] !== claims.generation) return { state: 'worthless' }
    const standing = await this.#surroundings.findStanding(claims.board, claims.participant)
    if (standing === 'removed') return { state: 'worthless' }
    const own = standing ? { ...claims, role: standing, linkRole: claims.role } : claims
    return { state: 'good', claims: own, board }
  }

  /**
   * What a token says if it was once made here, expired and revoked ones included: enough to know who
   * comes back, never enough to let anyone do anything.
   */
  read(token: string): Claims | null {
    if (token.length > maxTokenLength) return null
    const [body, signature, ...rest] = token.split('.')
    if (!body || !signature || rest.length > 0) return null
    // Compared as text: a decoder would let more than one spelling of the last character pass.
    const given = Buffer.from(signature)
    const right = Buffer.from(this.#sign(body))
    if (given.length !== right.length || !timingSafeEqual(given, right)) return null
    const parsed = claimsSchema.safeParse(
      JSON.parse(Buffer.from(body, 'base64url').toString('utf8')),
    )
    return parsed.success ? parsed.data : null
  }

  #sign(body: string): string {
    return createHmac('sha256', this.#surroundings.secret).update(body).digest('base64url')
  }
}
