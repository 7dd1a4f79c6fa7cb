/** A server whose clock the tests of a file turn; it is back at its start after each of them. */
import { afterAll, afterEach, beforeAll } from 'vitest'
import { startServer, type TestServer } from './startServer.ts'

/** Milliseconds of a day. */
export const dayMs = 24 * 60 * 60 * 1000
/** When it is at the beginning of every test. */
export const start = Date.UTC(2027, 0, 15, 9)
/** What the server takes for now. */
export const clock = { now: start }
/** The server; `raise` has to be called by the file. */
export let server: TestServer

/** Starts the server before the tests and ends it after. */
export function raise(): void {
  beforeAll(async () => {
    server = await startServer({ now: () => clock.now, sweepMs: 20 })
  })
  afterAll(() => server.close())
  afterEach(() => {
    clock.now = start
  })
}
