import { expect, test } from 'vitest'
import { emptySession, type SessionState } from '../../shared/session/session.ts'
import type { Storage } from '../storage/contract.ts'
import type { Room } from '../sync/room.ts'
import { LiveSession } from './liveSession.ts'

/** A session in which everybody follows P0, with hands on the clock and on who is here. */
function followed() {
  const state: SessionState = { ...emptySession, attention: { kind: 'follow', by: 'P0' } }
  const here = new Set(['P0', 'P1'])
  let now = 1_000_000
  const room = {
    participants: () => [...here].map((id) => ({ id })),
    setCanvasLock: () => undefined,
    tell: () => undefined,
  } as unknown as Room
  const storage = { saveSession: () => Promise.resolve() } as unknown as Storage
  const session = new LiveSession('b', state, [], { storage, now: () => now, findRoom: () => room })
  return {
    session,
    here,
    /** Lets seconds pass; the server looks after each. */
    async pass(seconds: number): Promise<void> {
      for (let each = 0; each < seconds; each++) {
        now += 1_000
        await session.freeFollowers()
      }
      session.close()
    },
  }
}

test('[S24] a presenter who is back within ten seconds keeps everybody, as often as it happens', async () => {
  const { session, here, pass } = followed()
  for (let times = 0; times < 3; times++) {
    here.delete('P0')
    await pass(10)
    here.add('P0')
    await pass(1)
  }
  expect(session.state.attention).toMatchObject({ by: 'P0' })
})

test('[S24] everybody is free once the presenter has been gone for ten seconds', async () => {
  const { session, here, pass } = followed()
  here.delete('P0')
  await pass(10)
  expect(session.state.attention).not.toBeNull()
  await pass(1)
  expect(session.state.attention).toBeNull()
  expect(session.state.version).toBe(1)
})
