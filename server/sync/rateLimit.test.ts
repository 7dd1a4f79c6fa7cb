import { describe, expect, it } from 'vitest'
import { RateLimit } from './rateLimit.ts'

describe('a rate limit', () => {
  it('[L2] lets a burst pass, then as much as the rate allows', () => {
    const limit = new RateLimit(100, 50, 0)
    expect(limit.spend(50, 0)).toBe(0)
    expect(limit.spend(1, 0)).toBe(10)
    expect(limit.spend(1, 20)).toBe(0)
    expect(limit.spend(10, 20)).toBe(100)
  })

  it('never saves up more than the burst', () => {
    const limit = new RateLimit(100, 50, 0)
    expect(limit.spend(50, 1_000_000)).toBe(0)
    expect(limit.spend(1, 1_000_000)).toBe(10)
  })

  it('does not mind a clock that goes back', () => {
    const limit = new RateLimit(100, 50, 1_000)
    expect(limit.spend(50, 500)).toBe(0)
    expect(limit.spend(10, 400)).toBe(100)
  })
})
