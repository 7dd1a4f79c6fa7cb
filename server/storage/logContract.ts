/** What every storage must do with a board's log: a part of the contract suite. */
import { describe, expect, it } from 'vitest'
import { UnknownBoardError } from './contract.ts'
import type { BoardRow, Storage } from './contract.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)

/** `open` answers the storage under test; both boards are deleted after each test. */
export function logContract(open: () => Storage, board: BoardRow, otherBoard: BoardRow): void {
  describe('the log', () => {
    it('starts with the updates a board was created with', async () => {
      await open().createBoard(board, [bytes(1), bytes(2)])
      const log = await open().loadLog(board.id)
      expect(log).toMatchObject({ snapshot: null, updates: [bytes(1), bytes(2)], bytes: 2 })
      expect(log.lastSeq).toBeGreaterThan(0)
    })

    it('keeps updates in the order of the calls and gives each a rising number', async () => {
      await open().createBoard(board, [])
      await open().createBoard(otherBoard, [])
      const answers = await Promise.all(
        Array.from({ length: 200 }, (_, i) =>
          open().append([
            { boardId: board.id, update: bytes(i) },
            { boardId: otherBoard.id, update: bytes(255 - i) },
          ]),
        ),
      )
      const numbers = answers.flat()
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
      expect(new Set(numbers).size).toBe(400)
      const log = await open().loadLog(board.id)
      expect(log.updates).toEqual(Array.from({ length: 200 }, (_, i) => bytes(i)))
      expect(log.lastSeq).toBe(answers.at(-1)?.[0])
    })

    it('takes the bytes at the time of the call, also from the middle of a larger buffer', async () => {
      await open().createBoard(board, [])
      const large = new Uint8Array(1_000).fill(7)
      await open().append([{ boardId: board.id, update: large.subarray(10, 13) }])
      expect((await open().loadLog(board.id)).updates).toEqual([bytes(7, 7, 7)])
    })

    it('replaces what a snapshot covers and keeps what came after', async () => {
      await open().createBoard(board, [])
      const [first, second, third] = await open().append(
        [1, 2, 3].map((value) => ({ boardId: board.id, update: bytes(value) })),
      )
      await open().compact(board.id, bytes(9, 9), second ?? 0)
      expect(await open().loadLog(board.id)).toEqual({
        snapshot: bytes(9, 9),
        updates: [bytes(3)],
        lastSeq: third,
        bytes: 3,
      })
      expect(first).toBeLessThan(second ?? 0)
    })

    it('goes on counting after everything was compacted', async () => {
      await open().createBoard(board, [bytes(1)])
      const { lastSeq } = await open().loadLog(board.id)
      await open().compact(board.id, bytes(9), lastSeq)
      expect(await open().loadLog(board.id)).toMatchObject({ updates: [], lastSeq })
      const [next] = await open().append([{ boardId: board.id, update: bytes(2) }])
      expect(next).toBeGreaterThan(lastSeq)
    })

    it('refuses an unknown board without holding up the calls beside it', async () => {
      await open().createBoard(board, [])
      const [good, bad] = await Promise.allSettled([
        open().append([{ boardId: board.id, update: bytes(1) }]),
        open().append([
          { boardId: board.id, update: bytes(2) },
          { boardId: 'nobody', update: bytes(3) },
        ]),
      ])
      expect(good.status).toBe('fulfilled')
      expect(bad).toMatchObject({ status: 'rejected', reason: expect.any(UnknownBoardError) })
      expect((await open().loadLog(board.id)).updates).toEqual([bytes(1)])
      await expect(open().compact('nobody', bytes(1), 1)).rejects.toThrow(UnknownBoardError)
    })

    it('answers an empty log for an unknown board', async () => {
      expect(await open().loadLog('nobody')).toEqual({
        snapshot: null,
        updates: [],
        lastSeq: 0,
        bytes: 0,
      })
    })
  })
}
