/** Writes the archive of a board into a folder, with everything but pictures, which take a browser. */
import { createHash } from 'node:crypto'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as z from 'zod/mini'
import { boardFacts } from '../../shared/api/boards.ts'
import {
  bundleDownloads,
  checksumsPath,
  manifestPath,
  writeChecksums,
  writeManifest,
  type BundleEntry,
} from '../../shared/export/bundle.ts'
import type { Locale } from '../../shared/i18n/locale.ts'
import { SCHEMA_VERSION } from '../../shared/model/version.ts'
import { findTemplate } from '../../templates/registry.ts'

const attendance = z.object({ people: z.array(z.unknown()) })

/** Asks a server for something of the board; `path` begins with `/api/boards/…`. */
export type AskServer = (path: string) => Promise<Response>

/** What cannot be done, in a sentence for whoever typed the command. */
export class BundleRefusal extends Error {
  override readonly name = 'BundleRefusal'
}

/**
 * Writes the files and answers their paths. `locale` null: the board's own language. The folder must be
 * new or empty, so that an archive holds nothing but what its lists name.
 */
export async function writeBundle(options: {
  readonly boardId: string
  readonly folder: string
  readonly locale: Locale | null
  readonly ask: AskServer
  readonly now: Date
}): Promise<readonly string[]> {
  const { boardId, folder, ask, now } = options
  const there = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') {
      throw new BundleRefusal(`"${folder}" is a file. Name a new folder.`)
    }
    return []
  })
  if (there.length > 0) {
    throw new BundleRefusal(`The folder "${folder}" is not empty. Name a new one.`)
  }
  const root = `/api/boards/${encodeURIComponent(boardId)}`
  const facts = boardFacts.parse(await (await found(ask, root, boardId)).json())
  const locale = options.locale ?? facts.locale
  const entries: BundleEntry[] = []
  for (const { file, path } of bundleDownloads) {
    const response = await found(ask, `${root}/export/${file}?locale=${locale}`, boardId)
    const bytes = new Uint8Array(await response.arrayBuffer())
    await keep(folder, path, bytes)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    entries.push({ path, bytes: bytes.length, sha256 })
  }
  const about = {
    boardId,
    title: facts.title,
    locale,
    at: now,
    participants: attendance.parse(await (await found(ask, `${root}/attendance`, boardId)).json())
      .people.length,
    templates: facts.templates.map((id) => ({ id, code: findTemplate(id)?.code ?? '' })),
    schema: SCHEMA_VERSION,
  }
  await keep(folder, manifestPath, writeManifest(about, entries))
  await keep(folder, checksumsPath, writeChecksums(entries))
  return [...entries.map(({ path }) => path), manifestPath, checksumsPath]
}

async function found(ask: AskServer, path: string, boardId: string): Promise<Response> {
  const response = await ask(path)
  if (response.ok) return response
  if (response.status === 404 || response.status === 401) {
    throw new BundleRefusal(`This server has no board "${boardId}". Is DATA_DIR the right one?`)
  }
  throw new BundleRefusal(`The server answered ${path} with ${response.status}.`)
}

async function keep(folder: string, path: string, content: string | Uint8Array): Promise<void> {
  const place = join(folder, path)
  try {
    await mkdir(dirname(place), { recursive: true })
    await writeFile(place, content)
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason'
    throw new BundleRefusal(
      `"${place}" cannot be written (${why}). Name a folder this user may write to, with room on its disk.`,
    )
  }
}
