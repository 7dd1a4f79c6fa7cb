/** What an archive of a board holds, and the lists that tell whether it is still whole. */
import type { Locale } from '../i18n/locale.ts'
import { tableNames } from './tableNames.ts'

/** The files of the server's export, each with its folder in the archive. */
export const bundleDownloads: readonly { readonly file: string; readonly path: string }[] = [
  ...[...tableNames, 'votes'].map((name) => ({ file: `${name}.csv`, path: `tables/${name}.csv` })),
  { file: 'workbook.xlsx', path: 'tables/workbook.xlsx' },
  { file: 'protocol.md', path: 'protocol/protocol.md' },
  { file: 'protocol.docx', path: 'protocol/protocol.docx' },
  { file: 'protocol.html', path: 'protocol/protocol.html' },
  { file: 'board.json', path: 'board.json' },
]

/** Names of the two lists in the archive. */
export const manifestPath = 'manifest.json'
export const checksumsPath = 'SHA256SUMS.txt'

/** A file of the archive. */
export interface BundleEntry {
  readonly path: string
  readonly bytes: number
  /** In hexadecimal. */
  readonly sha256: string
}

/** What the archive is of. */
export interface BundleAbout {
  readonly boardId: string
  readonly title: string
  readonly locale: Locale
  readonly at: Date
  /** How many people have taken part; `null` where nobody could be asked. */
  readonly participants: number | null
  /** The templates on the board, in the order of its sheets, with their keys in the data. */
  readonly templates: readonly { readonly id: string; readonly code: string }[]
  /** The number of the document's form, which tells what the data mean. */
  readonly schema: number
}

/** The version of the manifest's own form. */
const manifestVersion = 1

/** Answers the manifest: what the archive is of, and every file with its size and checksum. */
export function writeManifest(about: BundleAbout, entries: readonly BundleEntry[]): string {
  const { at, ...rest } = about
  const manifest = {
    format: 'korridor-archive',
    version: manifestVersion,
    ...rest,
    createdAt: at.toISOString(),
    files: entries.toSorted(byPath),
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}

/** Answers the list that `sha256sum -c SHA256SUMS.txt` checks. */
export function writeChecksums(entries: readonly BundleEntry[]): string {
  return entries
    .toSorted(byPath)
    .map(({ sha256, path }) => `${sha256}  ${path}\n`)
    .join('')
}

function byPath(a: BundleEntry, b: BundleEntry): number {
  return a.path < b.path ? -1 : 1
}
