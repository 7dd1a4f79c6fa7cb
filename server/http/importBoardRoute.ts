/** `POST /api/boards/import`: makes a board of a `board.json` that was exported as a whole. */
import { maxArchiveBytes } from '../../shared/api/archive.ts'
import { openArchive } from '../archive/archiveFile.ts'
import { importArchive } from '../archive/importArchive.ts'
import { readArchive } from '../archive/readArchive.ts'
import { MalformedArchive } from '../archive/scanArchive.ts'
import type { Upload } from '../archive/uploads.ts'
import { isAdmin, refuseStranger } from './admin.ts'
import { clientAddress } from './clientAddress.ts'
import { answerCreated } from './createBoardRoute.ts'
import type { HttpContext } from './env.ts'
import { findTooMany } from './limit.ts'
import { refuse, refuseFaults } from './refuse.ts'
import type { Surroundings } from './surroundings.ts'
import { refuseRecords } from './workshopRoutes.ts'

/** So many archives are taken in at once; a slow one keeps others waiting no longer than itself. */
const maxUploads = 4
/** What somebody past that waits before trying again. */
const retrySeconds = 20

/**
 * Makes the handler. Bodies come in side by side, onto the disk, and are read one at a time: what is neither image nor
 * snapshot is held in memory.
 */
export function importBoardRoute(surroundings: Surroundings) {
  const { config, rooms, limits, log, uploads } = surroundings
  let last: Promise<unknown> = Promise.resolve()
  let running = 0

  async function take(context: HttpContext): Promise<Response> {
    const announced = Number(context.req.header('content-length') ?? 0)
    const upload = await uploads.receive(context.req.raw.body, announced, maxArchiveBytes)
    if (!upload) return refuseLarge()
    try {
      const mine = last.then(() => read(context, upload))
      last = mine.catch(() => undefined)
      return await mine
    } finally {
      await upload.remove()
    }
  }

  async function read(context: HttpContext, upload: Upload): Promise<Response> {
    const most = rooms.limits.maxRecordsPerBoard
    try {
      const file = await openArchive(upload)
      if (!file.ok) return refuseFaults(file.faults)
      const archive = await readArchive(file.value, most)
      if (!archive.ok) return refuseFaults(archive.faults)
      const { records, imageCount } = archive.value
      if (records.length > most) return refuseRecords(records.length, most)
      const row = await importArchive(archive.value, surroundings)
      const { size } = upload
      log.info({ board: row.id, records: records.length, imageCount, size }, 'board imported')
      const title = records.find((record) => record.typeName === 'document')?.name ?? ''
      return answerCreated(context, row, title, surroundings)
    } catch (error) {
      if (error instanceof MalformedArchive) return refuse('request/malformed', error.message)
      throw error
    }
  }

  return async (context: HttpContext): Promise<Response> => {
    const isByAdmin = isAdmin(context, config)
    if (config.boardCreation === 'admin' && !isByAdmin) return refuseStranger(context)
    if (Number(context.req.header('content-length') ?? 0) > maxArchiveBytes) return refuseLarge()
    const from = clientAddress(context, config.proxies)
    const refusal = isByAdmin ? null : findTooMany(limits, 'newBoard', from)
    if (refusal) return refusal
    if (running >= maxUploads) {
      const detail = `${maxUploads} boards are being imported already. Try again in ${retrySeconds} seconds.`
      return refuse('rate/limited', detail, [], { 'retry-after': String(retrySeconds) })
    }
    running += 1
    try {
      return await take(context)
    } finally {
      running -= 1
    }
  }
}

function refuseLarge(): Response {
  const detail = `An archive may have ${maxArchiveBytes / 1024 / 1024} MB. Export the board without images or snapshots.`
  return refuse('request/too-large', detail)
}
