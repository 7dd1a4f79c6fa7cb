/** Reads an archive strictly: everything in it is sound, or nothing of it is taken. */
import { createHash } from 'node:crypto'
import {
  archiveAsset,
  archiveSchema,
  archiveSnapshot,
  maxSnapshots,
  type Archive,
  type ArchiveAsset,
  type ArchiveSnapshot,
} from '../../shared/api/archive.ts'
import { parse, type Parsed } from '../../shared/api/parse.ts'
import { pointerTo } from '../../shared/api/pointer.ts'
import type { Fault } from '../../shared/api/problem.ts'
import { checkRecord } from '../../shared/model/check.ts'
import type { BoardRecord } from '../../shared/model/schema.ts'
import { OLDEST_SCHEMA, SCHEMA_VERSION } from '../../shared/model/version.ts'
import type { SessionState } from '../../shared/session/session.ts'
import type { SafeImage } from '../assets/readImage.ts'
import { liftState } from '../snapshots/liftState.ts'
import { each, eachSound, UnsoundEntry } from './archiveEntries.ts'
import type { ArchiveFile } from './archiveFile.ts'
import { ImageCheck, readImages } from './archivedImages.ts'
import { findSnapshotFault } from './archivedSnapshots.ts'
import { findPoison } from './findPoison.ts'
import { othersTurn } from './othersTurn.ts'
import { readSession } from './sessionPart.ts'
import { digestedPieces } from './writeArchive.ts'

/** An archive that can be made a board. What it lists is read from the file each time it is gone through. */
export interface ReadArchive {
  readonly board: Archive['board']
  readonly records: readonly BoardRecord[]
  readonly session: SessionState | null
  readonly imageCount: number
  readonly images: () => AsyncIterable<SafeImage>
  /** Without faults; `readSnapshots` gives their states. */
  readonly snapshots: () => AsyncIterable<ArchiveSnapshot>
}

/** So many records are checked at once. */
const part = 250

/**
 * Reads a file; faults are told with their place in it. No state may have more than `maxRecords`. Throws
 * `MalformedArchive` where an entry of a list is no JSON.
 */
export async function readArchive(
  file: ArchiveFile,
  maxRecords: number,
): Promise<Parsed<ReadArchive>> {
  const { rest, counts } = file
  if (typeof rest !== 'object' || rest === null || !('archive' in rest)) {
    const detail =
      'must be given: only a board.json that Korridor has exported as a whole holds it. A workshop file goes into a new board as its workshop.'
    return fault(['archive'], detail)
  }
  const { archive: part, ...workshop } = rest
  const poison = findPoison(part)
  if (poison) return fault(['archive', ...poison], 'is a name that no field may have')
  await othersTurn()
  const parsed = parse(archiveSchema, part, ['archive'])
  if (!parsed.ok) return parsed
  if (counts.snapshots > maxSnapshots) {
    return fault(['archive', 'snapshots'], `must have at most ${maxSnapshots} entries`)
  }
  await othersTurn()
  const { sha256, ...signed } = part as { readonly sha256: string }
  const images = new ImageCheck()
  const digest = createHash('sha256')
  const pieces = digestedPieces(workshop, signed, {
    assets: () => eachSound(file, 'assets', archiveAsset, images),
    snapshots: () => eachSound(file, 'snapshots', archiveSnapshot),
  })
  try {
    for await (const piece of pieces) {
      digest.update(piece)
      await othersTurn()
    }
  } catch (error) {
    if (error instanceof UnsoundEntry) return { ok: false, faults: error.faults }
    throw error
  }
  if (digest.digest('hex') !== sha256) {
    return fault(['archive', 'sha256'], 'does not fit the file: it was altered after its export')
  }
  return readParts(parsed.value, file, images.fault, maxRecords)
}

async function readParts(
  archive: Archive,
  file: ArchiveFile,
  imageFault: Fault | null,
  maxRecords: number,
): Promise<Parsed<ReadArchive>> {
  const records = await readRecords(archive)
  if (!records.ok) return records
  const session = readSession(archive.session, archive.attendance)
  if (!session.ok) {
    const faults = session.faults.map(({ pointer, detail }) => ({
      pointer: `/archive/session${pointer}`,
      detail,
    }))
    return { ok: false, faults }
  }
  if (imageFault) return { ok: false, faults: [imageFault] }
  const snapshots = () => each<ArchiveSnapshot>(file, 'snapshots')
  const snapshotFault = await findSnapshotFault(snapshots(), maxRecords)
  if (snapshotFault) return { ok: false, faults: [snapshotFault] }
  return {
    ok: true,
    value: {
      board: archive.board,
      records: records.value,
      session: session.value,
      imageCount: file.counts.assets,
      images: () => readImages(each<ArchiveAsset>(file, 'assets')),
      snapshots,
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

function faultAt(path: readonly PropertyKey[], detail: string): Fault {
  return { pointer: pointerTo(path), detail }
}

function fault(path: readonly PropertyKey[], detail: string): { ok: false; faults: Fault[] } {
  return { ok: false, faults: [faultAt(path, detail)] }
}
