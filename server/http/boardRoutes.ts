/** A board as a whole: what it is, its changes, its links and keys, its end. */
import { Hono } from 'hono'
import { roles } from '../../shared/access/role.ts'
import { patchBoardRequest } from '../../shared/api/boards.ts'
import type { BoardLinks, PatchBoardRequest, RotatedKey } from '../../shared/api/boards.ts'
import { closeCode } from '../../shared/sync/messages.ts'
import { documentBoard } from '../../shared/workshop/documentBoard.ts'
import { writeFacts } from '../boards/boardDocument.ts'
import { deleteBoard } from '../boards/deleteBoard.ts'
import { linksTo, linkTo } from '../boards/links.ts'
import { expiryOf } from '../boards/retention.ts'
import type { BoardPatch, BoardRow } from '../storage/contract.ts'
import { makeAuthorize, refuseUnknownBoard } from './authorize.ts'
import { readBody } from './body.ts'
import type { HttpContext, HttpEnv } from './env.ts'
import { presentBoard, presentTime } from './presentBoard.ts'
import { refuse, refuseFaults } from './refuse.ts'
import type { Surroundings } from './surroundings.ts'

/** Everything under `/api/boards/:id` that is about the board as a whole. */
export function boardRoutes(surroundings: Surroundings): Hono<HttpEnv> {
  const { storage, rooms, keys, address, now, log } = surroundings
  const authorize = makeAuthorize(surroundings)
  const routes = new Hono<HttpEnv>()

  async function answerBoard(context: HttpContext, row: BoardRow): Promise<Response> {
    const room = await rooms.open(row.id)
    const people = await storage.listParticipants(row.id)
    return context.json(presentBoard(row, room, context.get('claims').role, people))
  }

  routes.get('/:id', authorize('board.read'), (context) =>
    answerBoard(context, context.get('board')),
  )

  routes.patch('/:id', authorize('board.change'), async (context) => {
    const body = await readBody(context, patchBoardRequest)
    if (!body.ok) return body.response
    const before = context.get('board')
    const patch = readPatch(body.value, before, now())
    if (patch.expiresAt !== undefined && patch.expiresAt !== null && patch.expiresAt <= now()) {
      const end = presentTime(patch.expiresAt)
      const detail = `would have ended the board at ${end}, counted from its creation. Give it more days, or delete it.`
      return refuseFaults([{ pointer: '/retentionDays', detail }])
    }
    const { title, purpose } = body.value
    if (title !== undefined || purpose !== undefined) {
      const room = await rooms.open(before.id)
      await room.change('facts of the board', (document) =>
        writeFacts(documentBoard(document), { title, purpose }),
      )
    }
    const after = await storage.updateBoard(before.id, patch)
    return after ? answerBoard(context, after) : refuseUnknownBoard()
  })

  routes.delete('/:id', authorize('board.delete'), async (context) => {
    const { id } = context.get('board')
    const wasThere = await deleteBoard(id, surroundings)
    if (!wasThere) return refuseUnknownBoard()
    log.info({ board: id, reason: 'asked' }, 'board deleted')
    return context.body(null, 204)
  })

  routes.get('/:id/links', authorize('keys.read'), (context) => {
    const { id, generations } = context.get('board')
    const all = keys.deriveAll(id, generations)
    const answer: BoardLinks = { links: linksTo(address(), id, all), keys: all }
    return context.json(answer)
  })

  routes.post('/:id/keys/:role/rotate', authorize('keys.rotate'), async (context) => {
    const role = roles.find((one) => one === context.req.param('role'))
    if (!role) {
      return refuse('path/not-found', `There are keys for ${roles.join(', ')} only.`)
    }
    const row = await storage.rotateKey(context.get('board').id, role)
    if (!row) return refuseUnknownBoard()
    const generation = row.generations[role]
    rooms
      .find(row.id)
      ?.closeWhere(
        (claims) => (claims.linkRole ?? claims.role) === role && claims.generation < generation,
        closeCode.unauthorized,
        'the key was replaced',
      )
    log.info({ board: row.id, role }, 'key replaced')
    const key = keys.derive(row.id, role, generation)
    const answer: RotatedKey = { role, key, link: linkTo(address(), row.id, key) }
    return context.json(answer)
  })

  return routes
}

function readPatch(body: PatchBoardRequest, before: BoardRow, now: number): BoardPatch {
  const { locale, retentionDays, archived } = body
  return {
    ...(locale === undefined ? {} : { locale }),
    ...(retentionDays === undefined
      ? {}
      : { retentionDays, expiresAt: expiryOf(before.createdAt, retentionDays) }),
    ...(archived === undefined ? {} : { archivedAt: archived ? (before.archivedAt ?? now) : null }),
  }
}
