/** A sync server with one board for each test of a file, and people on it. */
import { afterEach, beforeEach } from 'vitest'
import { BareClient, Person } from './syncClients.ts'
import { startSyncServer, type SyncServer, type SyncServerOptions } from './syncServer.ts'

/** Where the test runs; `raise` has to be called by the file. */
export let server: SyncServer
/** The id of the board. */
export let board: string
/** Who leaves after the test. */
export const people: { leave(): void }[] = []

/** Starts the server before each test and ends it after. */
export function raise(): void {
  beforeEach(() => startAnew())
  afterEach(async () => {
    for (const person of people.splice(0)) person.leave()
    await server.close()
  })
}

/** Puts a server in the place of one that was closed; the board stays. */
export async function replaceServer(options: SyncServerOptions = {}): Promise<void> {
  server = await startSyncServer(options)
}

/** Puts a server with a board of its own in the place of one that was closed. */
export async function startAnew(options: SyncServerOptions = {}): Promise<void> {
  await replaceServer(options)
  board = await server.makeBoard()
}

/** Somebody with the npm package, a participant unless told otherwise. */
export function person(
  token = server.token(board),
  options?: ConstructorParameters<typeof Person>[3],
): Person {
  const one = new Person(server.url, board, token, options)
  people.push(one)
  return one
}

/** A socket that says what it is told to. */
export function bare(
  token: string | null = server.token(board),
  options?: ConstructorParameters<typeof BareClient>[3],
  boardId = board,
): BareClient {
  const one = new BareClient(server.url, boardId, token, options)
  people.push(one)
  return one
}
