import { expect, test } from 'vitest'
import { Throttle, type Clock } from './Throttle.ts'

class FakeClock implements Clock {
  #at = 0
  #tasks: { at: number; task: () => void }[] = []
  now(): number {
    return this.#at
  }
  after(ms: number, task: () => void): () => void {
    const entry = { at: this.#at + ms, task }
    this.#tasks.push(entry)
    return () => (this.#tasks = this.#tasks.filter((each) => each !== entry))
  }
  pass(ms: number): void {
    const end = this.#at + ms
    for (;;) {
      const next = this.#tasks.toSorted((a, b) => a.at - b.at)[0]
      if (!next || next.at > end) break
      this.#tasks = this.#tasks.filter((each) => each !== next)
      this.#at = next.at
      next.task()
    }
    this.#at = end
  }
}

test('after a rest the first request runs at once', () => {
  const clock = new FakeClock()
  const throttle = new Throttle(250, clock)
  const ran: number[] = []
  throttle.request(() => ran.push(clock.now()))
  clock.pass(0)
  expect(ran).toEqual([0])
})

test('a storm of requests runs at most four times a second, and the newest always runs', () => {
  const clock = new FakeClock()
  const throttle = new Throttle(250, clock)
  const ran: { at: number; value: number }[] = []
  for (let value = 0; value <= 120; value++) {
    throttle.request(() => ran.push({ at: clock.now(), value }))
    clock.pass(16)
  }
  clock.pass(1000)
  expect(ran.at(-1)?.value).toBe(120)
  for (let at = 0; at + 1 < ran.length; at++)
    expect(ran[at + 1]!.at - ran[at]!.at).toBeGreaterThanOrEqual(250)
  expect(ran.length).toBeLessThanOrEqual(Math.ceil((121 * 16) / 250) + 1)
})

test('closed, nothing runs any more', () => {
  const clock = new FakeClock()
  const throttle = new Throttle(250, clock)
  let count = 0
  throttle.request(() => count++)
  throttle.close()
  clock.pass(1000)
  expect(count).toBe(0)
})
