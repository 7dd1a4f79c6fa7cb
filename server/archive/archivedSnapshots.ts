/** The snapshots of an archive: read one by one, so that many of them need the memory of one. */
import type { ArchiveSnapshot } from '../../shared/api/archive.ts'
import { pointerTo } from '../../shared/api/pointer.ts'
import type { Fault } from '../../shared/api/problem.ts'
import { OLDEST_SCHEMA, SCHEMA_VERSION } from '../../shared/model/version.ts'
import {
  changeState,
  type BoardState,
  type PlainRecord,
  type RecordDelta,
} from '../../shared/snapshots/recordDelta.ts'
import { readImage, type SafeImage } from '../assets/readImage.ts'
import { liftState } from '../snapshots/liftState.ts'

/** A snapshot that can be stored. */
export interface ReadSnapshot {
  readonly about: ArchiveSnapshot
  readonly state: BoardState
  readonly thumbnail: SafeImage | null
}

/** So many records of older schemas are brought to today's at most, all snapshots together. */
const maxLifted = 2_000_000

/** What is wrong with the snapshots, or null. No state of theirs may have more than `maxRecords` records. */
export async function findSnapshotFault(
  snapshots: AsyncIterable<ArchiveSnapshot>,
  maxRecords: number,
): Promise<Fault | null> {
  const state = new Map<string, PlainRecord>()
  let lastN = 0
  let lifted = 0
  let next = 0
  for await (const { n, schema, delta } of snapshots) {
    const at = next
    next += 1
    const fault = (field: string, detail: string): Fault => ({
      pointer: pointerTo(['archive', 'snapshots', at, field]),
      detail,
    })
    if (n <= lastN) return fault('n', `must be above ${lastN}, got ${n}`)
    lastN = n
    if (schema < OLDEST_SCHEMA || schema > SCHEMA_VERSION) {
      return fault('schema', `must be ${OLDEST_SCHEMA} to ${SCHEMA_VERSION}, got ${schema}`)
    }
    try {
      changeState(state, deltaOf(delta))
    } catch (error) {
      return fault('delta', error instanceof Error ? error.message : String(error))
    }
    if (state.size > maxRecords) {
      return fault('delta', `leads to ${state.size} records, a board has ${maxRecords} at most`)
    }
    if (schema < SCHEMA_VERSION) lifted += state.size
    if (lifted > maxLifted) {
      const detail =
        'is one of more snapshots of an older version than can be read at once. Export the board without snapshots.'
      return fault('schema', detail)
    }
  }
  return null
}

/** The snapshots in order, each with its whole state in today's schema; they have no fault. */
export async function* readSnapshots(
  snapshots: AsyncIterable<ArchiveSnapshot>,
): AsyncGenerator<ReadSnapshot> {
  const state = new Map<string, PlainRecord>()
  for await (const about of snapshots) {
    changeState(state, deltaOf(about.delta))
    const now = new Map(state)
    yield {
      about,
      state: about.schema === SCHEMA_VERSION ? now : await liftState({ ...about, state: now }),
      thumbnail: about.thumbnail === null ? null : await readThumbnail(about.thumbnail),
    }
  }
}

/** Checked by the archive's schema; its optional fields may be undefined, which says the same. */
function deltaOf(delta: ArchiveSnapshot['delta']): RecordDelta {
  return delta as RecordDelta
}

/** A picture that is none is left out: the snapshot is what counts. */
async function readThumbnail(base64: string): Promise<SafeImage | null> {
  const reading = await readImage(new Uint8Array(Buffer.from(base64, 'base64')))
  return reading.ok && reading.image.mediaType !== 'image/svg+xml' ? reading.image : null
}
