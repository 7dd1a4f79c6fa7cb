/** Which rating of a look back is this person's own: the board itself does not know whose any of them is. */
import { createContext, use, useCallback, useSyncExternalStore } from 'react'
import * as z from 'zod/mini'
import type { EntityId } from '../../shared/model/id.ts'
import type { FiveStep } from '../../shared/model/records/kit.ts'
import type { RetroRating } from '../../shared/workshop/workshop.ts'
import { request } from '../http/request.ts'
import { failureSentence } from '../http/sentence.ts'
import { useStatus } from '../ui/Status.tsx'
import { findIdentity } from './identity.ts'
import { onStored, readStored, writeStored } from './localStore.ts'
import { useTranslate } from './preferences.tsx'

/** The board that the page shows. */
export const RatedBoardContext = createContext<string | null>(null)

const key = 'ownRatings'
/** One for each board on which somebody looked back; the oldest are forgotten. */
const mostRemembered = 100
const answerSchema = z.object({ mine: z.object({ ratingId: z.string() }) })

const readOwn = (): readonly EntityId[] => readStored(key, z.array(z.string())) ?? []

/** The rating that was given from this browser, drawn anew when it is given in another tab; `null` without one. */
export function useOwnRating(ratings: readonly RetroRating[]): RetroRating | null {
  useSyncExternalStore(onStored, () => readOwn().join(' '))
  const own = readOwn()
  return ratings.find(({ id }) => own.includes(id)) ?? null
}

/**
 * How to give one's rating, or change the one given before: the server writes it, so that nobody can tell from
 * the board's updates whose it is. Answers false, with a message, when it could not.
 */
export function useGiveRating(): (value: FiveStep) => Promise<boolean> {
  const t = useTranslate()
  const show = useStatus()
  const boardId = use(RatedBoardContext)
  return useCallback(
    async (value) => {
      const identity = boardId === null ? null : findIdentity(boardId)
      if (!identity) return false
      const path = `api/boards/${encodeURIComponent(identity.boardId)}/commands`
      const body = { type: 'retro.rate', value }
      const options = { method: 'POST', body, token: identity.token } as const
      const answer = await request(path, answerSchema, options)
      if (!answer.ok) {
        show(t('facilitation.failed', { reason: failureSentence(t, answer.error) }), 'bad')
        return false
      }
      const others = readOwn().filter((id) => id !== answer.value.mine.ratingId)
      writeStored(key, [...others, answer.value.mine.ratingId].slice(-mostRemembered))
      return true
    },
    [boardId, show, t],
  )
}
