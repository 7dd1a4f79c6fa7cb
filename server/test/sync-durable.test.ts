import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { RecordDocument } from '../../shared/sync/RecordDocument.ts'
import { openSqliteStorage } from '../storage/sqliteStorage.ts'
import { loadBoard } from '../sync/loadBoard.ts'
import { BareClient, Person, until } from './syncClients.ts'
import { buildSyncChild, Issuer, startSyncProcess } from './syncProcess.ts'
import { makeBoard, note, startSyncServer } from './syncServer.ts'

const page = 'page:four-approaches'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'korridor-durable-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

/** Somebody who writes as fast as told, and remembers what was acknowledged. */
class Writer {
  readonly client: BareClient
  readonly doc = new Y.Doc()
  readonly document = new RecordDocument(this.doc)
  readonly board: string
  /** What was written, with the clock that covers it; `count` is the note's x. */
  readonly written: { readonly id: string; readonly count: number; readonly clock: number }[] = []
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

  /** What the last durable message covers: the latest count of each note. */
  durable(): ReadonlyMap<string, number> {
    const bytes = this.client.of('durable').at(-1)?.bytes
    const clock = bytes ? (Y.decodeStateVector(bytes).get(this.doc.clientID) ?? 0) : 0
    const counts = new Map<string, number>()
    for (const one of this.written) if (one.clock <= clock) counts.set(one.id, one.count)
    return counts
  }
}

describe('kill -9', () => {
  it('[D2] 20 rounds under 500 updates/s: no acknowledged update is lost, every board opens', async () => {
    const issuer = new Issuer()
    const bundle = await buildSyncChild()
    const storage = await openSqliteStorage(dir)
    const boards: string[] = []
    for (let at = 0; at < 2; at++) {
      boards.push(await makeBoard(storage))
    }
    await storage.close()
    let acknowledged = 0
    let written = 0
    let writers: Writer[] = []
    for (let round = 0; round <= 20; round++) {
      const server = await startSyncProcess(bundle, dir, issuer)
      for (const board of boards) {
        const reader = new BareClient(server.url, board, issuer.token(board, 'reader'))
        await reader.opened()
        reader.sendStep1()
        await until('the board opens', () => reader.of('step2').length > 0)
        const document = reader.document()
        expect(document.has(page)).toBe(true)
        for (const writer of writers.filter((one) => one.board === board)) {
          written += writer.written.length
          for (const [id, count] of writer.durable()) {
            acknowledged++
            // The note may hold a later text by now: never an earlier one.
            const kept = document.read(`shape:${id}`) as { x?: number } | null
            expect(kept?.x, `${id} in round ${round}`).toBeGreaterThanOrEqual(count)
          }
        }
        reader.leave()
      }
      for (const { client } of writers) client.leave()
      if (round === 20) {
        await server.stop()
        break
      }
      writers = boards.flatMap((board, at) =>
        [0, 1].map((n) => new Writer(server.url, board, issuer, `r${round}-b${at}-w${n}`)),
      )
      await Promise.all(writers.map((writer) => writer.join()))
      // 4 writers, 5 updates every 40 ms each: 500 a second where the machine keeps up, and as many
      // on a busy one; how many differs from round to round.
      for (let burst = 0; burst < 9 + ((round * 3) % 5); burst++) {
        for (const writer of writers) for (let at = 0; at < 5; at++) writer.write()
        await new Promise((resolve) => setTimeout(resolve, 40))
      }
      await server.kill()
    }
    await rm(bundle, { recursive: true })
    expect(written).toBeGreaterThan(2_000)
    expect(acknowledged).toBeGreaterThan(0)
  }, 300_000)
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
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      await until('the disk is full', () => server.rooms.isFailing)
      expect(await storage.probe()).toBe(false)
      ana.document.put([note('while-full', page)])
      await until('ben sees it all the same', () => ben.document.has('shape:while-full'))
      await new Promise((resolve) => setTimeout(resolve, 700))
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
