/** What every storage must do with templates of one's own: a part of the contract suite. */
import { afterEach, describe, expect, it } from 'vitest'
import type { BoardRow, Storage } from './contract.ts'

/** `open` answers the storage under test; the board is deleted after each test. */
export function ownTemplateContract(open: () => Storage, board: BoardRow): void {
  describe("templates of one's own", () => {
    const one = {
      id: 'own-1',
      boardId: board.id,
      createdAt: 5_000,
      facts: '{"title":"Klausur"}',
      body: Uint8Array.of(1, 2, 3),
    }
    afterEach(async () => {
      for (const { id } of await open().listOwnTemplates()) await open().deleteOwnTemplate(id)
    })

    it('lists them oldest first without their content, and finds one with it', async () => {
      const { body, ...row } = one
      await open().addOwnTemplate({ ...one, id: 'own-2', boardId: null, createdAt: 6_000 })
      await open().addOwnTemplate(one)
      expect(await open().listOwnTemplates()).toEqual([
        { ...row, bytes: 3 },
        { ...row, id: 'own-2', boardId: null, createdAt: 6_000, bytes: 3 },
      ])
      expect(await open().findOwnTemplate('own-1')).toEqual({ ...row, bytes: 3, body })
      expect(await open().findOwnTemplate('own-3')).toBeNull()
    })

    it('keeps them when their board goes, until they are deleted', async () => {
      await open().createBoard(board, [])
      await open().addOwnTemplate(one)
      await open().deleteBoard(board.id)
      expect(await open().listOwnTemplates()).toHaveLength(1)
      expect(await open().deleteOwnTemplate('own-1')).toBe(true)
      expect(await open().deleteOwnTemplate('own-1')).toBe(false)
      expect(await open().listOwnTemplates()).toEqual([])
    })

    it('refuses an id that is taken', async () => {
      await open().addOwnTemplate(one)
      await expect(open().addOwnTemplate({ ...one, facts: '{}' })).rejects.toThrow()
      expect(await open().findOwnTemplate('own-1')).toMatchObject({ facts: one.facts })
    })
  })
}
