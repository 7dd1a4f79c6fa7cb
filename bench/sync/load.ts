/** The people of a benchmark, in a process of their own: started by bench/sync.ts with one order. */
import { randomBytes, randomInt } from 'node:crypto'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { messageType, syncMessageType } from '../../shared/sync/messages.ts'
import { nowMs, percentile, Probe } from './probe.ts'
import { RawSocket } from './rawSocket.ts'

/** What the process is to do. */
export interface LoadOrder {
  readonly port: number
  readonly path: string
  /** The sub-protocols of each client. */
  readonly protocols: readonly (readonly string[])[]
  readonly clients: number
  readonly kind: 'room' | 'storm'
  /** How many of the clients read nothing. */
  readonly slowReaders: number
  /** Extra bytes in each presence state: a selection, a stroke being drawn. */
  readonly presencePad: number
  readonly warmUpMs: number
  readonly measureMs: number
  readonly noteIds: readonly string[]
  readonly page: string
}

/** What came of it. */
export interface LoadResult {
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly changeP95: number
  /** Received per client and second. */
  readonly bytesPerSecond: number
  /** Presence that arrived, of what should have. */
  readonly arrived: number
  readonly closed: number
}

const cursorHz = 20
const editHz = 10
const editShare = 0.2
const probeCount = 4
const stateBytes = 100_000

/** The board as the server has it: edits lean on what is there. */
let boardState: Uint8Array = new Uint8Array()

process.on('message', ({ order, state }: { order: LoadOrder; state: Uint8Array }) => {
  boardState = state
  void (order.kind === 'storm' ? storm(order) : room(order)).then(
    (result) => process.send?.({ result }),
    (error: unknown) => process.send?.({ error: String(error) }),
  )
})

/** A room with moving cursors and a fifth of the people editing. */
async function room(order: LoadOrder): Promise<LoadResult> {
  let closed = 0
  const people: Person[] = []
  for (let at = 0; at < order.clients; at++) {
    const isProbe = at < Math.min(probeCount, order.clients)
    const person = new Person(order, at, isProbe ? new Probe() : null, () => closed++)
    people.push(person)
    if (at % 20 === 19) await pause(50)
  }
  await Promise.all(people.map(({ socket }) => socket.opened))
  for (const { socket } of people) socket.send(firstStep)
  await pause(500)
  for (const { socket } of people.slice(people.length - order.slowReaders)) socket.socket.pause()
  const speaking = people.slice(0, people.length - order.slowReaders)
  const editing = speaking.slice(0, Math.ceil(speaking.length * editShare))
  for (const person of editing) person.prepare()
  const beat = setInterval(() => {
    const now = nowMs()
    for (const person of speaking) person.move(now)
    for (const person of editing) person.edit(now)
  }, 2)
  await pause(order.warmUpMs)
  const before = people.map(({ socket }) => socket.bytes)
  const probes = people.flatMap(({ probe }) => (probe ? [probe] : []))
  for (const probe of probes) probe.isMeasuring = true
  process.send?.({ mark: 'begin' })
  await pause(order.measureMs)
  process.send?.({ mark: 'end' })
  clearInterval(beat)
  const seconds = order.measureMs / 1000
  const received = speaking.reduce(
    (sum, { socket }, at) => sum + socket.bytes - (before[at] ?? 0),
    0,
  )
  const presence = probes.flatMap(({ presenceMs }) => presenceMs)
  const result = {
    p50: percentile(presence, 0.5),
    p95: percentile(presence, 0.95),
    p99: percentile(presence, 0.99),
    changeP95: percentile(
      probes.flatMap(({ changeMs }) => changeMs),
      0.95,
    ),
    bytesPerSecond: received / speaking.length / seconds,
    arrived: presence.length / (probes.length * speaking.length * cursorHz * seconds),
    closed,
  }
  for (const { socket } of people) socket.socket.destroy()
  return result
}

/** Everybody enters a large board at once. */
async function storm(order: LoadOrder): Promise<LoadResult> {
  const startedAt = nowMs()
  let closed = 0
  process.send?.({ mark: 'begin' })
  const sockets: RawSocket[] = []
  const times = await Promise.all(
    Array.from({ length: order.clients }, async (_, at) => {
      const person = new Person(order, at, null, () => closed++)
      const { socket } = person
      sockets.push(socket)
      const done = new Promise<number>((resolve) => {
        socket.onLongMessage = () => {
          if (socket.longest > stateBytes) resolve(nowMs() - startedAt)
        }
        setTimeout(() => resolve(order.measureMs), order.measureMs).unref()
      })
      await socket.opened
      socket.send(firstStep)
      return done
    }),
  )
  process.send?.({ mark: 'end' })
  const bytes = sockets.reduce((sum, socket) => sum + socket.bytes, 0)
  for (const { socket } of sockets) socket.destroy()
  const last = percentile(times, 1)
  return {
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    p99: last,
    changeP95: Number.NaN,
    bytesPerSecond: bytes / order.clients,
    arrived: times.filter((ms) => ms < order.measureMs).length / order.clients,
    closed,
  }
}

const firstStep = encoding.encode((encoder) => {
  encoding.writeVarUint(encoder, messageType.sync)
  encoding.writeVarUint(encoder, syncMessageType.step1)
  encoding.writeVarUint8Array(encoder, new Uint8Array([0]))
})

/** Somebody with a cursor, and perhaps with notes to push around. */
class Person {
  readonly socket: RawSocket
  readonly probe: Probe | null
  readonly #order: LoadOrder
  readonly #at: number
  readonly #client = randomInt(2 ** 32)
  readonly #pad: string
  #clock = 0
  #nextMove: number
  #nextEdit: number
  #doc: Y.Doc | null = null

  constructor(order: LoadOrder, at: number, probe: Probe | null, onClose: () => void) {
    this.#order = order
    this.#at = at
    this.#pad = randomBytes(order.presencePad / 2).toString('hex')
    this.probe = probe
    this.#nextMove = nowMs() + Math.random() * (1000 / cursorHz)
    this.#nextEdit = nowMs() + Math.random() * (1000 / editHz)
    this.socket = new RawSocket({
      port: order.port,
      path: order.path,
      protocols: order.protocols[at] ?? [],
      deflate: true,
      onClose,
      ...(probe ? { onMessage: probe.take } : {}),
    })
  }

  /** Gets ready to edit. */
  prepare(): void {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, boardState)
    doc.on('update', (update: Uint8Array) => this.socket.send(updateMessage(update)))
    this.#doc = doc
  }

  move(now: number): void {
    if (now < this.#nextMove) return
    this.#nextMove += 1000 / cursorHz
    const [x, y] = [Math.round(Math.random() * 3_200), Math.round(Math.random() * 1_800)]
    const state = {
      user: { name: `Person ${this.#at}`, color: '#2f6f9f', department: `D${this.#at % 6}` },
      cursor: { x, y },
      selection: [`shape:note-${this.#at}`],
      page: this.#order.page,
      pad: this.#pad,
      at: now,
    }
    this.socket.send(presenceMessage(this.#client, ++this.#clock, JSON.stringify(state)))
  }

  edit(now: number): void {
    if (now < this.#nextEdit) return
    this.#nextEdit += 1000 / editHz
    const { noteIds, page } = this.#order
    const id = noteIds[(this.#at * 7 + Math.floor(now / 2_000)) % noteIds.length]
    const cells = id === undefined ? undefined : this.#doc?.getMap('records').get(id)
    if (cells instanceof Y.Map) cells.set('g', [page, 'a1', now, Math.random() * 1_800, 0])
  }
}

function presenceMessage(client: number, clock: number, json: string): Uint8Array {
  const body = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, json)
  })
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageType.awareness)
    encoding.writeVarUint8Array(encoder, body)
  })
}

function updateMessage(update: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageType.sync)
    encoding.writeVarUint(encoder, syncMessageType.update)
    encoding.writeVarUint8Array(encoder, update)
  })
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
