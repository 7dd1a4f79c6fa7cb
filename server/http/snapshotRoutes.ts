/** The snapshots of a board: made, looked into, gone back to. */
import { Hono } from 'hono'
import {
  createSnapshotRequest,
  maxThumbnailBytes,
  patchSnapshotRequest,
  type Restored,
  type SnapshotView,
} from '../../shared/api/snapshots.ts'
import { SCHEMA_VERSION } from '../../shared/model/version.ts'
import { workshopOf } from '../../shared/workshop/boardWorkshop.ts'
import { exportWorkshop } from '../../shared/workshop/file/exportWorkshop.ts'
import { derivers } from '../../templates/derivers.ts'
import { boardOf } from '../snapshots/restoreBoard.ts'
import type { Return } from '../snapshots/snapshots.ts'
import { presentSnapshot } from '../snapshots/snapshotFacts.ts'
import type { ParticipantRow } from '../storage/contract.ts'
import { makeAuthorize } from './authorize.ts'
import { readBody, readBytes } from './body.ts'
import type { HttpContext, HttpEnv } from './env.ts'
import { findTooMany } from './limit.ts'
import { refuse, refuseFaults } from './refuse.ts'
import type { Surroundings } from './surroundings.ts'
import { readAddress, readThumbnail } from './thumbnail.ts'

const createBytes = maxThumbnailBytes * 2

/** Everything under `/api/boards/:id/snapshots`. */
export function snapshotRoutes(surroundings: Surroundings): Hono<HttpEnv> {
  const { rooms, snapshots, storage } = surroundings
  const authorize = makeAuthorize(surroundings)
  const routes = new Hono<HttpEnv>()
  const refuseTooMany = (context: HttpContext): Response | null => {
    const { board, participant } = context.get('claims')
    return findTooMany(surroundings.limits, 'wholeBoard', `${board} ${participant}`)
  }

  routes.get('/:id/snapshots', authorize('snapshot.read'), async (context) =>
    context.json({ snapshots: await snapshots.list(context.get('board').id) }),
  )

  routes.post('/:id/snapshots', authorize('snapshot.create'), async (context) => {
    const body = await readBody(context, createSnapshotRequest, createBytes)
    if (!body.ok) return body.response
    const { label, reason = 'manual', thumbnail: address } = body.value
    const thumbnail = address === undefined ? null : await readAddress(address)
    if (thumbnail && !thumbnail.ok) {
      return refuseFaults([{ pointer: '/thumbnail', detail: thumbnail.detail }])
    }
    const { id } = context.get('board')
    const by = context.get('claims').participant
    const made = await snapshots.take(await rooms.open(id), { reason, label, by })
    if (!made) return refuseFull()
    if (thumbnail) await snapshots.saveThumbnail(id, made.n, thumbnail.picture)
    const entry = thumbnail ? await snapshots.entry(id, made.n) : made
    return context.json(entry, 201)
  })

  routes.get('/:id/snapshots/:n', authorize('snapshot.read'), async (context) => {
    const refusal = refuseTooMany(context)
    if (refusal) return refusal
    const { id } = context.get('board')
    const look = await snapshots.look(id, numberIn(context))
    if (!look) return refuseUnknown()
    const people = peopleById(await storage.listParticipants(id))
    const view: SnapshotView = {
      snapshot: presentSnapshot(look.row, people),
      people: look.facts.people.map((one) => ({
        ...one,
        name: one.id === null ? null : (people.get(one.id)?.name ?? null),
      })),
      schema: SCHEMA_VERSION,
      records: [...look.records.values()].map((record) => ({ ...record })),
      workshop: exportWorkshop(workshopOf(boardOf(look.records)), derivers),
    }
    return context.json(view)
  })

  routes.patch('/:id/snapshots/:n', authorize('snapshot.create'), async (context) => {
    const body = await readBody(context, patchSnapshotRequest)
    if (!body.ok) return body.response
    const { id } = context.get('board')
    const n = numberIn(context)
    const isKnown = await snapshots.relabel(id, n, body.value.label)
    return isKnown ? context.json(await snapshots.entry(id, n)) : refuseUnknown()
  })

  routes.delete('/:id/snapshots/:n', authorize('snapshot.delete'), async (context) => {
    const wasThere = await snapshots.remove(context.get('board').id, numberIn(context))
    return wasThere ? context.body(null, 204) : refuseUnknown()
  })

  routes.post('/:id/snapshots/:n/restore', authorize('snapshot.restore'), async (context) => {
    const refusal = refuseTooMany(context)
    if (refusal) return refusal
    const room = await rooms.open(context.get('board').id)
    const by = context.get('claims').participant
    return answerReturn(context, await snapshots.restore(room, numberIn(context), by))
  })

  routes.post('/:id/snapshots/:n/undo', authorize('snapshot.restore'), async (context) => {
    const refusal = refuseTooMany(context)
    if (refusal) return refusal
    const room = await rooms.open(context.get('board').id)
    const by = context.get('claims').participant
    return answerReturn(context, await snapshots.takeBack(room, numberIn(context), by))
  })

  routes.put('/:id/snapshots/:n/thumbnail', authorize('snapshot.create'), async (context) => {
    const body = await readBytes(context, maxThumbnailBytes)
    if (!body.ok) return body.response
    const reading = await readThumbnail(body.value)
    if (!reading.ok) return refuse('asset/not-supported', `The picture ${reading.detail}`)
    const { id } = context.get('board')
    const isKnown = await snapshots.saveThumbnail(id, numberIn(context), reading.picture)
    return isKnown ? context.body(null, 204) : refuseUnknown()
  })

  routes.get('/:id/snapshots/:n/thumbnail', authorize('snapshot.read'), async (context) => {
    const picture = await snapshots.findThumbnail(context.get('board').id, numberIn(context))
    if (!picture) return refuse('asset/not-found', 'This snapshot has no picture.')
    return new Response(picture.bytes.slice(), {
      headers: {
        'content-type': picture.mediaType,
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
        'cache-control': 'private, no-cache',
      },
    })
  })

  return routes
}

function answerReturn(context: HttpContext, outcome: Return): Response {
  if (outcome.ok) {
    const answer: Restored = { before: outcome.before, changed: outcome.changed }
    return context.json(answer)
  }
  if (outcome.why === 'full') return refuseFull()
  if (outcome.why === 'not-found') return refuseUnknown()
  const detail =
    'Only a state before a restore can be undone, and only while both snapshots are there. Restore it instead.'
  return refuse('snapshot/no-restore', detail)
}

/** The number in the path; 0, which no snapshot has, for what is none. */
function numberIn(context: HttpContext): number {
  const text = context.req.param('n') ?? ''
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0
}

function peopleById(rows: readonly ParticipantRow[]): ReadonlyMap<string, ParticipantRow> {
  return new Map(rows.map((row) => [row.id, row]))
}

function refuseUnknown(): Response {
  const detail = 'This board has no snapshot of this number. Ask for the list of those there are.'
  return refuse('snapshot/not-found', detail)
}

function refuseFull(): Response {
  const detail = 'The board has as many snapshots as it may have. Delete some first.'
  return refuse('snapshot/too-many', detail)
}
