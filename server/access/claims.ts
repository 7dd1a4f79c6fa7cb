/** What a token says about the person who carries it. */
import type { Role } from '../../shared/access/role.ts'

/** The content of a token: who may do what on which board, and until when. */
export interface Claims {
  readonly board: string
  readonly role: Role
  /** The role of the link, where a facilitator has set another one. */
  readonly linkRole?: Role | undefined
  /** Id of the participant the token was made for. */
  readonly participant: string
  /** The name the person gave when joining. */
  readonly name: string
  /** Generation of the key the token was made from; the token dies when that key is rotated. */
  readonly generation: number
  /**
   * Random, and known to nobody but the token: what is kept of an anonymous vote leads to a person only
   * with it. Whoever comes back keeps theirs, so that nobody votes twice by joining again.
   */
  readonly secret: string
  /** Epoch milliseconds. */
  readonly expiresAt: number
}
