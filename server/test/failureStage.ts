/** A sync server whose storage can be held back or fail, with one board for each test of a file. */
import { afterEach, beforeEach } from 'vitest'
import * as Y from 'yjs'
import { RecordDocument } from '../../shared/sync/RecordDocument.ts'
import type { SyncLimits } from '../sync/limits.ts'
import { BareClient, Person } from './syncClients.ts'
import { startSyncServer, type SyncServer, type SyncServerOptions } from './syncServer.ts'
import { WatchedStorage } from './watchedStorage.ts'

/** What the server stores in, with gates to hold it back. */
export let storage: WatchedStorage
/** Where the test runs. */
export let server: SyncServer
/** The id of the board. */
export let board: string
/** Who leaves after the test. */
export const people: { leave(): void }[] = []

/** Starts the server before each test and ends it after. */
export function raise(): void {
  beforeEach(() => start())
  afterEach(async () => {
    for (const person of people.splice(0)) person.leave()
    storage.loading.open()
    storage.appending.open()
    storage.compacting.open()
    await server.close()
  })
}

/** Puts a server in the place of one that was closed; board and storage stay. */
export async function replaceServer(options: SyncServerOptions): Promise<void> {
  server = await startSyncServer(options)
}

/** Starts it anew, with other limits. */
export async function start(limits: Partial<SyncLimits> = {}): Promise<void> {
  if (server) await server.close()
  storage = new WatchedStorage()
  server = await startSyncServer({ storage, limits })
  board = await server.makeBoard()
}

/** Somebody with the npm package. */
export function person(token = server.token(board), doc = new Y.Doc()): Person {
  const one = new Person(server.url, board, token, { doc })
  people.push(one)
  return one
}

/** A socket that says what it is told to. */
export async function bare(options = {}, token = server.token(board)): Promise<BareClient> {
  const one = new BareClient(server.url, board, token, options)
  people.push(one)
  return one.opened()
}

/** Lets this much time go by, for what must not happen meanwhile. */
export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** A storage log as a document. */
export async function stored(): Promise<RecordDocument> {
  const doc = new Y.Doc()
  const { snapshot, updates } = await storage.loadLog(board)
  if (snapshot) Y.applyUpdateV2(doc, snapshot)
  for (const update of updates) Y.applyUpdate(doc, update)
  return new RecordDocument(doc)
}
