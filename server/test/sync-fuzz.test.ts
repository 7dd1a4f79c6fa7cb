import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as encoding from 'lib0/encoding'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { RecordDocument } from '../../shared/sync/RecordDocument.ts'
import { openSqliteStorage } from '../storage/sqliteStorage.ts'
import { Person, presenceMessage, syncMessage, until } from './syncClients.ts'
import { buildSyncChild, Issuer, startSyncProcess } from './syncProcess.ts'
import { makeBoard, note } from './syncServer.ts'

const page = 'page:four-approaches'
const frames = 20_000
const megabyte = 1024 * 1024

/** Numbers that are the same at each run: a failing run can be run again. */
function dice(start: number): (below: number) => number {
  let state = start
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** A masked client frame around a payload, with whatever header the test wants. */
function frame(payload: Uint8Array, first = 0x82, claimed = payload.length): Buffer {
  const header = Buffer.alloc(14)
  header[0] = first
  let at = 2
  if (claimed < 126) header[1] = 0x80 | claimed
  else if (claimed < 65_536) {
    header[1] = 0x80 | 126
    at += header.writeUInt16BE(claimed, 2) - 2
  } else {
    header[1] = 0x80 | 127
    at = header.writeBigUInt64BE(BigInt(claimed), 2)
  }
  // A mask of zeros leaves the payload as it is.
  return Buffer.concat([header.subarray(0, at + 4), payload])
}

/** Makes frames of every kind of malformed: of the WebSocket, of the protocol, of Yjs, of presence. */
function makeFuzz(roll: (below: number) => number, update: Uint8Array): () => Buffer {
  const bytes = (length: number) => Uint8Array.from({ length }, () => roll(256))
  const mutated = (source: Uint8Array) => {
    const copy = source.slice(0, 1 + roll(source.length))
    for (let at = 0; at <= roll(6); at++) copy[roll(copy.length)] = roll(256)
    return copy
  }
  const presence = () =>
    presenceMessage([{ client: roll(2 ** 31), clock: roll(1_000), json: '{"a":[1,2,{"b":"c"}]}' }])
  const huge = () =>
    encoding.encode((encoder) => {
      for (const value of [0, 2, 10, 1, 2 ** (20 + roll(32)), 1, 0]) {
        encoding.writeVarUint(encoder, value)
      }
    })
  const kinds: (() => Buffer)[] = [
    () => frame(bytes(roll(200))),
    () => frame(mutated(syncMessage(2, update))),
    () => frame(mutated(syncMessage(2, update))),
    () => frame(syncMessage(2, mutated(update))),
    () => frame(syncMessage(2, mutated(update))),
    () => frame(syncMessage(1, bytes(roll(100)))),
    () => frame(syncMessage(0, bytes(roll(50)))),
    () => frame(mutated(presence())),
    () => frame(huge()),
    () => frame(bytes(20), 0x81),
    () => frame(bytes(20), 0x80 | roll(16)),
    () => frame(bytes(20), 0xc2),
    () => frame(bytes(20), roll(256)),
    () => frame(bytes(20), 0x82, 2 ** (24 + roll(28))),
    () => frame(bytes(130), 0x89),
    () => frame(bytes(roll(125)), 0x88),
    () => Buffer.from(bytes(2 + roll(30))),
  ]
  return () => (kinds[roll(kinds.length)] ?? kinds[0]!)()
}

it(`[C5] [L1] ${frames} malformed or oversize frames: no crash, memory flat, others undisturbed`, async () => {
  const dir = await mkdtemp(join(tmpdir(), 'korridor-fuzz-'))
  const issuer = new Issuer()
  const storage = await openSqliteStorage(dir)
  const board = await makeBoard(storage)
  await storage.close()
  const bundle = await buildSyncChild()
  const server = await startSyncProcess(bundle, dir, issuer)
  const [ana, ben] = ['ana', 'ben'].map(
    (name) => new Person(server.url, board, issuer.token(board, name)),
  ) as [Person, Person]
  await Promise.all([ana.synced(), ben.synced()])

  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(ana.doc))
  new RecordDocument(doc).put([note('fuzz', page, 'Wort für Wort')])
  const update = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(ana.doc))
  const next = makeFuzz(dice(20_261), update)
  let sent = 0
  let sockets = 0

  /** One socket after the other: each sends until the server hangs up. */
  async function attack(): Promise<void> {
    while (sent < frames) {
      sockets++
      const token = issuer.token(board, `mallory-${sockets}`)
      const socket = connect(server.port, '127.0.0.1')
      socket.setNoDelay()
      await new Promise<void>((resolve) => {
        socket.on('error', () => undefined)
        socket.on('close', () => resolve())
        socket.once('data', () => void feed(socket))
        socket.write(
          `GET /sync/${board} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
            `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\nSec-WebSocket-Version: 13\r\n` +
            `${sockets % 2 ? 'Sec-WebSocket-Extensions: permessage-deflate\r\n' : ''}` +
            `Sec-WebSocket-Protocol: korridor, bearer.${token}\r\n\r\n`,
        )
      })
    }
  }
  async function feed(socket: Socket): Promise<void> {
    socket.resume()
    for (let at = 0; at < 4 && !socket.destroyed && sent < frames; at++) {
      sent++
      socket.write(next())
      await new Promise((resolve) => setImmediate(resolve))
    }
    socket.destroy()
  }

  let latest = 0
  const delays: number[] = []
  const working = setInterval(() => {
    const startedAt = performance.now()
    const text = `${++latest}`
    ana.document.put([note('work', page, text)])
    const seen = () => {
      if (!JSON.stringify(ben.document.read('shape:work')).includes(`"${text}"`)) return
      delays.push(performance.now() - startedAt)
      ben.doc.off('update', seen)
    }
    ben.doc.on('update', seen)
  }, 100)
  const warmUp = frames / 5
  const crowd = Array.from({ length: 16 }, () => attack())
  await until('it is warm', () => sent >= warmUp, 120_000)
  const before = await server.state()
  await Promise.all(crowd)
  clearInterval(working)
  await until('the attackers are gone', async () => (await server.state()).connections === 2)
  const after = await server.state()

  expect(server.child.exitCode).toBeNull()
  expect([...ana.closes, ...ben.closes]).toEqual([])
  expect(ana.notices).toEqual([])
  await until('ana’s work is saved', () => ana.isSaved)
  await until('ben has the last of it', () => {
    return JSON.stringify(ben.document.read('shape:work')).includes(`"${latest}"`)
  })
  delays.sort((a, b) => a - b)
  expect(delays[Math.floor(delays.length / 2)]).toBeLessThan(250)
  const grown = after.heapUsed + after.external - before.heapUsed - before.external
  expect(grown / megabyte).toBeLessThan(8)
  // What of the fuzz was well-formed enough to be applied left a board that opens.
  const cleo = await new Person(server.url, board, issuer.token(board, 'cleo')).synced()
  expect(cleo.document.has(page)).toBe(true)
  for (const person of [ana, ben, cleo]) person.leave()
  await server.stop()
  await rm(bundle, { recursive: true })
  await rm(dir, { recursive: true })
}, 240_000)
