/** What every storage must do, as tests. Each implementation runs the whole suite. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { StorageUnavailableError, UnknownBoardError } from './contract.ts'
import type { AssetRow, BoardRow, ParticipantRow, Storage } from './contract.ts'
import { logContract } from './logContract.ts'
import { ownTemplateContract } from './ownTemplateContract.ts'
import { snapshotContract } from './snapshotContract.ts'

/** A storage under test, empty at first, and how to see what a restart would see. */
export interface StorageUnderTest {
  readonly storage: Storage
  /** Closes the storage and opens it again on the same data; null where nothing outlives the process. */
  readonly reopen: (() => Promise<Storage>) | null
  /** Makes every write fail, or work again. */
  readonly setWritable: (isWritable: boolean) => void | Promise<void>
  readonly dispose: () => Promise<void>
}

const board: BoardRow = {
  id: 'board-a',
  locale: 'de',
  templates: ['four-approaches'],
  createdAt: 1_000,
  retentionDays: 365,
  expiresAt: 9_000,
  archivedAt: null,
  generations: { facilitator: 0, participant: 0, observer: 0 },
}
const otherBoard: BoardRow = { ...board, id: 'board-b', expiresAt: null, retentionDays: 0 }

const person: ParticipantRow = {
  id: 'person-1',
  boardId: board.id,
  role: 'participant',
  name: 'Ana',
  pronouns: null,
  departmentId: 'D5',
  joinedAt: 2_000,
}
const image: AssetRow = {
  boardId: board.id,
  hash: 'ab'.repeat(32),
  mediaType: 'image/png',
  bytes: 12,
  createdAt: 3_000,
}

const bytes = (...values: number[]) => Uint8Array.from(values)

/** Runs the contract on one implementation. */
export function storageContract(name: string, open: () => Promise<StorageUnderTest>): void {
  describe(`storage contract: ${name}`, () => {
    let underTest: StorageUnderTest
    let storage: Storage

    beforeAll(async () => {
      underTest = await open()
      storage = underTest.storage
    })
    afterEach(async () => {
      for (const { id } of [board, otherBoard]) await storage.deleteBoard(id)
    })
    afterAll(() => underTest.dispose())

    describe('boards', () => {
      it('finds a board as it was created, and nothing for an unknown id', async () => {
        await storage.createBoard(board, [])
        expect(await storage.findBoard(board.id)).toEqual(board)
        expect(await storage.findBoard('nobody')).toBeNull()
      })

      it('refuses a second board of the same id and keeps the first', async () => {
        await storage.createBoard(board, [bytes(1)])
        await expect(storage.createBoard({ ...board, locale: 'en' }, [bytes(2)])).rejects.toThrow()
        expect(await storage.findBoard(board.id)).toEqual(board)
        expect((await storage.loadLog(board.id)).updates).toEqual([bytes(1)])
      })

      it('changes only the fields of a patch and answers the board', async () => {
        await storage.createBoard(board, [])
        const changed = { ...board, locale: 'en' as const, archivedAt: 5 }
        expect(await storage.updateBoard(board.id, { locale: 'en', archivedAt: 5 })).toEqual(
          changed,
        )
        expect(await storage.findBoard(board.id)).toEqual(changed)
        expect(await storage.updateBoard('nobody', { locale: 'en' })).toBeNull()
      })

      it('raises the generation of one key, counting every rotation of many at once', async () => {
        await storage.createBoard(board, [])
        await Promise.all(
          Array.from({ length: 5 }, () => storage.rotateKey(board.id, 'participant')),
        )
        expect((await storage.findBoard(board.id))?.generations).toEqual({
          facilitator: 0,
          participant: 5,
          observer: 0,
        })
        expect(await storage.rotateKey('nobody', 'observer')).toBeNull()
      })

      it('lists boards whose time has come, and only those', async () => {
        await storage.createBoard(board, [])
        await storage.createBoard(otherBoard, [])
        expect(await storage.listExpired(8_999)).toEqual([])
        expect(await storage.listExpired(9_000)).toEqual([board.id])
      })
    })

    describe('participants', () => {
      it('finds and lists the people of one board in the order they joined', async () => {
        const later = { ...person, id: 'person-0', name: 'Ben', joinedAt: 2_500 }
        await storage.createBoard(board, [])
        await storage.createBoard(otherBoard, [])
        await storage.addParticipant(person)
        await storage.addParticipant(later)
        expect(await storage.findParticipant(board.id, person.id)).toEqual(person)
        expect(await storage.findParticipant(otherBoard.id, person.id)).toBeNull()
        expect(await storage.listParticipants(board.id)).toEqual([person, later])
        expect(await storage.listParticipants(otherBoard.id)).toEqual([])
      })

      it('replaces a person who joins again', async () => {
        await storage.createBoard(board, [])
        await storage.addParticipant(person)
        await storage.addParticipant({ ...person, name: 'Anna' })
        expect(await storage.listParticipants(board.id)).toEqual([{ ...person, name: 'Anna' }])
      })

      it('refuses a person on an unknown board', async () => {
        await expect(storage.addParticipant(person)).rejects.toThrow(UnknownBoardError)
      })
    })

    describe('assets', () => {
      it('keeps an image once a board however often it is added', async () => {
        await storage.createBoard(board, [])
        await storage.addAsset(image)
        await storage.addAsset({ ...image, createdAt: 4_000 })
        expect(await storage.findAsset(board.id, image.hash)).toEqual(image)
        expect(await storage.listAssetHashes()).toEqual([image.hash])
        expect(await storage.listAssets(board.id)).toEqual([image])
        expect(await storage.listAssets('nobody')).toEqual([])
        expect(await storage.sumAssetBytes(board.id)).toBe(image.bytes)
        expect(await storage.sumAssetBytes('nobody')).toBe(0)
      })

      it('answers the hashes nobody uses any more when a board is deleted', async () => {
        const shared = { ...image, hash: 'cd'.repeat(32) }
        await storage.createBoard(board, [])
        await storage.createBoard(otherBoard, [])
        await storage.addAsset(image)
        await storage.addAsset(shared)
        await storage.addAsset({ ...shared, boardId: otherBoard.id })
        expect(await storage.deleteBoard(board.id)).toEqual([image.hash])
        expect(await storage.listAssetHashes()).toEqual([shared.hash])
        expect(await storage.deleteBoard(otherBoard.id)).toEqual([shared.hash])
      })
    })

    logContract(() => storage, board, otherBoard)

    describe('sessions', () => {
      it('keeps the last one of each board', async () => {
        await storage.createBoard(board, [])
        await storage.createBoard(otherBoard, [])
        expect(await storage.loadSession(board.id)).toBeNull()
        await storage.saveSession(board.id, '{"version":1}')
        await storage.saveSession(board.id, '{"version":2}')
        expect(await storage.loadSession(board.id)).toBe('{"version":2}')
        expect(await storage.loadSession(otherBoard.id)).toBeNull()
        await expect(storage.saveSession('nobody', '{}')).rejects.toThrow(UnknownBoardError)
      })
    })

    snapshotContract(() => storage, board, otherBoard)
    ownTemplateContract(() => storage, board)

    describe('deletion', () => {
      it('removes everything of a board and nothing of another', async () => {
        for (const row of [board, otherBoard]) {
          await storage.createBoard(row, [bytes(1)])
          await storage.addParticipant({ ...person, boardId: row.id })
          await storage.addAsset({ ...image, boardId: row.id })
          await storage.saveSession(row.id, '{}')
          await storage.addSnapshot({
            boardId: row.id,
            n: 1,
            base: 1,
            createdAt: 1,
            facts: '{}',
            body: bytes(6),
          })
        }
        await storage.compact(board.id, bytes(5), 1)
        await storage.deleteBoard(board.id)
        expect(await storage.findBoard(board.id)).toBeNull()
        expect(await storage.findParticipant(board.id, person.id)).toBeNull()
        expect(await storage.findAsset(board.id, image.hash)).toBeNull()
        expect((await storage.loadLog(board.id)).bytes).toBe(0)
        expect(await storage.loadSession(board.id)).toBeNull()
        expect(await storage.listSnapshots(board.id)).toEqual([])
        expect(await storage.listSnapshots(otherBoard.id)).toHaveLength(1)
        await expect(storage.append([{ boardId: board.id, update: bytes(1) }])).rejects.toThrow(
          UnknownBoardError,
        )
        expect(await storage.findBoard(otherBoard.id)).toEqual(otherBoard)
        expect((await storage.loadLog(otherBoard.id)).updates).toEqual([bytes(1)])
        expect(await storage.findParticipant(otherBoard.id, person.id)).not.toBeNull()
        expect(await storage.deleteBoard(board.id)).toBeNull()
      })
    })

    describe('a database that cannot be written', () => {
      it('acknowledges nothing, says so in its probe, and works again once there is room', async () => {
        await storage.createBoard(board, [bytes(1)])
        expect(await storage.probe()).toBe(true)
        await underTest.setWritable(false)
        const large = new Uint8Array(2_000_000).fill(3)
        await expect(storage.append([{ boardId: board.id, update: large }])).rejects.toThrow(
          StorageUnavailableError,
        )
        await expect(storage.createBoard(otherBoard, [large])).rejects.toThrow(
          StorageUnavailableError,
        )
        expect(await storage.probe()).toBe(false)
        expect((await storage.loadLog(board.id)).updates).toEqual([bytes(1)])
        expect(await storage.findBoard(otherBoard.id)).toBeNull()

        await underTest.setWritable(true)
        await storage.append([{ boardId: board.id, update: bytes(2) }])
        expect(await storage.probe()).toBe(true)
        expect((await storage.loadLog(board.id)).updates).toEqual([bytes(1), bytes(2)])
      })
    })

    describe('closing', () => {
      it('writes what was accepted first, and a restart finds it', async () => {
        if (!underTest.reopen) return
        await storage.createBoard(board, [])
        await storage.addParticipant(person)
        const appends = Array.from({ length: 20 }, (_, i) =>
          storage.append([{ boardId: board.id, update: bytes(i) }]),
        )
        storage = await underTest.reopen()
        await Promise.all(appends)
        expect((await storage.loadLog(board.id)).updates).toHaveLength(20)
        expect(await storage.findBoard(board.id)).toEqual(board)
        expect(await storage.findParticipant(board.id, person.id)).toEqual(person)
      })
    })
  })
}
