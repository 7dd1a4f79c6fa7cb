import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { startWork } from '../work.ts'
import { sha256, sha256Slowly } from './sha256.ts'

const work = startWork(new AbortController().signal, () => undefined)

test.each([0, 1, 55, 56, 63, 64, 65, 1000, 100_003])(
  'the checksum of %i bytes is that of every other program',
  async (length) => {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 31 + 7) % 256)
    const wanted = createHash('sha256').update(bytes).digest('hex')
    expect(await sha256Slowly(bytes, work)).toBe(wanted)
    expect(await sha256(bytes, work)).toBe(wanted)
  },
)
