/** The boards this browser has visited, the latest first. */
import * as z from 'zod/mini'
import { roles } from '../../shared/access/role.ts'
import { forgetIdentity, forgetKey } from './identity.ts'
import { readStored, writeStored } from './localStore.ts'

const mostRemembered = 40

const visitSchema = z.object({
  boardId: z.string(),
  title: z.string(),
  role: z.enum(roles),
  /** ISO time of the latest visit. */
  at: z.string(),
})

/** A board this browser has opened, as the landing page lists it. */
export type Visit = Readonly<z.infer<typeof visitSchema>>

/** Answers the visited boards, the latest first. */
export function listVisits(): readonly Visit[] {
  return readStored('visited', z.array(visitSchema)) ?? []
}

/** Puts a board at the head of the list, with the title and role it has now. */
export function rememberVisit(visit: Visit): void {
  const others = listVisits().filter((other) => other.boardId !== visit.boardId)
  writeStored('visited', [visit, ...others].slice(0, mostRemembered))
}

/** Takes a board off the list and forgets this browser's key and token for it; the board stays. */
export function forgetBoard(boardId: string): void {
  writeStored(
    'visited',
    listVisits().filter((visit) => visit.boardId !== boardId),
  )
  forgetIdentity(boardId)
  forgetKey(boardId)
}
