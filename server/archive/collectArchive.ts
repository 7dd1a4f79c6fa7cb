/** Gathers what an archive of a board holds. */
import type { ArchiveAsset, ArchiveSnapshot } from '../../shared/api/archive.ts'
import { SCHEMA_VERSION } from '../../shared/model/version.ts'
import { diffStates, type BoardState } from '../../shared/snapshots/recordDelta.ts'
import { workshopOf } from '../../shared/workshop/boardWorkshop.ts'
import { exportWorkshop } from '../../shared/workshop/file/exportWorkshop.ts'
import { derivers } from '../../templates/derivers.ts'
import type { AssetStore } from '../assets/assetStore.ts'
import { countAttendance, listAttendance } from '../boards/attendance.ts'
import { readTitle } from '../boards/boardDocument.ts'
import type { Sessions } from '../session/sessions.ts'
import { readFacts } from '../snapshots/snapshotFacts.ts'
import type { Snapshots } from '../snapshots/snapshots.ts'
import type { BoardRow, Storage } from '../storage/contract.ts'
import type { Room } from '../sync/room.ts'
import { writeSession } from './sessionPart.ts'
import type { ArchiveSource } from './writeArchive.ts'

/** What goes in besides the records. */
export interface ArchiveChoice {
  readonly session: boolean
  readonly assets: boolean
  readonly snapshots: boolean
}

/** What is needed of the server. */
export interface ArchiveSurroundings {
  readonly storage: Storage
  readonly sessions: Sessions
  readonly assets: AssetStore
  readonly snapshots: Snapshots
  readonly now: () => number
}

/** The board as it is now; assets and snapshots are read while the file is written. */
export async function collectArchive(
  row: BoardRow,
  room: Room,
  choice: ArchiveChoice,
  around: ArchiveSurroundings,
): Promise<ArchiveSource> {
  const session = choice.session ? writeSession(await around.sessions.stateOf(row.id)) : null
  const people = choice.session ? await listAttendance(around, row.id, false) : null
  return {
    workshop: exportWorkshop(workshopOf(room.board), derivers),
    facts: {
      exportedAt: new Date(around.now()).toISOString(),
      schema: SCHEMA_VERSION,
      board: {
        title: readTitle(room.board),
        locale: row.locale,
        retentionDays: row.retentionDays,
        createdAt: new Date(row.createdAt).toISOString(),
      },
      records: [...room.records().values()].map((record) => ({ ...record })),
      session,
      ...(people && { attendance: countAttendance(people).map((one) => ({ ...one })) }),
    },
    assets: choice.assets ? assetsOf(row.id, around) : none(),
    snapshots: choice.snapshots ? snapshotsOf(row.id, around) : none(),
  }
}

async function* none(): AsyncGenerator<never> {}

async function* assetsOf(
  boardId: string,
  { storage, assets }: ArchiveSurroundings,
): AsyncGenerator<ArchiveAsset> {
  for (const { hash, mediaType } of await storage.listAssets(boardId)) {
    // A file that was lost beside the database is no reason to give nothing out.
    const found = await assets.find(boardId, hash).catch(() => null)
    if (!found) continue
    yield { id: hash, mediaType, data: Buffer.from(found.bytes).toString('base64') }
  }
}

async function* snapshotsOf(
  boardId: string,
  { snapshots }: ArchiveSurroundings,
): AsyncGenerator<ArchiveSnapshot> {
  let before: BoardState = new Map()
  for await (const { row, schema, state } of snapshots.each(boardId)) {
    const { label, reason, step, people, of, isTakingBack } = readFacts(row)
    const { put, patch, remove } = diffStates(before, state)
    const picture = row.thumbnailBytes > 0 ? await snapshots.findThumbnail(boardId, row.n) : null
    yield {
      n: row.n,
      label,
      createdAt: new Date(row.createdAt).toISOString(),
      reason,
      step,
      people: people.map(({ role, departmentId }) => ({ role, departmentId })),
      of,
      undoes: isTakingBack,
      schema,
      // Validated when they were put on the board; read again by the archive's own schema.
      delta: { put, patch, remove } as ArchiveSnapshot['delta'],
      thumbnail: picture && Buffer.from(picture.bytes).toString('base64'),
    }
    before = state
  }
}
