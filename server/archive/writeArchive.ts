/** Writes a whole board as the text of one JSON file, piece by piece, so that large boards need little memory. */
import { createHash } from 'node:crypto'
import { archiveFormat, archiveVersion } from '../../shared/api/archive.ts'
import type { Archive, ArchiveAsset, ArchiveSnapshot } from '../../shared/api/archive.ts'

/** What an archive is written from. */
export interface ArchiveSource {
  /** The workshop file, which stands around the archive. */
  readonly workshop: object
  readonly facts: Pick<Archive, 'exportedAt' | 'schema' | 'board' | 'records' | 'session'>
  readonly assets: AsyncIterable<ArchiveAsset>
  readonly snapshots: AsyncIterable<ArchiveSnapshot>
}

/** The pieces of the file in order. Ends with the digest over everything before it. */
export async function* writeArchive(source: ArchiveSource): AsyncGenerator<string> {
  const digest = createHash('sha256')
  const workshop = JSON.stringify(source.workshop)
  digest.update(workshop)
  yield `${workshop.slice(0, -1)},"archive":`
  for await (const piece of piecesOf(source)) {
    digest.update(piece)
    yield piece
  }
  digest.update('}')
  yield `,"sha256":"${digest.digest('hex')}"}}`
}

/** The digest of a file that was read: see `archiveSchema`. */
export function digestOf(workshop: object, archive: object): string {
  const digest = createHash('sha256')
  return digest.update(JSON.stringify(workshop)).update(JSON.stringify(archive)).digest('hex')
}

async function* piecesOf({ facts, assets, snapshots }: ArchiveSource): AsyncGenerator<string> {
  const { exportedAt, schema, board, records, session } = facts
  const head = { format: archiveFormat, version: archiveVersion, exportedAt, schema, board }
  yield `${JSON.stringify({ ...head, records, session }).slice(0, -1)},"assets":`
  yield* listOf(assets)
  yield ',"snapshots":'
  yield* listOf(snapshots)
}

async function* listOf(values: AsyncIterable<unknown>): AsyncGenerator<string> {
  let before = '['
  for await (const value of values) {
    yield `${before}${JSON.stringify(value)}`
    before = ','
  }
  yield before === '[' ? '[]' : ']'
}
