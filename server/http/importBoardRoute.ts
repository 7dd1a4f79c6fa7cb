/** `POST /api/boards/import`: makes a board of a `board.json` that was exported as a whole. */
import { maxArchiveBytes } from '../../shared/api/archive.ts'
import { importArchive } from '../archive/importArchive.ts'
import { readArchive } from '../archive/readArchive.ts'
import { isAdmin, refuseStranger } from './admin.ts'
import { readJson } from './body.ts'
import { clientAddress } from './clientAddress.ts'
import { answerCreated } from './createBoardRoute.ts'
import type { HttpContext } from './env.ts'
import { findTooMany } from './limit.ts'
import { refuse, refuseFaults } from './refuse.ts'
import type { Surroundings } from './surroundings.ts'
import { refuseRecords } from './workshopRoutes.ts'

/** Makes the handler. One archive is read at a time: each may take much memory. */
export function importBoardRoute(surroundings: Surroundings) {
  const { config, rooms, limits, log } = surroundings
  let last: Promise<unknown> = Promise.resolve()

  async function read(context: HttpContext): Promise<Response> {
    const json = await readJson(context, maxArchiveBytes)
    if (!json.ok) return json.response
    const archive = await readArchive(json.value)
    if (!archive.ok) return refuseFaults(archive.faults)
    const { records, images, board } = archive.value
    const most = rooms.limits.maxRecordsPerBoard
    if (records.length > most) return refuseRecords(records.length, most)
    const row = await importArchive(archive.value, surroundings)
    log.info({ board: row.id, records: records.length, images: images.length }, 'board imported')
    return answerCreated(context, row, board.title, surroundings)
  }

  return async (context: HttpContext): Promise<Response> => {
    const isByAdmin = isAdmin(context, config)
    if (config.boardCreation === 'admin' && !isByAdmin) return refuseStranger(context)
    if (Number(context.req.header('content-length') ?? 0) > maxArchiveBytes) {
      const detail = `An archive may have ${maxArchiveBytes} bytes. Export the board without images or snapshots.`
      return refuse('request/too-large', detail)
    }
    const from = clientAddress(context, config.proxies)
    const refusal = isByAdmin ? null : findTooMany(limits, 'newBoard', from)
    if (refusal) return refusal
    const mine = last.then(() => read(context))
    last = mine.catch(() => undefined)
    return mine
  }
}
