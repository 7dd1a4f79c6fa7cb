import { expect, test } from 'vitest'
import { startWork } from './work.ts'

test('progress of parts is progress of the whole, and never goes back', () => {
  const shares: number[] = []
  const work = startWork(new AbortController().signal, (share) => shares.push(share))
  const second = work.part(0.5, 1)
  work.part(0, 0.5).report(0.5)
  second.report(0.5)
  work.report(0.6)
  second.part(0.5, 1).report(2)
  expect(shares).toEqual([0.25, 0.75, 1])
})
