/** Servers and rooms of people for the tests of the session; everything is put away after each test. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import type { Role } from '../../shared/access/role.ts'
import type { CreatedBoard } from '../../shared/api/boards.ts'
import { Guest } from './guest.ts'
import { startServer, type StartOptions, type TestServer } from './startServer.ts'

const cleanUps: (() => Promise<void> | void)[] = []

/** Puts away what the tests of the calling file have started. */
export function cleanUpAfterEach(): void {
  afterEach(async () => {
    for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp()
  })
}

/** Runs when the test is over, the last first. */
export function later(cleanUp: () => Promise<void> | void): void {
  cleanUps.push(cleanUp)
}

/** A data directory that outlives the servers of one test. */
export async function newDataDir(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'korridor-session-'))
  later(() => rm(dataDir, { recursive: true, force: true }))
  return dataDir
}

/** A server in this process. */
export async function start(options: StartOptions = {}): Promise<TestServer> {
  const server = await startServer(options)
  later(() => server.close())
  return server
}

/** Somebody who has joined and opened the board. */
export async function enter(
  server: TestServer,
  board: CreatedBoard,
  role: Role,
  body = {},
): Promise<Guest> {
  const guest = await Guest.join(server, board, role, body)
  later(() => guest.leave())
  return guest
}

/** The same people in front of another server, with the board open. */
export function move(server: TestServer, guests: readonly Guest[]): Promise<readonly Guest[]> {
  return Promise.all(
    guests.map(async (guest) => {
      const moved = guest.at(server)
      later(() => moved.leave())
      await moved.enter()
      return moved
    }),
  )
}

/** A board with one facilitator and two participants in front of it. */
export async function room(server: TestServer): Promise<{
  board: CreatedBoard
  lead: Guest
  anna: Guest
  ben: Guest
}> {
  const board = await server.create({ title: 'Halbtag', templates: ['four-approaches'] })
  const lead = await enter(server, board, 'facilitator', { name: 'Mona' })
  const anna = await enter(server, board, 'participant', { name: 'Anna' })
  const ben = await enter(server, board, 'participant', { name: 'Ben' })
  return { board, lead, anna, ben }
}
