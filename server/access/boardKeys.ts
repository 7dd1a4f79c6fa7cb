/**
 * The three keys of a board, carried in the fragment of its links. A key is derived from the server's
 * secret, so it can be shown again and need not be stored; raising its generation makes a new one.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { roles } from '../../shared/access/role.ts'
import type { Role } from '../../shared/access/role.ts'
import type { KeyGenerations } from '../storage/contract.ts'

/** Bytes of a key: 144 bits, which are 24 characters without padding. */
const keyBytes = 18

/** Derives and recognises keys of boards. */
export class BoardKeys {
  readonly #secret: Uint8Array

  constructor(secret: Uint8Array) {
    this.#secret = secret
  }

  /** The key that gives `role` on a board at this generation. */
  derive(boardId: string, role: Role, generation: number): string {
    return this.#derive(boardId, role, generation).toString('base64url')
  }

  /** All three keys of a board. */
  deriveAll(boardId: string, generations: KeyGenerations): Record<Role, string> {
    const key = (role: Role) => this.derive(boardId, role, generations[role])
    return {
      facilitator: key('facilitator'),
      participant: key('participant'),
      observer: key('observer'),
    }
  }

  /** The role a key gives, or null. Takes the same time whatever the key and whatever the answer. */
  findRole(key: string, boardId: string, generations: KeyGenerations): Role | null {
    const given = Buffer.alloc(keyBytes)
    const wasWhole = given.write(key, 'base64url') === keyBytes && key.length === keyBytes * (4 / 3)
    let found: Role | null = null
    for (const role of roles) {
      const isThisOne = timingSafeEqual(given, this.#derive(boardId, role, generations[role]))
      if (isThisOne && wasWhole) found = role
    }
    return found
  }

  #derive(boardId: string, role: Role, generation: number): Buffer {
    return createHmac('sha256', this.#secret)
      .update(JSON.stringify([boardId, role, generation]))
      .digest()
      .subarray(0, keyBytes)
  }
}
