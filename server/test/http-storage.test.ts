import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from '../storage/openDatabase.ts'
import type { Database } from '../storage/openDatabase.ts'
import { expectProblem } from './expectProblem.ts'
import { startServer } from './startServer.ts'
import type { TestServer } from './startServer.ts'

let server: TestServer
let now = 1_000_000
let blocker: Database | null = null

beforeEach(async () => {
  server = await startServer({ now: () => now })
})
afterEach(async () => {
  blocker?.close()
  blocker = null
  await server.close()
})

/** Holds the database's write lock, so that every write of the server fails as on a full disk. */
async function block(): Promise<void> {
  blocker = await openDatabase(join(server.dataDir, 'korridor.sqlite'))
  blocker.exec('BEGIN IMMEDIATE')
}

function unblock(): void {
  blocker?.close()
  blocker = null
}

describe('while the database cannot be written', () => {
  it('readyz says so and healthz does not, and both are well again without a restart', async () => {
    expect(await (await server.call('GET', '/readyz')).json()).toEqual({ status: 'ok' })
    await block()
    now += 1_001
    const unready = await server.call('GET', '/readyz')
    expect(unready.headers.get('retry-after')).toBe('5')
    await expectProblem(unready, 'storage/unavailable')
    expect((await server.call('GET', '/healthz')).status).toBe(200)
    unblock()
    now += 1_001
    expect((await server.call('GET', '/readyz')).status).toBe(200)
  })

  it('nothing is acknowledged: no board, no person, no import, no image, no new key', async () => {
    const board = await server.create({ title: 'Vorher', template: 'four-approaches' })
    const { token } = await server.join(board, 'facilitator')
    const path = `/api/boards/${board.id}`
    await block()
    for (const [method, sub, body] of [
      ['POST', '/join', { key: board.keys.observer, name: 'x' }],
      ['PUT', '/workshop', { departments: [{ id: 'D1', name: 'A' }] }],
      ['PATCH', '', { title: 'Nachher' }],
      ['PATCH', '', { archived: true }],
      ['POST', '/keys/observer/rotate', undefined],
      [
        'POST',
        '/assets',
        Buffer.from('R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=', 'base64'),
      ],
      ['DELETE', '', undefined],
    ] as const) {
      const response = await server.call(method, `${path}${sub}`, { token, body })
      await expectProblem(response, 'storage/unavailable')
    }
    const created = await server.call('POST', '/api/boards', { body: { title: 'x' } })
    await expectProblem(created, 'storage/unavailable')
    expect((await server.call('GET', path, { token })).status).toBe(200)
    unblock()
    const changed = await server.call('PATCH', path, { token, body: { archived: true } })
    expect(await changed.json()).toMatchObject({ archived: true })
    expect((await server.join(board, 'observer')).role).toBe('observer')
  })
})
