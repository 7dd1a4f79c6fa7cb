/** The calls of a board's life: create, knock, join, links, keys, end. */
import * as z from 'zod/mini'
import type { Role } from '../../shared/access/role.ts'
import type {
  BoardFacts,
  BoardLinks as BoardLinksAnswer,
  CreatedBoard,
  CreateBoardRequest,
  Door,
  Joined,
  RotatedKey,
} from '../../shared/api/boards.ts'
import {
  boardFacts,
  boardLinks,
  createdBoard,
  door,
  joined,
  rotatedKey,
} from '../../shared/api/boards.ts'
import type { Failure } from './request.ts'
import { request } from './request.ts'
import type { Result } from './result.ts'

/** The link of each role. */
export type BoardLinks = BoardLinksAnswer['links']

/** Creates a board; `adminToken` is needed where only the administration may. */
export function createBoard(
  board: CreateBoardRequest,
  adminToken: string | null,
): Promise<Result<CreatedBoard, Failure>> {
  return request('api/boards', createdBoard, {
    method: 'POST',
    body: board,
    ...(adminToken === null ? {} : { token: adminToken }),
  })
}

/** Shows the key at the door of a board. */
export function knock(boardId: string, key: string): Promise<Result<Door, Failure>> {
  return request(`${pathOf(boardId)}/door`, door, { method: 'POST', body: { key } })
}

/** Trades the key of a link for a token; with an old token the person stays who they were. */
export function joinBoard(
  boardId: string,
  person: { readonly key: string; readonly name: string; readonly departmentId: string | null },
  oldToken: string | null = null,
): Promise<Result<Joined, Failure>> {
  return request(`${pathOf(boardId)}/join`, joined, {
    method: 'POST',
    body: person,
    ...(oldToken === null ? {} : { token: oldToken }),
  })
}

/** Asks for a board's title, end and people. */
export function findBoard(boardId: string, token: string): Promise<Result<BoardFacts, Failure>> {
  return request(pathOf(boardId), boardFacts, { token })
}

/** Asks for the links as they are now; only a facilitator may. */
export function findLinks(
  boardId: string,
  token: string,
): Promise<Result<BoardLinksAnswer, Failure>> {
  return request(`${pathOf(boardId)}/links`, boardLinks, { token })
}

/** Replaces the key of one role; everything made from the old key stops working. */
export function rotateKey(
  boardId: string,
  role: Role,
  token: string,
): Promise<Result<RotatedKey, Failure>> {
  return request(`${pathOf(boardId)}/keys/${role}/rotate`, rotatedKey, { method: 'POST', token })
}

/** Deletes a board with everything on it. */
export function deleteBoard(boardId: string, token: string): Promise<Result<unknown, Failure>> {
  return request(pathOf(boardId), z.unknown(), { method: 'DELETE', token })
}

function pathOf(boardId: string): string {
  return `api/boards/${encodeURIComponent(boardId)}`
}
