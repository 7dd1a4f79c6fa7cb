/** Writes a whole board as the text of one JSON file, piece by piece, so that large boards need little memory. */
import { createHash } from 'node:crypto'
import { archiveFormat, archiveVersion } from '../../shared/api/archive.ts'
import type { Archive, ArchiveAsset, ArchiveSnapshot } from '../../shared/api/archive.ts'

/** What an archive is written from. */
export interface ArchiveSource {
  /** The workshop file, which stands around the archive. */
  readonly workshop: object
  readonly facts: Pick<
    Archive,
    'exportedAt' | 'schema' | 'board' | 'records' | 'session' | 'attendance'
  >
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

/** The pieces that the digest of a file is made over: see `archiveSchema`. Lists come entry by entry. */
export async function* digestedPieces(
  workshop: object,
  archive: object,
  lists: Readonly<Record<string, () => AsyncIterable<unknown>>>,
): AsyncGenerator<string> {
  yield JSON.stringify(workshop)
  let before = '{'
  for (const [key, value] of Object.entries(archive)) {
    yield `${before}${JSON.stringify(key)}:`
    before = ','
    const list = lists[key]
    if (list) yield* listOf(list())
    else yield JSON.stringify(value)
  }
  yield before === '{' ? '{}' : '}'
}

async function* piecesOf({ facts, assets, snapshots }: ArchiveSource): AsyncGenerator<string> {
  const { exportedAt, schema, board, ...parts } = facts
  const head = { format: archiveFormat, version: archiveVersion, exportedAt, schema, board }
  yield `${JSON.stringify({ ...head, ...parts }).slice(0, -1)},"assets":`
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
