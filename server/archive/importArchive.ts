/** Makes a board of an archive that was read: all of it, or nothing stays. */
import { readTemplates } from '../boards/boardDocument.ts'
import { createBoard } from '../boards/createBoard.ts'
import { expiryOf } from '../boards/retention.ts'
import type { AssetStore } from '../assets/assetStore.ts'
import { boardOf } from '../snapshots/restoreBoard.ts'
import type { Snapshots } from '../snapshots/snapshots.ts'
import type { BoardRow, Storage } from '../storage/contract.ts'
import { templates } from '../../templates/registry.ts'
import { readSnapshots } from './archivedSnapshots.ts'
import type { ReadArchive } from './readArchive.ts'

/** What is needed of the server. */
export interface ImportSurroundings {
  readonly storage: Storage
  readonly assets: AssetStore
  readonly snapshots: Snapshots
  readonly now: () => number
}

/** A board that a crash has left half made is deleted after this time. */
const halfMadeMs = 60 * 60_000

/** Stores everything; the board's time counts from now. If anything fails nothing is left. */
export async function importArchive(
  archive: ReadArchive,
  around: ImportSurroundings,
): Promise<BoardRow> {
  const { storage, assets, snapshots, now } = around
  const { board, records, session } = archive
  const { locale, retentionDays } = board
  const shown = readTemplates(
    boardOf(new Map(records.map((record) => [record.id, record]))),
    templates,
  )
  const expiresAt = now() + halfMadeMs
  const row = await createBoard(
    { locale, templates: shown, retentionDays, records, expiresAt },
    around,
  )
  try {
    for await (const image of archive.images()) await assets.add(row.id, image)
    if (session) await storage.saveSession(row.id, JSON.stringify(session))
    await snapshots.adopt(row.id, readSnapshots(archive.snapshots()))
    const whole = { expiresAt: expiryOf(row.createdAt, retentionDays) }
    const made = await storage.updateBoard(row.id, whole)
    if (!made) throw new Error('the board was deleted while it was made')
    return made
  } catch (error) {
    await assets.deleteBoard(row.id)
    throw error
  }
}
