import { describe, expect, it } from 'vitest'
import { CallLimits, defaultBudgets } from './callLimits.ts'

const person = { burst: 2, perSecond: 0.5 }

function setUp() {
  let now = 0
  const limits = new CallLimits({ ...defaultBudgets, person }, () => now)
  return { limits, wait: (ms: number) => (now += ms) }
}

describe('call limits', () => {
  it('let a burst through and say how long the next has to wait', () => {
    const { limits, wait } = setUp()
    expect([limits.count('person', 'a'), limits.count('person', 'a')]).toEqual([0, 0])
    expect(limits.count('person', 'a')).toBe(2)
    wait(1_000)
    expect(limits.count('person', 'a')).toBe(1)
    wait(1_000)
    expect(limits.count('person', 'a')).toBe(0)
  })

  it('do not punish whoever asks while waiting', () => {
    const { limits, wait } = setUp()
    for (let i = 0; i < 50; i += 1) limits.count('person', 'a')
    wait(2_000)
    expect(limits.count('person', 'a')).toBe(0)
  })

  it('count each name and each kind on its own', () => {
    const { limits } = setUp()
    for (let i = 0; i < 5; i += 1) limits.count('person', 'a')
    expect(limits.count('person', 'b')).toBe(0)
    expect(limits.count('rightKey', 'a')).toBe(0)
  })

  it('forget who has not asked for longest, so that strangers cannot fill the memory', () => {
    const { limits } = setUp()
    for (let i = 0; i < 3; i += 1) limits.count('person', 'first')
    for (let i = 0; i < 9_999; i += 1) limits.count('person', `stranger ${i}`)
    expect(limits.count('person', 'first')).toBe(2)
    for (let i = 0; i < 10_000; i += 1) limits.count('person', `other ${i}`)
    expect(limits.count('person', 'first')).toBe(0)
  })
})
