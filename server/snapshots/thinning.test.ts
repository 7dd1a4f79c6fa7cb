import { describe, expect, it } from 'vitest'
import { findThinned, rhythmMs, type Thinnable } from './thinning.ts'

const hourMs = 3_600_000
const start = Date.UTC(2026, 10, 2)

/** One snapshot every ten minutes for so many hours. */
function workFor(hours: number): Thinnable[] {
  const count = (hours * hourMs) / rhythmMs
  return Array.from({ length: count }, (_, at) => ({
    n: at + 1,
    createdAt: start + at * rhythmMs,
    reason: 'rhythm',
    label: '',
    of: null,
  }))
}

describe('thinning', () => {
  it('[H5] keeps all of three hours, then one an hour, then one a day, the last of each', () => {
    const all = workFor(24 * 10)
    const now = start + 24 * 10 * hourMs
    const kept = all.filter(({ n }) => !findThinned(all, now).has(n))
    const age = ({ createdAt }: Thinnable) => now - createdAt
    expect(kept.filter((one) => age(one) < 3 * hourMs)).toHaveLength(17)
    expect(kept.filter((one) => age(one) >= 3 * hourMs && age(one) < 48 * hourMs)).toHaveLength(46)
    const old = kept.filter((one) => age(one) >= 48 * hourMs)
    // Eight whole days, and the first moment of the ninth.
    expect(old).toHaveLength(9)
    for (const { createdAt } of old.slice(0, -1)) {
      expect((createdAt - start) % (24 * hourMs)).toBe(24 * hourMs - rhythmMs)
    }
  })

  it('[H5] drops the same whether it ran every time or once', () => {
    const all = workFor(100)
    let kept: readonly Thinnable[] = []
    for (const one of all) {
      kept = [...kept, one]
      const thinned = findThinned(kept, one.createdAt)
      kept = kept.filter(({ n }) => !thinned.has(n))
    }
    const thinned = findThinned(all, start + 100 * hourMs - rhythmMs)
    expect(kept).toEqual(all.filter(({ n }) => !thinned.has(n)))
  })

  it('[H5] never drops what has another reason, or what a restore went back to', () => {
    const all = workFor(10).map((one): Thinnable => ({
      ...one,
      reason: one.n % 2 === 0 ? 'rhythm' : 'manual',
      of: one.n === 9 ? 4 : null,
    }))
    const thinned = findThinned(all, start + 1_000 * hourMs)
    expect([...thinned].every((n) => n % 2 === 0)).toBe(true)
    expect(thinned.has(4)).toBe(false)
    expect(thinned.has(2)).toBe(true)
  })

  it('[H5] never drops what somebody has given a name', () => {
    const all = workFor(10).map((one) => (one.n === 4 ? { ...one, label: 'Vor dem Streit' } : one))
    const thinned = findThinned(all, start + 1_000 * hourMs)
    expect(thinned.has(4)).toBe(false)
    expect(thinned.has(3)).toBe(true)
  })
})
