/**
 * One message as the bytes that go on the wire (RFC 6455, RFC 7692), built once and shared by every
 * connection that gets it. `ws` would frame and deflate it again for each: at 100 people that is the
 * difference between a fifth of a core and a whole one.
 */
import { constants, deflateRawSync } from 'node:zlib'

/** A message ready to be written to sockets; the same bytes for everyone. */
export interface Frame {
  /**
   * The pieces to write, in order. Control frames may go between two pieces, data may not.
   * `deflate` true for connections that agreed on permessage-deflate without context takeover.
   */
  parts(deflate: boolean): readonly Buffer[]
}

/** A message longer than this goes out in pieces, so that a slow line shows its progress. */
export const maxPartBytes = 128 * 1024

/** Below this the header and tables of deflate cost more than they save. */
const minDeflateBytes = 400

const opcodeContinuation = 0x0
const opcodeBinary = 0x2
const finBit = 0x80
const deflatedBit = 0x40
const deflateTailBytes = 4

/** Makes a frame of a message's payload. Nothing is encoded before somebody asks for it. */
export function frameOf(payload: Uint8Array): Frame {
  let plain: readonly Buffer[] | null = null
  let deflated: readonly Buffer[] | null = null
  return {
    parts(deflate) {
      if (!deflate || payload.byteLength < minDeflateBytes) {
        return (plain ??= split(payload, false))
      }
      if (deflated) return deflated
      const small = deflatePayload(payload)
      deflated =
        small.byteLength < payload.byteLength
          ? split(small, true)
          : (plain ??= split(payload, false))
      return deflated
    },
  }
}

/** Makes a frame of a payload that was deflated elsewhere, with its plain form for the others. */
export function frameOfDeflated(payload: Uint8Array, deflatedPayload: Uint8Array): Frame {
  let plain: readonly Buffer[] | null = null
  let deflated: readonly Buffer[] | null = null
  return {
    parts(deflate) {
      return deflate
        ? (deflated ??= split(deflatedPayload, true))
        : (plain ??= split(payload, false))
    },
  }
}

/** Puts several messages into one write. */
export function joinFrames(frames: readonly Frame[]): Frame {
  const [only] = frames
  if (only && frames.length === 1) return only
  const joined: [readonly Buffer[] | null, readonly Buffer[] | null] = [null, null]
  return {
    parts(deflate) {
      const at = deflate ? 1 : 0
      return (joined[at] ??= joinParts(frames.flatMap((frame) => frame.parts(deflate))))
    },
  }
}

/** Options of a raw deflate whose result may stand in a frame: flushed, not finished. */
export const deflateOptions = { level: 3, memLevel: 8, finishFlush: constants.Z_SYNC_FLUSH }

/** Cuts the empty block off that ends a flushed deflate stream, as RFC 7692 asks. */
export function withoutDeflateTail(bytes: Buffer): Buffer {
  return bytes.subarray(0, bytes.byteLength - deflateTailBytes)
}

function deflatePayload(payload: Uint8Array): Buffer {
  return withoutDeflateTail(deflateRawSync(payload, deflateOptions))
}

function joinParts(parts: readonly Buffer[]): readonly Buffer[] {
  const total = parts.reduce((sum, part) => sum + part.byteLength, 0)
  return total <= maxPartBytes ? [Buffer.concat(parts, total)] : parts
}

function split(payload: Uint8Array, isDeflated: boolean): readonly Buffer[] {
  const parts: Buffer[] = []
  let start = 0
  do {
    const end = Math.min(payload.byteLength, start + maxPartBytes)
    const isLast = end === payload.byteLength
    const opcode = start === 0 ? opcodeBinary : opcodeContinuation
    const flags = (isLast ? finBit : 0) | (isDeflated && start === 0 ? deflatedBit : 0)
    parts.push(piece(flags | opcode, payload.subarray(start, end)))
    start = end
  } while (start < payload.byteLength)
  return parts
}

function piece(firstByte: number, payload: Uint8Array): Buffer {
  const length = payload.byteLength
  const headerBytes = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const bytes = Buffer.allocUnsafe(headerBytes + length)
  bytes[0] = firstByte
  if (headerBytes === 2) {
    bytes[1] = length
  } else if (headerBytes === 4) {
    bytes[1] = 126
    bytes.writeUInt16BE(length, 2)
  } else {
    bytes[1] = 127
    bytes.writeBigUInt64BE(BigInt(length), 2)
  }
  bytes.set(payload, headerBytes)
  return bytes
}
