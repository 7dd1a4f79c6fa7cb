import { describe, expect, test } from 'vitest'
import { findSnapshotToDraw, freshMs, isCalm, isOwnTurn } from './pictureTurn.ts'

const taken = Date.parse('2026-11-22T09:00:00Z')
const entry = { n: 7, createdAt: '2026-11-22T09:00:00Z', hasThumbnail: false }

describe('the snapshot to draw', () => {
  test('is the newest one, while it is fresh and has no picture', () => {
    expect(findSnapshotToDraw([{ ...entry, n: 6 }, entry], taken + 5_000, [])).toBe(7)
    expect(
      findSnapshotToDraw([entry, { ...entry, n: 8, hasThumbnail: true }], taken, []),
    ).toBeNull()
    expect(findSnapshotToDraw([entry], taken + freshMs, [])).toBeNull()
    expect(findSnapshotToDraw([], taken, [])).toBeNull()
  })

  test('is none once the board has become another', () => {
    const changes = (count: number, at: number) => Array<number>(count).fill(at)
    expect(findSnapshotToDraw([entry], taken + 9_000, changes(5, taken + 1_000))).toBe(7)
    expect(findSnapshotToDraw([entry], taken + 9_000, changes(6, taken + 1_000))).toBeNull()
    expect(findSnapshotToDraw([entry], taken + 9_000, changes(600, taken - 1_000))).toBe(7)
  })
})

test('one facilitator draws, and one who is awake if there is one', () => {
  const person = (id: string, more = {}) => ({
    id,
    role: 'facilitator' as const,
    isSelf: false,
    isIdle: false,
    ...more,
  })
  const self = person('b', { isSelf: true })
  expect(isOwnTurn([self])).toBe(true)
  expect(isOwnTurn([self, person('a')])).toBe(false)
  expect(isOwnTurn([person('c'), self])).toBe(true)
  expect(isOwnTurn([person('a', { role: 'participant' }), self])).toBe(true)
  expect(isOwnTurn([person('a', { isIdle: true }), self])).toBe(true)
  expect(isOwnTurn([person('a'), { ...self, isIdle: true }])).toBe(false)
  expect(isOwnTurn([person('c', { isIdle: true }), { ...self, isIdle: true }])).toBe(true)
  expect(isOwnTurn([])).toBe(false)
})

test('nothing is drawn while somebody works at the page', () => {
  const calm = { isVisible: true, isHeld: false, isWriting: false, sinceInputMs: 5_000 }
  expect(isCalm(calm)).toBe(true)
  expect(isCalm({ ...calm, isVisible: false })).toBe(false)
  expect(isCalm({ ...calm, isHeld: true })).toBe(false)
  expect(isCalm({ ...calm, isWriting: true })).toBe(false)
  expect(isCalm({ ...calm, sinceInputMs: 100 })).toBe(false)
})
