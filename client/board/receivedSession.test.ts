import { expect, test } from 'vitest'
import { showSession } from '../../shared/session/present.ts'
import { emptySession } from '../../shared/session/session.ts'
import { receiveSession } from './receivedSession.ts'

const version = (number: number, now: number) =>
  showSession({ ...emptySession, version: number }, now)

test('a session that was overtaken on its way changes nothing', () => {
  const known = receiveSession(null, version(4, 1_000), 900)
  expect(receiveSession(known, version(3, 2_000), 1_900)).toBe(known)
  expect(receiveSession(known, version(5, 2_000), 1_900).session.version).toBe(5)
})

test('the server may say the same again, to correct the clock', () => {
  const slow = receiveSession(null, version(4, 1_000), 1_300)
  expect(slow.offsetMs).toBe(-300)
  expect(receiveSession(slow, version(4, 2_000), 2_010).offsetMs).toBe(-10)
})
