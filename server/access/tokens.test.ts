import { describe, expect, it } from 'vitest'
import type { Role } from '../../shared/access/role.ts'
import type { BoardRow } from '../storage/contract.ts'
import type { Claims } from './claims.ts'
import { Tokens } from './tokens.ts'

const claims: Claims = {
  board: 'board-a',
  role: 'participant',
  participant: 'person-1',
  name: 'Jürgen Öztürk 🌳',
  generation: 2,
  secret: 'of-the-person',
  expiresAt: 10_000,
}

const row: BoardRow = {
  id: 'board-a',
  locale: 'de',
  templates: [],
  createdAt: 0,
  retentionDays: 0,
  expiresAt: null,
  archivedAt: null,
  generations: { facilitator: 0, participant: 2, observer: 0 },
}

function setUp(
  board: BoardRow | null = row,
  now = 5_000,
  standing: Role | 'removed' | null = null,
) {
  const secret = new Uint8Array(32).fill(1)
  const findStanding = async () => standing
  return new Tokens({ secret, findBoard: async () => board, findStanding, now: () => now })
}

describe('tokens', () => {
  it('say what they were made to say', async () => {
    expect(await setUp().verify(setUp().issue(claims))).toEqual(claims)
  })

  it('fit into a header and a sub-protocol', () => {
    expect(setUp().issue(claims)).toMatch(/^[\w.-]+$/)
  })

  it('are worth nothing after their time', async () => {
    const token = setUp().issue(claims)
    expect(await setUp(row, 9_999).verify(token)).toEqual(claims)
    expect(await setUp(row, 10_000).verify(token)).toBeNull()
  })

  it('are worth nothing once their key is rotated or their board is gone', async () => {
    const token = setUp().issue(claims)
    const rotated = { ...row, generations: { ...row.generations, participant: 3 } }
    expect(await setUp(rotated).verify(token)).toBeNull()
    expect(await setUp(null).verify(token)).toBeNull()
  })

  it('carry the role a facilitator has set, and are worth nothing once somebody was removed', async () => {
    const token = setUp().issue(claims)
    expect(await setUp(row, 0, 'observer').verify(token)).toEqual({
      ...claims,
      role: 'observer',
      linkRole: 'participant',
    })
    expect(await setUp(row, 0, 'removed').verify(token)).toBeNull()
  })

  it('of another key of the same board live on when one key is rotated', async () => {
    const token = setUp().issue(claims)
    const rotated = { ...row, generations: { ...row.generations, observer: 7 } }
    expect(await setUp(rotated).verify(token)).toEqual(claims)
  })

  it('cannot be forged: any changed character of body or signature makes them worthless', async () => {
    const token = setUp().issue(claims)
    for (let at = 0; at < token.length; at += 1) {
      const other = token[at] === 'A' ? 'B' : 'A'
      const forged = token.slice(0, at) + other + token.slice(at + 1)
      expect(await setUp().verify(forged)).toBeNull()
    }
  })

  it('from another server are worth nothing', async () => {
    const other = new Tokens({
      secret: new Uint8Array(32).fill(2),
      findBoard: async () => row,
      findStanding: async () => null,
      now: () => 0,
    })
    expect(await setUp().verify(other.issue(claims))).toBeNull()
  })

  it('of any odd shape are refused without a fuss', async () => {
    const odd = ['', '.', 'a', 'a.b', '..', 'a.b.c', 'é.é', `${'a'.repeat(5000)}.b`, 'null.null']
    for (const token of odd) expect(await setUp().verify(token)).toBeNull()
  })

  it('still tell who comes back when they have expired, if they were ours', () => {
    const token = setUp().issue(claims)
    expect(setUp(row, 99_999).read(token)).toEqual(claims)
    expect(setUp().read(`${token}x`)).toBeNull()
  })
})
