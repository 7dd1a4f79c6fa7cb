/**
 * Who is here: everybody's awareness state, relayed byte for byte as its owner sent it. A client id
 * belongs to the socket that speaks for it; when that socket goes, the server takes the state away.
 */
import { isUtf8 } from 'node:buffer'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { messageType, noticeCode } from '../../shared/sync/messages.ts'

/** A socket as presence knows it. */
export interface PresenceOwner {
  /** The person; the same on all of a person's sockets. */
  readonly participant: string
}

/** Why a state was not relayed. Echoes of what the server sent are dropped without one. */
export type PresenceRefusal = typeof noticeCode.presenceTooLarge | typeof noticeCode.presenceForeign

interface State {
  owner: PresenceOwner
  clock: number
  /** Client id, clock and state as they stand in an awareness update. */
  entry: Uint8Array
}

interface Past {
  readonly participant: string
  readonly clock: number
}

/** How many people who left are remembered, so that nobody else speaks for them meanwhile. */
const maxPast = 2_000
const nullState = 'null'

/** The awareness states of one board. */
export class Presence {
  readonly #maxBytes: number
  readonly #states = new Map<number, State>()
  readonly #own = new Map<PresenceOwner, number>()
  readonly #past = new Map<number, Past>()
  #changed = new Map<number, Uint8Array>()
  #all: Uint8Array | null = null

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  /** How many states there are. */
  get size(): number {
    return this.#states.size
  }

  /** True if there is something to send. */
  get hasChanges(): boolean {
    return this.#changed.size > 0
  }

  /** The person who speaks for a client id, also some time after leaving; null if nobody is known to. */
  findParticipant(clientId: number): string | null {
    return (
      this.#states.get(clientId)?.owner.participant ?? this.#past.get(clientId)?.participant ?? null
    )
  }

  /** True if somebody here, other than this person, speaks for the client id. */
  isSomebodyElses(clientId: number, participant: string): boolean {
    const state = this.#states.get(clientId)
    return state !== undefined && state.owner.participant !== participant
  }

  /**
   * Takes an awareness update. Throws when it is malformed. Answers why its owner's state was refused,
   * or null; what it says of others is not relayed (y-websocket echoes what it hears).
   */
  receive(owner: PresenceOwner, update: Uint8Array): PresenceRefusal | null {
    const decoder = decoding.createDecoder(update)
    const count = decoding.readVarUint(decoder)
    let refusal: PresenceRefusal | null = null
    for (let at = 0; at < count; at++) {
      const start = decoder.pos
      const clientId = decoding.readVarUint(decoder)
      const clock = decoding.readVarUint(decoder)
      const length = decoding.readVarUint(decoder)
      const textStart = decoder.pos
      const end = textStart + length
      if (end > update.byteLength) throw new RangeError('presence longer than its message')
      decoder.pos = end
      if (!this.#maySpeakFor(owner, clientId, count)) {
        if (this.#isForged(owner, clientId, clock)) refusal = noticeCode.presenceForeign
        continue
      }
      if (length > this.#maxBytes) {
        refusal = noticeCode.presenceTooLarge
        continue
      }
      const text = update.subarray(textStart, end)
      this.#set(owner, clientId, clock, update.subarray(start, end), text)
    }
    return refusal
  }

  /** Takes away the state of a socket that went. */
  leave(owner: PresenceOwner): void {
    const clientId = this.#own.get(owner)
    if (clientId === undefined) return
    this.#own.delete(owner)
    const state = this.#states.get(clientId)
    // A person who came back on a new socket speaks for it there: the old socket's end changes nothing.
    if (state?.owner === owner) this.#remove(clientId, state.clock)
  }

  /** The message with everything that changed since the last call; null if nothing did. */
  takeChanges(): Uint8Array | null {
    if (this.#changed.size === 0) return null
    const message = messageOf([...this.#changed.values()])
    this.#changed = new Map()
    return message
  }

  /** The message with every state; null if nobody has one. */
  all(): Uint8Array | null {
    if (this.#states.size === 0) return null
    return (this.#all ??= messageOf(Array.from(this.#states.values(), ({ entry }) => entry)))
  }

  /** A socket speaks for one client id: the first it names alone, unless somebody else has it. */
  #maySpeakFor(owner: PresenceOwner, clientId: number, count: number): boolean {
    const own = this.#own.get(owner)
    if (own !== undefined) return own === clientId && !this.#belongsToAnother(owner, clientId)
    return count === 1 && !this.#belongsToAnother(owner, clientId)
  }

  #belongsToAnother(owner: PresenceOwner, clientId: number): boolean {
    const participant = this.findParticipant(clientId)
    return participant !== null && participant !== owner.participant
  }

  /** An echo is never newer than what its owner sent; news of somebody else is made up. */
  #isForged(owner: PresenceOwner, clientId: number, clock: number): boolean {
    const state = this.#states.get(clientId)
    return state !== undefined && state.owner !== owner && clock > state.clock
  }

  #set(
    owner: PresenceOwner,
    clientId: number,
    clock: number,
    entry: Uint8Array,
    text: Uint8Array,
  ): void {
    if (!isUtf8(text)) throw new RangeError('presence is not UTF-8')
    const json = Buffer.from(text.buffer, text.byteOffset, text.byteLength).toString()
    const isLeaving = JSON.parse(json) === null
    const state = this.#states.get(clientId)
    if (isLeaving) {
      if (state && clock >= state.clock) this.#remove(clientId, clock)
      return
    }
    if (state) {
      const isNewer = clock > state.clock
      const isTakeover = state.owner !== owner && clock === state.clock
      if (!isNewer && !isTakeover) return
    }
    const past = this.#past.get(clientId)
    // Others have seen this client leave at a clock; they take only a later one for its return.
    const isReturn = past !== undefined && clock <= past.clock
    const shown = isReturn ? { clock: past.clock + 1, entry: null } : { clock, entry }
    const bytes = shown.entry ?? entryOf(clientId, shown.clock, json)
    this.#past.delete(clientId)
    this.#own.set(owner, clientId)
    this.#states.set(clientId, { owner, clock: shown.clock, entry: bytes })
    this.#announce(clientId, bytes)
  }

  #remove(clientId: number, clock: number): void {
    const state = this.#states.get(clientId)
    if (!state) return
    this.#states.delete(clientId)
    this.#past.set(clientId, { participant: state.owner.participant, clock })
    for (const oldest of this.#past.keys()) {
      if (this.#past.size <= maxPast) break
      this.#past.delete(oldest)
    }
    this.#announce(clientId, entryOf(clientId, clock, nullState))
  }

  #announce(clientId: number, entry: Uint8Array): void {
    this.#changed.set(clientId, entry)
    this.#all = null
  }
}

/** A presence message that says nothing: y-websocket hangs up when it hears nothing for 30 s. */
export const keepAliveMessage: Uint8Array = messageOf([])

function entryOf(clientId: number, clock: number, json: string): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, clientId)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, json)
  })
}

function messageOf(entries: readonly Uint8Array[]): Uint8Array {
  let bytes = varUintBytes(entries.length)
  for (const entry of entries) bytes += entry.byteLength
  const message = new Uint8Array(1 + varUintBytes(bytes) + bytes)
  let at = writeVarUint(message, 0, messageType.awareness)
  at = writeVarUint(message, at, bytes)
  at = writeVarUint(message, at, entries.length)
  for (const entry of entries) {
    message.set(entry, at)
    at += entry.byteLength
  }
  return message
}

function varUintBytes(value: number): number {
  let bytes = 1
  for (let rest = value; rest > 127; rest = Math.floor(rest / 128)) bytes++
  return bytes
}

function writeVarUint(target: Uint8Array, start: number, value: number): number {
  let at = start
  let rest = value
  for (; rest > 127; rest = Math.floor(rest / 128)) target[at++] = 128 | (rest & 127)
  target[at++] = rest
  return at
}
