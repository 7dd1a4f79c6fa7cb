/** The people of a half-day in front of a server that is killed and started again. */
import { vi } from 'vitest'
import { createdBoard, type CreatedBoard } from '../../shared/api/boards.ts'
import { documentBoard } from '../../shared/workshop/documentBoard.ts'
import type { Board } from '../../shared/workshop/board.ts'
import auenfurt from '../../templates/samples/auenfurt.json'
import { Guest, type Answer } from './guest.ts'
import { startProcess, type ServerProcess } from './startProcess.ts'
import { Person, until } from './syncClients.ts'

/** Starting from the sources takes its time on a busy machine. */
const patienceMs = 60_000

/** One server after the other on one port and one data directory. */
export class KilledServer {
  readonly #dataDir: string
  #process: ServerProcess | null = null
  #port = 0

  constructor(dataDir: string) {
    this.#dataDir = dataDir
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  async start(): Promise<void> {
    const settings = { PORT: String(this.#port), DATA_DIR: this.#dataDir, LOG_LEVEL: 'trace' }
    this.#process = startProcess(settings)
    this.#port = await this.#process.port
  }

  /** Ends the process in the middle of whatever it does; answers what it had logged. */
  async kill(): Promise<string> {
    const ended = this.#process
    this.#process = null
    ended?.kill('SIGKILL')
    await ended?.ended
    return ended ? ended.stdout() + ended.stderr() : ''
  }
}

/** Somebody at the table: their commands, and their own copy of the board. */
export interface Member {
  readonly guest: Guest
  readonly person: Person
  readonly board: Board
  readonly department: string
}

/** Makes the board of the day: the sample city on five templates. */
export async function makeBoard(server: KilledServer): Promise<CreatedBoard> {
  const names = ['four-approaches', 'topic-corridors', 'check-in', 'action-plan', 'retro']
  const response = await fetch(`${server.url}/api/boards`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'Halbtag', templates: names, workshop: auenfurt }),
  })
  if (response.status !== 201) throw new Error(`create: ${await response.text()}`)
  return createdBoard.parse(await response.json())
}

/** Joins, opens the board and brings a copy of it up to date. */
export async function sitDown(
  server: KilledServer,
  board: CreatedBoard,
  role: 'facilitator' | 'participant' | 'observer',
  department: string,
  name: string,
): Promise<Member> {
  const guest = await Guest.join(server, board, role, { name, departmentId: department })
  const url = `${server.url.replace(/^http/, 'ws')}/sync`
  const person = new Person(url, board.id, guest.joined.token)
  await person.synced()
  return { guest, person, board: documentBoard(person.document), department }
}

/** The same people after the server has come back: commands go there, copies find their way by themselves. */
export async function comeBack(
  server: KilledServer,
  members: readonly Member[],
): Promise<readonly Member[]> {
  return Promise.all(
    members.map(async (member) => {
      const guest = member.guest.at(server)
      await guest.enter()
      await until('the copy is in step again', () => member.person.provider.synced, patienceMs)
      return { ...member, guest }
    }),
  )
}

export function leave({ guest, person }: Member): void {
  guest.leave()
  person.leave()
}

/**
 * Gives one command each at the same time and kills the server once some are answered. Answers who was told
 * that theirs is done; of the others nobody knows.
 */
export async function giveUntilKilled(
  server: KilledServer,
  members: readonly Member[],
  commandOf: (member: Member, number: number) => object,
  answeredBefore: number,
): Promise<{ readonly told: ReadonlySet<Member>; readonly logged: string }> {
  const told = new Set<Member>()
  const given = members.map(async (member, number) => {
    const { status }: Answer = await member.guest.give(commandOf(member, number))
    if (status === 200) told.add(member)
  })
  const settled = Promise.allSettled(given)
  await until('some are answered', () => told.size >= answeredBefore, patienceMs)
  const logged = await server.kill()
  await settled
  return { told, logged }
}

/** Resolves when everybody's copy passes the check. */
export async function allSee(
  members: readonly Member[],
  check: (board: Board, member: Member) => void,
): Promise<void> {
  for (const member of members) {
    await vi.waitFor(() => check(member.board, member), { timeout: patienceMs, interval: 50 })
  }
}

/** Resolves when what everybody wrote is on the server's disk. */
export function allSaved(members: readonly Member[]): Promise<void> {
  return until('all is saved', () => members.every(({ person }) => person.isSaved), patienceMs)
}
