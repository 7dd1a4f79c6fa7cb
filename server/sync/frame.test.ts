import { randomBytes } from 'node:crypto'
import { constants, inflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { frameOf, joinFrames, maxPartBytes } from './frame.ts'

/** Reads frames as RFC 6455 says: the payload of each message and whether it was deflated. */
function read(bytes: Buffer): { readonly payload: Buffer; readonly isDeflated: boolean }[] {
  const messages = []
  let parts: Buffer[] = []
  let isDeflated = false
  for (let at = 0; at < bytes.length;) {
    const [first = 0, second = 0] = bytes.subarray(at)
    const short = second & 0x7f
    expect(second & 0x80).toBe(0)
    at += 2
    let length = short
    if (short === 126) length = bytes.readUInt16BE(at)
    if (short === 127) length = Number(bytes.readBigUInt64BE(at))
    at += short === 126 ? 2 : short === 127 ? 8 : 0
    if ((first & 0x0f) !== 0) isDeflated = (first & 0x40) !== 0
    else expect(first & 0x40).toBe(0)
    parts.push(bytes.subarray(at, at + length))
    at += length
    if ((first & 0x80) === 0) continue
    const raw = Buffer.concat(parts)
    const tail = Buffer.from([0, 0, 0xff, 0xff])
    const payload = isDeflated
      ? inflateRawSync(Buffer.concat([raw, tail]), { finishFlush: constants.Z_SYNC_FLUSH })
      : raw
    messages.push({ payload, isDeflated })
    parts = []
  }
  expect(parts).toEqual([])
  return messages
}

const sizes = [0, 1, 125, 126, 399, 400, 65_535, 65_536, maxPartBytes, maxPartBytes + 1, 1_000_000]

describe('frames', () => {
  it.each(sizes)('[C4] %i bytes are the same plain and deflated', (size) => {
    const payload = Buffer.alloc(size, 'Vorhaben auf einen Blick ')
    const frame = frameOf(payload)
    for (const deflate of [false, true]) {
      const [message, ...more] = read(Buffer.concat(frame.parts(deflate)))
      expect(message?.payload.equals(payload)).toBe(true)
      expect(message?.isDeflated).toBe(deflate && size >= 400)
      expect(more).toEqual([])
    }
  })

  it('[C4] what deflate would lengthen goes out plain', () => {
    const payload = randomBytes(5_000)
    const [message] = read(Buffer.concat(frameOf(payload).parts(true)))
    expect(message).toEqual({ payload, isDeflated: false })
  })

  it('[C4] a frame is built once for all who get it', () => {
    const frame = frameOf(Buffer.alloc(5_000, 'a'))
    expect(frame.parts(true)).toBe(frame.parts(true))
    expect(frame.parts(false)).toBe(frame.parts(false))
  })

  it('a long message goes out in pieces, between which control frames may stand', () => {
    const parts = frameOf(randomBytes(3 * maxPartBytes + 5)).parts(false)
    expect(parts).toHaveLength(4)
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(maxPartBytes + 10)
  })

  it('[C2] several messages go out as one write', () => {
    const frames = ['update', 'presence'].map((text) => frameOf(Buffer.from(text)))
    const joined = joinFrames(frames).parts(true)
    expect(joined).toHaveLength(1)
    expect(read(Buffer.concat(joined)).map(({ payload }) => payload.toString())).toEqual([
      'update',
      'presence',
    ])
  })
})
