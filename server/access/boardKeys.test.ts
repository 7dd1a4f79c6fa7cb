import { describe, expect, it } from 'vitest'
import { roles } from '../../shared/access/role.ts'
import { BoardKeys } from './boardKeys.ts'

const keys = new BoardKeys(new Uint8Array(32).fill(1))
const generations = { facilitator: 0, participant: 1, observer: 2 }

describe('the keys of a board', () => {
  it('carry at least 128 bits in characters that are safe in a link', () => {
    const key = keys.derive('board-a', 'participant', 0)
    expect(key).toMatch(/^[\w-]{24}$/)
    expect(Buffer.from(key, 'base64url').length * 8).toBeGreaterThanOrEqual(128)
  })

  it('give each their own role', () => {
    const all = keys.deriveAll('board-a', generations)
    for (const role of roles) expect(keys.findRole(all[role], 'board-a', generations)).toBe(role)
  })

  it('give nothing on another board, at another generation or on another server', () => {
    const key = keys.derive('board-a', 'participant', 1)
    const otherServer = new BoardKeys(new Uint8Array(32).fill(2))
    expect(keys.findRole(key, 'board-b', generations)).toBeNull()
    expect(keys.findRole(key, 'board-a', { ...generations, participant: 2 })).toBeNull()
    expect(otherServer.findRole(key, 'board-a', generations)).toBeNull()
  })

  it('are recognised whole or not at all', () => {
    const key = keys.derive('board-a', 'observer', 2)
    for (const odd of ['', key.slice(1), `${key}A`, ` ${key}`, `${key}=`, key.slice(0, 23), '🔑']) {
      expect(keys.findRole(odd, 'board-a', generations)).toBeNull()
    }
  })
})
