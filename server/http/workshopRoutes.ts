/** A board as data: the workshop file out and in. */
import { Hono } from 'hono'
import { workshopOf } from '../../shared/workshop/boardWorkshop.ts'
import { exportWorkshop } from '../../shared/workshop/file/exportWorkshop.ts'
import { importWorkshop } from '../../shared/workshop/file/importWorkshop.ts'
import { parseWorkshopFile } from '../../shared/workshop/file/parseWorkshopFile.ts'
import { idsOf } from '../../shared/workshop/file/references.ts'
import { derivers } from '../../templates/derivers.ts'
import { templates } from '../../templates/registry.ts'
import type { Room } from '../sync/room.ts'
import { makeAuthorize } from './authorize.ts'
import { readJson, workshopBodyBytes } from './body.ts'
import type { HttpEnv } from './env.ts'
import { refuse, refuseFaults } from './refuse.ts'
import type { Surroundings } from './surroundings.ts'

/** `GET` and `PUT /api/boards/:id/workshop`. */
export function workshopRoutes(surroundings: Surroundings): Hono<HttpEnv> {
  const { rooms, snapshots } = surroundings
  const authorize = makeAuthorize(surroundings)
  const routes = new Hono<HttpEnv>()

  routes.get('/:id/workshop', authorize('workshop.read'), async (context) => {
    const room = await rooms.open(context.get('board').id)
    return context.json(presentWorkshop(room))
  })

  routes.put('/:id/workshop', authorize('workshop.import'), async (context) => {
    const json = await readJson(context, workshopBodyBytes)
    if (!json.ok) return json.response
    const room = await rooms.open(context.get('board').id)
    const board = room.board
    const file = parseWorkshopFile(json.value, idsOf(board))
    if (!file.ok) return refuseFaults(file.faults)
    const by = context.get('claims').participant
    await snapshots.take(room, { reason: 'import', by })
    const records = importWorkshop(file.value, board, templates)
    const added = records.filter(({ id }) => !room.document.has(id)).length
    const most = rooms.limits.maxRecordsPerBoard
    if (room.document.size + added > most) return refuseRecords(room.document.size + added, most)
    await room.change('workshop import', (document) => document.put(records))
    return context.json(presentWorkshop(room))
  })

  return routes
}

/** The board as a workshop file, with its derived values. */
export function presentWorkshop(room: Room): object {
  return exportWorkshop(workshopOf(room.board), derivers)
}

/** The answer to a workshop that would not fit on a board. */
export function refuseRecords(records: number, most: number): Response {
  const detail = `The board would hold ${records} records, at most ${most} fit. Send a smaller workshop.`
  return refuse('board/too-large', detail)
}
