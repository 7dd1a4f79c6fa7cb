import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { RecordDocument } from '../../shared/sync/RecordDocument.ts'
import { openSqliteStorage } from '../storage/sqliteStorage.ts'
import { loadBoard } from '../sync/loadBoard.ts'
import { chanceOf } from '../sync/testing/chance.ts'
import { BareClient, Person, until } from './syncClients.ts'
import { buildSyncChild, Issuer, startSyncProcess } from './syncProcess.ts'
import { makeBoard, note, startSyncServer } from './syncServer.ts'

const page = 'page:four-approaches'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'korridor-durable-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

/** An update, with the clock that covers it; `count` is the note's x. */
interface Written {
  readonly id: string
  readonly count: number
  readonly clock: number
}

/** Somebody who writes as fast as told, and remembers what was acknowledged. */
class Writer {
  readonly client: BareClient
  readonly doc = new Y.Doc()
  readonly document = new RecordDocument(this.doc)
  readonly board: string
  readonly written: Written[] = []
  readonly #name: string
  #count = 0

  constructor(url: string, board: string, issuer: Issuer, name: string) {
    this.#name = name
    this.board = board
    this.client = new BareClient(url, board, issuer.token(board, name))
  }

  async join(): Promise<void> {
    await this.client.opened()
    this.client.sendStep1()
    await until('the board is heard', () => this.client.of('step2').length > 0)
    Y.applyUpdate(this.doc, this.client.of('step2')[0]!.bytes)
    this.doc.on('update', (update: Uint8Array) => this.client.sendUpdate(update))
  }

  write(): void {
    const count = ++this.#count
    const id = `${this.#name}-${count % 50}`
    this.document.put([note(id, page, `${this.#name} ${count}`, { x: count })])
    this.written.push({ id, count, clock: Y.getState(this.doc.store, this.doc.clientID) })
  }

  writeSome(): void {
    for (let at = 0; at < 5; at++) this.write()
  }

  /** What the last durable message covers. */
  get acknowledged(): readonly Written[] {
    const bytes = this.client.of('durable').at(-1)?.bytes
    const clock = bytes ? (Y.decodeStateVector(bytes).get(this.doc.clientID) ?? 0) : 0
    return this.written.filter((one) => one.clock <= clock)
  }
}

describe('kill -9', () => {
  // The tests run a second time where SQLite is Node's own; there a quarter of the rounds is enough.
  const rounds = process.env['SECOND_RUN'] === '1' ? 5 : 20
  /** Updates of every writer that are acknowledged before the server is killed. */
  const enough = 20

  it('[D2] round after round under 500 updates/s: no acknowledged update is lost, every board opens', async () => {
    const issuer = new Issuer()
    const bundle = await buildSyncChild()
    const storage = await openSqliteStorage(dir)
    const boards: string[] = []
    for (let at = 0; at < 2; at++) {
      boards.push(await makeBoard(storage))
    }
    await storage.close()
    const chance = chanceOf(2)
    let acknowledged = 0
    let roundsCutShort = 0
    let writers: Writer[] = []
    for (let round = 0; round <= rounds; round++) {
      const server = await startSyncProcess(bundle, dir, issuer)
      for (const board of boards) {
        const reader = new BareClient(server.url, board, issuer.token(board, 'reader'))
        await reader.opened()
        reader.sendStep1()
        await until('the board opens', () => reader.of('step2').length > 0)
        const document = reader.document()
        expect(document.has(page)).toBe(true)
        for (const writer of writers.filter((one) => one.board === board)) {
          for (const { id, count } of writer.acknowledged) {
            // The note may hold a later text by now: never an earlier one.
            const kept = document.read(`shape:${id}`) as { x?: number } | null
            expect(kept?.x, `${id} in round ${round}`).toBeGreaterThanOrEqual(count)
          }
        }
        reader.leave()
      }
      for (const { client } of writers) client.leave()
      if (round === rounds) {
        await server.stop()
        break
      }
      writers = boards.flatMap((board, at) =>
        [0, 1].map((n) => new Writer(server.url, board, issuer, `r${round}-b${at}-w${n}`)),
      )
      await Promise.all(writers.map((writer) => writer.join()))
      // 4 writers, 5 updates every 40 ms each: 500 a second, until enough of each one's are acknowledged.
      const leastBursts = 5 + chance.next() * 6
      let bursts = 0
      while (bursts < leastBursts || writers.some((one) => one.acknowledged.length < enough)) {
        expect(bursts++, 'bursts without an answer').toBeLessThan(500)
        for (const writer of writers) writer.writeSome()
        await setTimeout(40)
      }
      // The server is somewhere between hearing these and having them on disk when it is killed.
      for (const writer of writers) writer.writeSome()
      await setTimeout(chance.next() * 12)
      for (const writer of writers) writer.writeSome()
      await server.kill()
      // What the server had still sent has arrived by the end of the socket.
      for (const writer of writers) await writer.client.gone()
      const answered = writers.map((writer) => writer.acknowledged.length)
      for (const count of answered) expect(count).toBeGreaterThanOrEqual(enough)
      acknowledged += answered.reduce((sum, count) => sum + count, 0)
      if (writers.some((one, at) => one.written.length > answered[at]!)) roundsCutShort++
    }
    await rm(bundle, { recursive: true })
    expect(acknowledged).toBeGreaterThanOrEqual(rounds * 4 * enough)
    expect(roundsCutShort).toBeGreaterThan(rounds / 2)
  }, 180_000)
})

describe('a full disk', () => {
  /** A file system of a few megabytes; null where this process may not mount one. */
  async function smallDisk(): Promise<{ path: string; remove(): void } | null> {
    const path = join(dir, 'small')
    await mkdir(path)
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', path], { stdio: 'ignore' })
    } catch {
      return null
    }
    return { path, remove: () => execFileSync('umount', ['-l', path], { stdio: 'ignore' }) }
  }

  it('[D3] nothing is acknowledged, the server says so, and it recovers without a restart', async (test) => {
    const disk = await smallDisk()
    if (!disk) return test.skip('needs the right to mount a small disk')
    const storage = await openSqliteStorage(disk.path)
    const server = await startSyncServer({ storage })
    try {
      const board = await server.makeBoard()
      const ana = await new Person(server.url, board, server.token(board)).synced()
      const ben = await new Person(server.url, board, server.token(board)).synced()
      ana.document.put([note('before', page)])
      await until('it is saved', () => ana.isSaved)
      execFileSync(
        'sh',
        ['-c', `dd if=/dev/zero of=${disk.path}/filler bs=1k count=4000 || true`],
        {
          stdio: 'ignore',
        },
      )
      for (let at = 0; at < 30 && !server.rooms.isFailing; at++) {
        ana.document.put([note(`n${at}`, page, crypto.randomUUID().repeat(300))])
        await setTimeout(50)
      }
      await until('the disk is full', () => server.rooms.isFailing)
      expect(await storage.probe()).toBe(false)
      ana.document.put([note('while-full', page)])
      await until('ben sees it all the same', () => ben.document.has('shape:while-full'))
      await setTimeout(700)
      expect(ana.isSaved).toBe(false)
      await rm(`${disk.path}/filler`)
      await until('it is saved', () => ana.isSaved, 20_000)
      expect(server.rooms.isFailing).toBe(false)
      expect(await storage.probe()).toBe(true)
      const { doc } = await loadBoard(storage, board)
      expect(new RecordDocument(doc).has('shape:while-full')).toBe(true)
      ana.leave()
      ben.leave()
    } finally {
      await server.close()
      await storage.close()
      disk.remove()
    }
  }, 60_000)
})
