/** Somebody in the room of a session, for tests: gives commands, and keeps every frame the server sends. */
import * as decoding from 'lib0/decoding'
import { expect, vi } from 'vitest'
import { WebSocket } from 'ws'
import type { Role } from '../../shared/access/role.ts'
import { joined as joinedSchema, type CreatedBoard, type Joined } from '../../shared/api/boards.ts'
import type { Mine, RoomEvent, Session } from '../../shared/session/session.ts'
import { messageType } from '../../shared/sync/messages.ts'

/** What a guest needs of a server: `http://127.0.0.1:<port>`, in this process or in another. */
export interface Host {
  readonly url: string
}

/** What came of a command. */
export interface Answer {
  readonly status: number
  readonly body: {
    readonly session: Session
    readonly mine: Mine
    readonly detail?: string
    readonly errors?: readonly { readonly pointer: string; readonly detail: string }[]
  }
}

const patienceMs = 20_000

/** One person in front of one server; `at` is the same person in front of the next. */
export class Guest {
  /** Every frame this person was ever sent, by whichever server. */
  readonly frames: Uint8Array[]
  readonly joined: Joined
  readonly events: RoomEvent[] = []
  session: Session | null = null
  /** When the last session came, by the clock of this process. */
  sessionAt = 0
  closedWith: number | null = null
  readonly #host: Host
  readonly #board: CreatedBoard
  #socket: WebSocket | null = null

  constructor(host: Host, board: CreatedBoard, joined: Joined, frames: Uint8Array[] = []) {
    this.#host = host
    this.#board = board
    this.joined = joined
    this.frames = frames
  }

  /** Joins a board and opens it. */
  static async join(host: Host, board: CreatedBoard, role: Role, body = {}): Promise<Guest> {
    const guest = new Guest(host, board, await joinBoard(host, board, role, body))
    await guest.enter()
    return guest
  }

  get id(): string {
    return this.joined.participant.id
  }

  /** Opens the board; resolves when the server has said where everybody stands. */
  async enter(): Promise<void> {
    const url = `${this.#host.url.replace(/^http/, 'ws')}/sync/${this.#board.id}`
    const socket = new WebSocket(url, ['korridor', `bearer.${this.joined.token}`])
    this.#socket = socket
    this.session = null
    this.closedWith = null
    socket.on('message', (data: Buffer) => this.#take(new Uint8Array(data)))
    socket.on('close', (code) => (this.closedWith = code))
    // A server that is killed ends the connection in the middle of something.
    socket.on('error', () => undefined)
    await vi.waitFor(() => expect(this.session).not.toBeNull(), patienceMs)
  }

  /** Closes the board; nothing happens when it is closed. */
  leave(): void {
    this.#socket?.terminate()
  }

  /** The same person in front of another server process. */
  at(host: Host): Guest {
    return new Guest(host, this.#board, this.joined, this.frames)
  }

  /** Gives a command; rejects when the server cannot be reached. */
  async give(command: object): Promise<Answer> {
    const response = await this.call('POST', '/commands', command)
    return { status: response.status, body: (await response.json()) as Answer['body'] }
  }

  /** Gives a command that has to be done. */
  async does(command: object): Promise<Answer['body']> {
    const { status, body } = await this.give(command)
    expect(status, `${JSON.stringify(command)}: ${body.detail ?? ''}`).toBe(200)
    return body
  }

  async look(): Promise<{ readonly session: Session; readonly mine: Mine }> {
    const response = await this.call('GET', '/session')
    expect(response.status).toBe(200)
    return (await response.json()) as { session: Session; mine: Mine }
  }

  /** Calls below the board. */
  call(method: string, path: string, body?: object): Promise<Response> {
    return fetch(`${this.#host.url}/api/boards/${this.#board.id}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.joined.token}`,
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
  }

  /** Resolves when the session this person was sent passes the check. */
  async sees(check: (session: Session) => void): Promise<void> {
    await vi.waitFor(() => {
      if (!this.session) throw new Error('no session yet')
      check(this.session)
    }, patienceMs)
  }

  /** Everything this person was ever sent, as letters; what is not ASCII is in UTF-8. */
  heard(): string {
    return Buffer.concat(this.frames).toString('latin1')
  }

  #take(bytes: Uint8Array): void {
    this.frames.push(bytes)
    const decoder = decoding.createDecoder(bytes)
    const type = decoding.readVarUint(decoder)
    if (type === messageType.session) {
      this.session = JSON.parse(decoding.readVarString(decoder)) as Session
      this.sessionAt = Date.now()
    }
    if (type === messageType.events) {
      this.events.push(...(JSON.parse(decoding.readVarString(decoder)) as RoomEvent[]))
    }
  }
}

/** Joins a board in a role; fails the test if that fails. */
export async function joinBoard(
  { url }: Host,
  board: CreatedBoard,
  role: Role,
  { token, ...body }: { readonly token?: string; readonly [field: string]: unknown } = {},
): Promise<Joined> {
  const response = await fetch(`${url}/api/boards/${board.id}/join`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ key: board.keys[role], name: role, ...body }),
  })
  if (response.status !== 200) throw new Error(`join: ${response.status} ${await response.text()}`)
  return joinedSchema.parse(await response.json())
}
