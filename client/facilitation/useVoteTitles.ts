/** What a vote is about, in the reader's words. */
import { useValue } from 'tldraw'
import type { Vote } from '../../shared/session/session.ts'
import { titleOfTarget } from '../../shared/session/titleOfTarget.ts'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import { storeBoard } from '../../shared/workshop/storeBoard.ts'
import { usePreferences } from '../session/preferences.tsx'

/** The titles by target; they follow what the board says. */
export function useVoteTitles(vote: Vote, store: BoardStore): ReadonlyMap<string, string> {
  const { locale } = usePreferences()
  return useValue(
    'vote titles',
    () => new Map(vote.targets.map((id) => [id, titleOfTarget(storeBoard(store), id, locale)])),
    [vote.id, store, locale],
  )
}
