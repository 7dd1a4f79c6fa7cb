/** Reads an archive strictly: everything in it is sound, or nothing of it is taken. */
import { createHash } from 'node:crypto'
import { archiveSchema, type Archive, type ArchiveSnapshot } from '../../shared/api/archive.ts'
import { parse, type Parsed } from '../../shared/api/parse.ts'
import { pointerTo } from '../../shared/api/pointer.ts'
import type { Fault } from '../../shared/api/problem.ts'
import { checkRecordAlone } from '../../shared/model/check.ts'
import type { BoardRecord } from '../../shared/model/schema.ts'
import { OLDEST_SCHEMA, SCHEMA_VERSION } from '../../shared/model/version.ts'
import type { SessionState } from '../../shared/session/session.ts'
import {
  applyDelta,
  type BoardState,
  type RecordDelta,
} from '../../shared/snapshots/recordDelta.ts'
import { readImage, type SafeImage } from '../assets/readImage.ts'
import { liftState } from '../snapshots/liftState.ts'
import { readSession } from './sessionPart.ts'
import { digestOf } from './writeArchive.ts'

/** A snapshot that can be stored. */
export interface ReadSnapshot {
  readonly about: ArchiveSnapshot
  readonly state: BoardState
  readonly thumbnail: SafeImage | null
}

/** An archive that can be made a board. */
export interface ReadArchive {
  readonly board: Archive['board']
  readonly records: readonly BoardRecord[]
  readonly session: SessionState | null
  readonly images: readonly SafeImage[]
  readonly snapshots: readonly ReadSnapshot[]
}

/** Reads the JSON of a file; faults are told with their place in it. */
export async function readArchive(file: unknown): Promise<Parsed<ReadArchive>> {
  if (typeof file !== 'object' || file === null || !('archive' in file)) {
    const detail =
      'must be given: only a board.json that Korridor has exported as a whole holds it. A workshop file goes into a new board as its workshop.'
    return fault(['archive'], detail)
  }
  const { archive: part, ...workshop } = file
  const parsed = parse(archiveSchema, part, ['archive'])
  if (!parsed.ok) return parsed
  const { sha256, ...rest } = part as { readonly sha256: string }
  if (digestOf(workshop, rest) !== sha256) {
    return fault(['archive', 'sha256'], 'does not fit the file: it was altered after its export')
  }
  return readParts(parsed.value)
}

async function readParts(archive: Archive): Promise<Parsed<ReadArchive>> {
  const records = await readRecords(archive)
  if (!records.ok) return records
  const session = archive.session ? readSession(archive.session) : null
  if (session && !session.ok) {
    const faults = session.faults.map(({ pointer, detail }) => ({
      pointer: `/archive/session${pointer}`,
      detail,
    }))
    return { ok: false, faults }
  }
  const images = await readImages(archive)
  if (!images.ok) return images
  const snapshots = await readSnapshots(archive.snapshots)
  if (!snapshots.ok) return snapshots
  return {
    ok: true,
    value: {
      board: archive.board,
      records: records.value,
      session: session?.value ?? null,
      images: images.value,
      snapshots: snapshots.value,
    },
  }
}

async function readRecords({ schema, records }: Archive): Promise<Parsed<readonly BoardRecord[]>> {
  if (schema < OLDEST_SCHEMA || schema > SCHEMA_VERSION) {
    const detail = `must be ${OLDEST_SCHEMA} to ${SCHEMA_VERSION}, got ${schema}. Import it on a server of the version it comes from, or a newer one.`
    return fault(['archive', 'schema'], detail)
  }
  const state = new Map(records.map((record) => [record.id, record]))
  if (state.size < records.length) {
    return fault(['archive', 'records'], 'have an id twice')
  }
  const faults: Fault[] = []
  if (schema === SCHEMA_VERSION) {
    for (const [at, record] of records.entries()) {
      const checked = checkRecordAlone(record)
      if (checked.ok || faults.length >= 20) continue
      faults.push(faultAt(['archive', 'records', at], checked.fault.detail))
    }
  }
  if (faults.length > 0) return { ok: false, faults }
  const sound = [...(await liftState({ schema, state })).values()]
  const has = (typeName: string) => sound.some((record) => record.typeName === typeName)
  if (!has('document') || !has('page')) {
    return fault(['archive', 'records'], 'must have a document and a page')
  }
  return { ok: true, value: sound }
}

async function readImages({ assets }: Archive): Promise<Parsed<readonly SafeImage[]>> {
  const images: SafeImage[] = []
  for (const [at, { id, data }] of assets.entries()) {
    const bytes = new Uint8Array(Buffer.from(data, 'base64'))
    const reading = await readImage(bytes)
    // What was made safe once comes out of it again as it went in.
    if (!reading.ok || hashOf(bytes) !== id || hashOf(reading.image.bytes) !== id) {
      return fault(['archive', 'assets', at], 'is no image of this id')
    }
    images.push(reading.image)
  }
  return { ok: true, value: images }
}

async function readSnapshots(
  snapshots: readonly ArchiveSnapshot[],
): Promise<Parsed<readonly ReadSnapshot[]>> {
  const read: ReadSnapshot[] = []
  let state: BoardState = new Map()
  let lastN = 0
  for (const [at, about] of snapshots.entries()) {
    const path = ['archive', 'snapshots', at]
    if (about.n <= lastN) return fault([...path, 'n'], `must be above ${lastN}, got ${about.n}`)
    if (about.schema < OLDEST_SCHEMA || about.schema > SCHEMA_VERSION) {
      return fault([...path, 'schema'], `must be ${OLDEST_SCHEMA} to ${SCHEMA_VERSION}`)
    }
    try {
      // Checked by the schema; its optional fields may be undefined, which says the same.
      state = applyDelta(state, about.delta as RecordDelta)
    } catch (error) {
      return fault([...path, 'delta'], error instanceof Error ? error.message : String(error))
    }
    const lifted = about.schema === SCHEMA_VERSION ? state : await liftState({ ...about, state })
    const thumbnail = about.thumbnail === null ? null : await readThumbnail(about.thumbnail)
    read.push({ about, state: lifted, thumbnail })
    lastN = about.n
  }
  return { ok: true, value: read }
}

/** A picture that is none is left out: the snapshot is what counts. */
async function readThumbnail(base64: string): Promise<SafeImage | null> {
  const reading = await readImage(new Uint8Array(Buffer.from(base64, 'base64')))
  return reading.ok && reading.image.mediaType !== 'image/svg+xml' ? reading.image : null
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function faultAt(path: readonly PropertyKey[], detail: string): Fault {
  return { pointer: pointerTo(path), detail }
}

function fault(path: readonly PropertyKey[], detail: string): { ok: false; faults: Fault[] } {
  return { ok: false, faults: [faultAt(path, detail)] }
}
