/** Reads an archive strictly: everything in it is sound, or nothing of it is taken. */
import { createHash } from 'node:crypto'
import { archiveSchema, type Archive, type ArchiveSnapshot } from '../../shared/api/archive.ts'
import { parse, type Parsed } from '../../shared/api/parse.ts'
import { pointerTo } from '../../shared/api/pointer.ts'
import type { Fault } from '../../shared/api/problem.ts'
import { checkRecord } from '../../shared/model/check.ts'
import type { BoardRecord } from '../../shared/model/schema.ts'
import { OLDEST_SCHEMA, SCHEMA_VERSION } from '../../shared/model/version.ts'
import type { SessionState } from '../../shared/session/session.ts'
import { readImage, type SafeImage } from '../assets/readImage.ts'
import { liftState } from '../snapshots/liftState.ts'
import { findSnapshotFault } from './archivedSnapshots.ts'
import { findPoison } from './findPoison.ts'
import { readSession } from './sessionPart.ts'
import { digestOf } from './writeArchive.ts'

/** An archive that can be made a board. */
export interface ReadArchive {
  readonly board: Archive['board']
  readonly records: readonly BoardRecord[]
  readonly session: SessionState | null
  readonly images: readonly SafeImage[]
  /** Without faults; `readSnapshots` gives their states. */
  readonly snapshots: readonly ArchiveSnapshot[]
}

/** So many records are checked at once. */
const part = 250
/** Between two stretches of work the server does what it has to do for others. */
const othersTurn = () => new Promise((resolve) => setImmediate(resolve))

/** Reads the JSON of a file; faults are told with their place in it. No state may have more than `maxRecords`. */
export async function readArchive(file: unknown, maxRecords: number): Promise<Parsed<ReadArchive>> {
  if (typeof file !== 'object' || file === null || !('archive' in file)) {
    const detail =
      'must be given: only a board.json that Korridor has exported as a whole holds it. A workshop file goes into a new board as its workshop.'
    return fault(['archive'], detail)
  }
  const { archive: part, ...workshop } = file
  const poison = findPoison(part)
  if (poison) return fault(['archive', ...poison], 'is a name that no field may have')
  await othersTurn()
  const parsed = parse(archiveSchema, part, ['archive'])
  if (!parsed.ok) return parsed
  await othersTurn()
  const { sha256, ...rest } = part as { readonly sha256: string }
  if (digestOf(workshop, rest) !== sha256) {
    return fault(['archive', 'sha256'], 'does not fit the file: it was altered after its export')
  }
  await othersTurn()
  return readParts(parsed.value, maxRecords)
}

async function readParts(archive: Archive, maxRecords: number): Promise<Parsed<ReadArchive>> {
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
  const snapshotFault = await findSnapshotFault(archive.snapshots, maxRecords)
  if (snapshotFault) return { ok: false, faults: [snapshotFault] }
  return {
    ok: true,
    value: {
      board: archive.board,
      records: records.value,
      session: session?.value ?? null,
      images: images.value,
      snapshots: archive.snapshots,
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
      if (at % part === part - 1) await othersTurn()
      const checked = checkRecord(record, (id) => state.get(id))
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
    await othersTurn()
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

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function faultAt(path: readonly PropertyKey[], detail: string): Fault {
  return { pointer: pointerTo(path), detail }
}

function fault(path: readonly PropertyKey[], detail: string): { ok: false; faults: Fault[] } {
  return { ok: false, faults: [faultAt(path, detail)] }
}
