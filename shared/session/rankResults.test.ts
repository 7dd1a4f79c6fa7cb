import { expect, test } from 'vitest'
import type { Vote } from './session.ts'
import { rankResults } from './rankResults.ts'

test('ties share a place, and the next place is left out', () => {
  const vote: Vote = {
    id: 'v',
    question: 'Was?',
    dots: 3,
    maxPerItem: 3,
    anonymous: false,
    targets: ['a', 'b', 'c', 'd', 'e'],
    state: 'closed',
    closedAt: 0,
    done: 0,
    results: { a: 1, b: 4, c: 4, d: 0, e: 0 },
    proxy: {},
  }
  expect(rankResults(vote)).toEqual([
    { target: 'b', dots: 4, rank: 1, isTied: true },
    { target: 'c', dots: 4, rank: 1, isTied: true },
    { target: 'a', dots: 1, rank: 3, isTied: false },
    { target: 'd', dots: 0, rank: 4, isTied: false },
    { target: 'e', dots: 0, rank: 4, isTied: false },
  ])
})
