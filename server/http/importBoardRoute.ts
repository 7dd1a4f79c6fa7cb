/** `POST /api/boards/import`: makes a board of a `board.json` that was exported as a whole. */
import { maxArchiveBytes } from '../../shared/api/archive.ts'
import { importArchive } from '../archive/importArchive.ts'
import { readArchive } from '../archive/readArchive.ts'
import { isAdmin, refuseStranger } from './admin.ts'
import { parseJson, readBytes } from './body.ts'
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

/** Makes the handler. Bodies come in side by side, and are read one at a time: each may take much memory. */
export function importBoardRoute(surroundings: Surroundings) {
  const { config, rooms, limits, log } = surroundings
  let last: Promise<unknown> = Promise.resolve()
  let uploads = 0

  async function take(context: HttpContext): Promise<Response> {
    const body = await readBytes(context, maxArchiveBytes)
    if (!body.ok) return body.response
    const mine = last.then(() => read(context, body.value))
    last = mine.catch(() => undefined)
    return mine
  }

  async function read(context: HttpContext, bytes: Uint8Array): Promise<Response> {
    const most = rooms.limits.maxRecordsPerBoard
    const json = parseJson(bytes)
    if (!json.ok) return json.response
    const archive = await readArchive(json.value, most)
    if (!archive.ok) return refuseFaults(archive.faults)
    const { records, images } = archive.value
    if (records.length > most) return refuseRecords(records.length, most)
    const row = await importArchive(archive.value, surroundings)
    log.info({ board: row.id, records: records.length, images: images.length }, 'board imported')
    const title = records.find((record) => record.typeName === 'document')?.name ?? ''
    return answerCreated(context, row, title, surroundings)
  }

  return async (context: HttpContext): Promise<Response> => {
    const isByAdmin = isAdmin(context, config)
    if (config.boardCreation === 'admin' && !isByAdmin) return refuseStranger(context)
    if (Number(context.req.header('content-length') ?? 0) > maxArchiveBytes) {
      const detail = `An archive may have ${maxArchiveBytes / 1024 / 1024} MB. Export the board without images or snapshots.`
      return refuse('request/too-large', detail)
    }
    const from = clientAddress(context, config.proxies)
    const refusal = isByAdmin ? null : findTooMany(limits, 'newBoard', from)
    if (refusal) return refusal
    if (uploads >= maxUploads) {
      const detail = `${maxUploads} boards are being imported already. Try again in ${retrySeconds} seconds.`
      return refuse('rate/limited', detail, [], { 'retry-after': String(retrySeconds) })
    }
    uploads += 1
    try {
      return await take(context)
    } finally {
      uploads -= 1
    }
  }
}
