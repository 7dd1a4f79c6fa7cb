/** Weighs the JavaScript a visitor's browser loads, from the manifest of the built page. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** One chunk as Vite's manifest describes it. */
export interface Chunk {
  readonly file: string
  readonly isEntry?: boolean
  /** Chunks loaded together with this one. */
  readonly imports?: readonly string[]
  /** Chunks this one may ask for later. */
  readonly dynamicImports?: readonly string[]
}

/** The chunks of a build by their name in the manifest. */
export type Manifest = Readonly<Record<string, Chunk>>

/** Answers the chunks a browser loads at once for `start`: itself and what it imports. */
export function chunksAtOnce(manifest: Manifest, start: string): ReadonlySet<string> {
  return follow([start], (name) => manifest[name]?.imports ?? [])
}

/**
 * Answers the chunks that `start` can make a browser load, itself included: at once and later. It
 * does not go on through `doors`, the chunks that are another route's.
 */
export function chunksFrom(
  manifest: Manifest,
  start: string,
  doors: readonly string[] = [],
): ReadonlySet<string> {
  return follow([start], (name) => {
    const { imports = [], dynamicImports = [] } = manifest[name] ?? {}
    return [...imports, ...dynamicImports].filter((next) => !doors.includes(next))
  })
}

function follow(
  starts: readonly string[],
  next: (name: string) => readonly string[],
): ReadonlySet<string> {
  const found = new Set<string>()
  const waiting = [...starts]
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue
    found.add(name)
    waiting.push(...next(name))
  }
  return found
}

/** Answers the name of the entry: the chunk index.html loads. */
export function entryOf(manifest: Manifest): string {
  const entry = Object.keys(manifest).find((name) => manifest[name]?.isEntry)
  if (entry === undefined) throw new Error('The manifest of the built page names no entry.')
  return entry
}

/** Answers the size in bytes of the chunks' JavaScript, compressed as the server compresses it. */
export function gzippedBytes(
  folder: string,
  manifest: Manifest,
  names: ReadonlySet<string>,
): number {
  const files = new Set([...names].map((name) => manifest[name]?.file ?? ''))
  return [...files]
    .filter((file) => file.endsWith('.js'))
    .reduce(
      (sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).byteLength,
      0,
    )
}
