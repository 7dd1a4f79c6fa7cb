/** A `board.json` that lies on disk: what is small is read at once, images and snapshots one by one. */
import { findDeeper, maxDepth } from '../../shared/api/depth.ts'
import type { Parsed } from '../../shared/api/parse.ts'
import { pointerTo } from '../../shared/api/pointer.ts'
import {
  ArchiveScanner,
  BottomlessArchive,
  listNames,
  MalformedArchive,
  type ArchiveLayout,
  type ByteRange,
  type ListName,
} from './scanArchive.ts'

/** Where the bytes of the file are. */
export interface ArchiveBytes {
  /** In bytes. */
  readonly size: number
  /** The bytes from `start` to before `end`. */
  read(start: number, end: number): Promise<Buffer>
}

/** So much of the file is held in memory at most, in bytes: an image, a snapshot, or all that is neither. */
export const maxPartBytes = 64 * 1024 * 1024
/** The file is looked through in chunks of so many bytes; after each others have their turn. */
const chunkBytes = 256 * 1024

/** A file that can be read entry by entry; nothing in it is checked but that it is JSON of bearable depth. */
export interface ArchiveFile {
  /** The file with both lists empty. */
  readonly rest: unknown
  readonly counts: Readonly<Record<ListName, number>>
  /** An entry of a list. Throws `MalformedArchive` if it is no JSON. */
  entry(list: ListName, at: number): Promise<Parsed<unknown>>
}

/** Looks the file through. Throws `MalformedArchive` if it is no JSON. */
export async function openArchive(bytes: ArchiveBytes): Promise<Parsed<ArchiveFile>> {
  let layout: ArchiveLayout
  try {
    layout = await scan(bytes)
  } catch (error) {
    if (error instanceof BottomlessArchive) return tooDeep('')
    throw error
  }
  for (const name of listNames) {
    const at = layout[name].findIndex((range) => sizeOf(range) > maxPartBytes)
    if (at >= 0) return tooLarge(['archive', name, at])
  }
  if (layout.rest.reduce((sum, range) => sum + sizeOf(range), 0) > maxPartBytes) {
    return tooLarge([])
  }
  const texts: Buffer[] = []
  for (const { start, end } of layout.rest) texts.push(await bytes.read(start, end))
  const rest = parseJson(Buffer.concat(texts.splice(0)), null)
  const pointer = findDeeper(rest)
  if (pointer !== null) return tooDeep(pointer)
  const value: ArchiveFile = {
    rest,
    counts: { assets: layout.assets.length, snapshots: layout.snapshots.length },
    async entry(list, at) {
      const { start, end } = layout[list][at] ?? { start: 0, end: 0 }
      const place = ['archive', list, String(at)]
      const entry = parseJson(await bytes.read(start, end), pointerTo(place))
      const deep = findDeeper(entry, place)
      return deep === null ? { ok: true, value: entry } : tooDeep(deep)
    },
  }
  return { ok: true, value }
}

async function scan(bytes: ArchiveBytes): Promise<ArchiveLayout> {
  const scanner = new ArchiveScanner()
  for (let at = 0; at < bytes.size; at += chunkBytes) {
    scanner.take(await bytes.read(at, Math.min(at + chunkBytes, bytes.size)))
  }
  return scanner.end()
}

/** `place` is the pointer of an entry; null for the rest, the only part that may begin with a byte order mark. */
function parseJson(bytes: Buffer, place: string | null): unknown {
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: place !== null })
    return JSON.parse(decoder.decode(bytes))
  } catch {
    const where = place === null ? '' : ` (in ${place})`
    throw new MalformedArchive(`The body is not JSON in UTF-8${where}. Send one JSON object.`)
  }
}

function sizeOf({ start, end }: ByteRange): number {
  return end - start
}

function tooLarge(path: readonly PropertyKey[]): Parsed<never> {
  const what = path.length === 0 ? 'without images and snapshots ' : ''
  const detail = `${what}may have ${maxPartBytes / 1024 / 1024} MB`
  return { ok: false, faults: [{ pointer: pointerTo(path), detail }] }
}

function tooDeep(pointer: string): Parsed<never> {
  const detail = `is nested deeper than ${maxDepth} levels`
  return { ok: false, faults: [{ pointer, detail }] }
}
