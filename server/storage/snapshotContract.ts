/** What every storage must do with snapshots: a part of the contract suite. */
import { describe, expect, it } from 'vitest'
import { UnknownBoardError } from './contract.ts'
import type { BoardRow, Storage } from './contract.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)

/** `open` answers the storage under test; both boards are deleted after each test. */
export function snapshotContract(open: () => Storage, board: BoardRow, otherBoard: BoardRow): void {
  describe('snapshots', () => {
    const snapshot = { boardId: board.id, n: 1, base: 1, createdAt: 4_000, facts: '{"a":1}' }
    const add = (n: number, base: number, ...body: number[]) =>
      open().addSnapshot({ ...snapshot, n, base, body: bytes(...body) })

    it('lists them with their sizes and reads the contents of one base', async () => {
      await open().createBoard(board, [])
      await open().createBoard(otherBoard, [])
      await add(1, 1, 1, 1, 1)
      await add(2, 1, 2, 2)
      await add(3, 3, 3)
      const facts = { ...snapshot, thumbnailBytes: 0 }
      expect(await open().listSnapshots(board.id)).toEqual([
        { ...facts, n: 1, base: 1, bytes: 3 },
        { ...facts, n: 2, base: 1, bytes: 2 },
        { ...facts, n: 3, base: 3, bytes: 1 },
      ])
      expect(await open().loadSnapshots(board.id, 1, 9)).toEqual([
        { n: 1, base: 1, body: bytes(1, 1, 1) },
        { n: 2, base: 1, body: bytes(2, 2) },
      ])
      expect(await open().loadSnapshots(board.id, 1, 1)).toHaveLength(1)
      expect(await open().listSnapshots(otherBoard.id)).toEqual([])
      expect(await open().loadSnapshots('nobody', 1, 9)).toEqual([])
    })

    it('refuses a number that is taken, and an unknown board', async () => {
      await open().createBoard(board, [])
      await add(1, 1, 1)
      await expect(add(1, 1, 2)).rejects.toThrow()
      expect(await open().loadSnapshots(board.id, 1, 1)).toMatchObject([{ body: bytes(1) }])
      await expect(
        open().addSnapshot({ ...snapshot, boardId: 'nobody', body: bytes(1) }),
      ).rejects.toThrow(UnknownBoardError)
      await expect(open().rewriteSnapshots('nobody', [], [])).rejects.toThrow(UnknownBoardError)
    })

    it('removes some and gives others new contents', async () => {
      await open().createBoard(board, [])
      await add(1, 1, 1)
      await add(2, 1, 2)
      await add(3, 1, 3)
      await open().saveThumbnail(board.id, 1, { mediaType: 'image/png', bytes: bytes(7) })
      await open().rewriteSnapshots(
        board.id,
        [1],
        [
          { n: 2, base: 2, body: bytes(8, 8) },
          { n: 3, base: 2, body: bytes(9) },
        ],
      )
      expect(await open().loadSnapshots(board.id, 2, 9)).toEqual([
        { n: 2, base: 2, body: bytes(8, 8) },
        { n: 3, base: 2, body: bytes(9) },
      ])
      expect(await open().listSnapshots(board.id)).toMatchObject([{ bytes: 2 }, { bytes: 1 }])
      expect(await open().loadThumbnail(board.id, 1)).toBeNull()
    })

    it('keeps other facts and a picture, of those there are', async () => {
      await open().createBoard(board, [])
      await add(1, 1, 1)
      const picture = { mediaType: 'image/png', bytes: bytes(1, 2, 3) }
      expect(await open().loadThumbnail(board.id, 1)).toBeNull()
      expect(await open().saveThumbnail(board.id, 1, picture)).toBe(true)
      expect(await open().saveThumbnail(board.id, 2, picture)).toBe(false)
      expect(await open().loadThumbnail(board.id, 1)).toEqual(picture)
      expect(await open().setSnapshotFacts(board.id, 1, '{"a":2}')).toBe(true)
      expect(await open().setSnapshotFacts(board.id, 2, '{}')).toBe(false)
      expect(await open().listSnapshots(board.id)).toMatchObject([
        { facts: '{"a":2}', thumbnailBytes: 3 },
      ])
    })
  })
}
