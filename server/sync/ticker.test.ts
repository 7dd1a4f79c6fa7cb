import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Ticker, tickIntervalMs } from './ticker.ts'

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setImmediate', 'clearImmediate', 'Date'],
  })
})
afterEach(() => vi.useRealTimers())

describe('the tick', () => {
  it('[C1] grows with the number of people', () => {
    expect([1, 10, 11, 60, 61, 500].map(tickIntervalMs)).toEqual([0, 0, 16, 16, 33, 33])
  })

  it('[C1] sends the first change after a quiet time at once, and later ones together', () => {
    const sent: number[] = []
    const start = Date.now()
    const ticker = new Ticker(
      () => sent.push(Date.now() - start),
      () => 100,
      () => Date.now(),
    )
    ticker.schedule()
    vi.advanceTimersByTime(0)
    expect(sent).toEqual([0])
    for (let at = 0; at < 100; at++) {
      ticker.schedule()
      vi.advanceTimersByTime(1)
    }
    const gaps = sent.slice(1).map((at, index) => at - (sent[index] ?? 0))
    expect(gaps).toHaveLength(3)
    for (const gap of gaps) expect(Math.abs(gap - 33)).toBeLessThanOrEqual(1)
    vi.advanceTimersByTime(500)
    ticker.schedule()
    vi.advanceTimersByTime(1)
    expect(sent.at(-1)).toBeGreaterThanOrEqual(600)
  })

  it('sends nothing that was taken back', () => {
    const flush = vi.fn()
    const ticker = new Ticker(flush, () => 1)
    ticker.schedule()
    ticker.cancel()
    vi.advanceTimersByTime(100)
    expect(flush).not.toHaveBeenCalled()
  })
})
