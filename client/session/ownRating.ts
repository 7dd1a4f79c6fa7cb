/** Which rating of a look back this browser gave: the board itself does not know whose any of them is. */
import { useSyncExternalStore } from 'react'
import * as z from 'zod/mini'
import type { EntityId } from '../../shared/model/id.ts'
import type { FiveStep } from '../../shared/model/records/kit.ts'
import type { Board } from '../../shared/workshop/board.ts'
import { createRetroRating, updateRetroRating } from '../../shared/workshop/commands/kit.ts'
import type { Refusal } from '../../shared/workshop/refusal.ts'
import type { RetroRating } from '../../shared/workshop/workshop.ts'
import { onStored, readStored, writeStored } from './localStore.ts'

const key = 'ownRatings'
/** One for each board on which somebody looked back; the oldest are forgotten. */
const mostRemembered = 100

const readOwn = (): readonly EntityId[] => readStored(key, z.array(z.string())) ?? []

/** The rating that was given from this browser; `null` while there is none. */
export function findOwnRating(ratings: readonly RetroRating[]): RetroRating | null {
  const own = readOwn()
  return ratings.find(({ id }) => own.includes(id)) ?? null
}

/** The same, drawn anew when somebody rates in another tab of this browser. */
export function useOwnRating(ratings: readonly RetroRating[]): RetroRating | null {
  useSyncExternalStore(onStored, () => readOwn().join(' '))
  return findOwnRating(ratings)
}

/** Gives this browser's rating, or changes the one it gave before. */
export function giveRating(
  board: Board,
  ratings: readonly RetroRating[],
  value: FiveStep,
): Refusal | null {
  const own = findOwnRating(ratings)
  if (own) return updateRetroRating(board, own.id, value)
  const made = createRetroRating(board, value)
  if (!made.ok) return made.refusal
  writeStored(key, [...readOwn(), made.value].slice(-mostRemembered))
  return null
}
