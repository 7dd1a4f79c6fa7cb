/** The content of a snapshot as bytes: JSON, compressed by what JSON of one kind repeats. */
import {
  brotliCompress,
  brotliCompressSync,
  brotliDecompress,
  constants,
  type BrotliOptions,
} from 'node:zlib'
import { promisify } from 'node:util'
import type { RecordDelta } from '../../shared/snapshots/recordDelta.ts'

/** What changed since the snapshot before; since an empty board in one that is its own base. */
export interface SnapshotContent {
  /** The number of the schema the records are in. */
  readonly schema: number
  readonly delta: RecordDelta
}

/** Stands before the bytes, so that another way of writing can be told from this one. */
const writing = 1

const compress = promisify<Uint8Array, BrotliOptions, Buffer>(brotliCompress)
const decompress = promisify<Uint8Array, Buffer>(brotliDecompress)

/** Writes a content; the work is done off the event loop. */
export async function writeBody(content: SnapshotContent): Promise<Uint8Array> {
  const json = toBytes(content)
  return withHead(await compress(json, optionsFor(json)))
}

/** Writes a content at once, for the moment in which nothing else may happen. */
export function writeBodyNow(content: SnapshotContent): Uint8Array {
  const json = toBytes(content)
  return withHead(brotliCompressSync(json, optionsFor(json)))
}

/** Reads what one of these has written. */
export async function readBody(body: Uint8Array): Promise<SnapshotContent> {
  if (body[0] !== writing)
    throw new Error(`a snapshot is written in way ${body[0]}, not known here`)
  // Written by this server alone.
  return JSON.parse((await decompress(body.subarray(1))).toString()) as SnapshotContent
}

/** The way between speed and size that was measured best: see bench/snapshots.ts. */
function optionsFor(json: Uint8Array): BrotliOptions {
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 5,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_LGWIN]: 22,
      [constants.BROTLI_PARAM_SIZE_HINT]: json.byteLength,
    },
  }
}

function toBytes(content: SnapshotContent): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(content))
}

function withHead(bytes: Uint8Array): Uint8Array {
  const body = new Uint8Array(bytes.byteLength + 1)
  body[0] = writing
  body.set(bytes, 1)
  return body
}
