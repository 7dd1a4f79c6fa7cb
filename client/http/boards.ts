/** The calls of a board's life: create, knock, join, links, keys, end. */
import * as z from 'zod/mini'
import type { Role } from '../../shared/access/role.ts'
import { roles } from '../../shared/access/role.ts'
import type { Locale } from '../../shared/i18n/locale.ts'
import { locales } from '../../shared/i18n/locale.ts'
import type { Failure } from './request.ts'
import { request } from './request.ts'
import type { Result } from './result.ts'

const perRole = z.object({
  facilitator: z.string(),
  participant: z.string(),
  observer: z.string(),
})

const createdSchema = z.object({
  id: z.string(),
  title: z.string(),
  locale: z.enum(locales),
  createdAt: z.string(),
  expiresAt: z.nullable(z.string()),
  links: perRole,
  keys: perRole,
})

/** A board that was just created, with the only answer that carries all its keys unasked. */
export type CreatedBoard = Readonly<z.infer<typeof createdSchema>>

/** What a new board is made from. */
export interface NewBoard {
  readonly title: string
  readonly locale: Locale
  readonly template?: string
  readonly workshop?: unknown
  readonly retentionDays?: number
}

/** Creates a board; `adminToken` is needed where only the administration may. */
export function createBoard(
  board: NewBoard,
  adminToken: string | null,
): Promise<Result<CreatedBoard, Failure>> {
  return request('api/boards', createdSchema, {
    method: 'POST',
    body: board,
    ...(adminToken === null ? {} : { token: adminToken }),
  })
}

const textSchema = z.union([
  z.string(),
  z.object({ de: z.optional(z.string()), en: z.optional(z.string()) }),
])

const doorSchema = z.object({
  title: z.string(),
  locale: z.enum(locales),
  role: z.enum(roles),
  departments: z.array(z.object({ id: z.string(), name: textSchema })),
})

/** What a link shows before joining. */
export type Door = Readonly<z.infer<typeof doorSchema>>

/** Shows the key at the door of a board. */
export function knock(boardId: string, key: string): Promise<Result<Door, Failure>> {
  return request(`${pathOf(boardId)}/door`, doorSchema, { method: 'POST', body: { key } })
}

const joinedSchema = z.object({
  token: z.string(),
  role: z.enum(roles),
  participant: z.object({
    id: z.string(),
    name: z.string(),
    departmentId: z.nullable(z.string()),
    color: z.string(),
  }),
  expiresAt: z.string(),
})

/** What joining gives: a token for this person on this board. */
export type Joined = Readonly<z.infer<typeof joinedSchema>>

/** Trades the key of a link for a token. */
export function joinBoard(
  boardId: string,
  person: { readonly key: string; readonly name: string; readonly departmentId: string | null },
): Promise<Result<Joined, Failure>> {
  const { key, name, departmentId } = person
  return request(`${pathOf(boardId)}/join`, joinedSchema, {
    method: 'POST',
    body: departmentId === null ? { key, name } : { key, name, departmentId },
  })
}

const boardSchema = z.object({
  title: z.string(),
  expiresAt: z.nullable(z.string()),
})

/** What the links page says about the board itself. */
export type BoardFacts = Readonly<z.infer<typeof boardSchema>>

/** Asks for a board's title and end. */
export function findBoard(boardId: string, token: string): Promise<Result<BoardFacts, Failure>> {
  return request(pathOf(boardId), boardSchema, { token })
}

const linksSchema = z.object({ links: perRole })

/** The three links of a board. */
export type BoardLinks = Readonly<z.infer<typeof perRole>>

/** Asks for the links as they are now; only a facilitator may. */
export function findLinks(
  boardId: string,
  token: string,
): Promise<Result<{ readonly links: BoardLinks }, Failure>> {
  return request(`${pathOf(boardId)}/links`, linksSchema, { token })
}

const rotatedSchema = z.object({ key: z.string(), link: z.string() })

/** Replaces the key of one role; everything made from the old key stops working. */
export function rotateKey(
  boardId: string,
  role: Role,
  token: string,
): Promise<Result<{ readonly key: string; readonly link: string }, Failure>> {
  return request(`${pathOf(boardId)}/keys/${role}/rotate`, rotatedSchema, {
    method: 'POST',
    token,
  })
}

/** Deletes a board with everything on it. */
export function deleteBoard(boardId: string, token: string): Promise<Result<unknown, Failure>> {
  return request(pathOf(boardId), z.unknown(), { method: 'DELETE', token })
}

function pathOf(boardId: string): string {
  return `api/boards/${encodeURIComponent(boardId)}`
}
