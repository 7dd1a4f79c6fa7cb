/** The way onto a board: a key at the door shows what board it is, and joining trades it for a token. */
import { Hono } from 'hono'
import { doorRequest, joinRequest } from '../../shared/api/boards.ts'
import type { Door, Joined } from '../../shared/api/boards.ts'
import type { Role } from '../../shared/access/role.ts'
import type { Claims } from '../access/claims.ts'
import { tokenLifetimeMs } from '../access/tokens.ts'
import { colorOfPerson, readDepartments, readTitle } from '../boards/boardDocument.ts'
import { newSecretId } from '../boards/createBoard.ts'
import type { BoardRow, KeyGenerations, ParticipantRow } from '../storage/contract.ts'
import { findBearer, refuseUnknownBoard } from './authorize.ts'
import { readBody } from './body.ts'
import { clientAddress } from './clientAddress.ts'
import type { HttpContext, HttpEnv } from './env.ts'
import { findTooMany } from './limit.ts'
import { presentTime } from './presentBoard.ts'
import { refuse, refuseFaults } from './refuse.ts'
import type { Surroundings } from './surroundings.ts'

/** What a key opened, or the answer that refuses it. */
type Opened =
  | { readonly ok: true; readonly row: BoardRow; readonly role: Role }
  | { readonly ok: false; readonly response: Response }

/** An unknown board is looked at as if it had these, so that it takes as long to refuse as a wrong key. */
const noGenerations: KeyGenerations = { facilitator: 0, participant: 0, observer: 0 }

/** `door` and `join`. */
export function joinRoutes(surroundings: Surroundings): Hono<HttpEnv> {
  const { storage, rooms, sessions, tokens, now } = surroundings
  const routes = new Hono<HttpEnv>()

  routes.post('/:id/door', async (context) => {
    const body = await readBody(context, doorRequest)
    if (!body.ok) return body.response
    const opened = await openWithKey(surroundings, context, context.req.param('id'), body.value.key)
    if (!opened.ok) return opened.response
    const { row, role } = opened
    const board = (await rooms.open(row.id)).board
    const departments = readDepartments(board).map(({ id, name }) => ({ id, name }))
    const answer: Door = { title: readTitle(board), locale: row.locale, role, departments }
    return context.json(answer)
  })

  routes.post('/:id/join', async (context) => {
    const body = await readBody(context, joinRequest)
    if (!body.ok) return body.response
    const { key, name, departmentId = null, pronouns = null } = body.value
    const opened = await openWithKey(surroundings, context, context.req.param('id'), key)
    if (!opened.ok) return opened.response
    const { row, role } = opened
    const departments = readDepartments((await rooms.open(row.id)).board)
    if (departmentId !== null && !departments.some(({ id }) => id === departmentId)) {
      const detail = 'is no department of this board. Ask at the door for those there are.'
      return refuseFaults([{ pointer: '/departmentId', detail }])
    }
    const returning = await findReturning(surroundings, context, row.id)
    const standing = returning ? await sessions.standingOf(row.id, returning.participant) : null
    if (standing === 'removed') {
      return refuse('person/removed', 'A facilitator has removed you from this board. Ask them.')
    }
    const person: ParticipantRow = {
      id: returning?.participant ?? newSecretId(),
      boardId: row.id,
      role,
      name,
      pronouns,
      departmentId,
      joinedAt: now(),
    }
    await storage.addParticipant(person)
    sessions.personJoined(person)
    const expiresAt = now() + tokenLifetimeMs
    const answer: Joined = {
      token: tokens.issue({
        board: row.id,
        role,
        participant: person.id,
        name,
        generation: row.generations[role],
        secret: returning?.secret ?? newSecretId(),
        expiresAt,
      }),
      role: standing ?? role,
      participant: {
        id: person.id,
        name,
        departmentId,
        color: colorOfPerson(person, departments),
      },
      expiresAt: presentTime(expiresAt),
    }
    return context.json(answer)
  })

  return routes
}

async function openWithKey(
  { storage, keys, limits, config }: Surroundings,
  context: HttpContext,
  boardId: string,
  key: string,
): Promise<Opened> {
  const row = await storage.findBoard(boardId)
  const role = keys.findRole(key, boardId, row?.generations ?? noGenerations)
  const refusal =
    row && role
      ? findTooMany(limits, 'rightKey', `${boardId} ${role}`)
      : (findTooMany(limits, 'wrongKeyFrom', clientAddress(context, config.proxies)) ??
        findTooMany(limits, 'wrongKeyOnBoard', boardId))
  if (refusal) return { ok: false, response: refusal }
  if (!row) return { ok: false, response: refuseUnknownBoard() }
  if (!role) {
    const detail = 'The key is wrong or was replaced. Ask the facilitator for the current link.'
    return { ok: false, response: refuse('key/wrong', detail) }
  }
  return { ok: true, row, role }
}

/** Somebody who shows an old token of theirs with the key: they come back as who they were. */
async function findReturning(
  { tokens, storage }: Surroundings,
  context: HttpContext,
  boardId: string,
): Promise<Claims | null> {
  const token = findBearer(context)
  const claims = token ? tokens.read(token) : null
  if (!claims || claims.board !== boardId) return null
  return (await storage.findParticipant(boardId, claims.participant)) ? claims : null
}
