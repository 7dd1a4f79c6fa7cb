/** What is behind a link: asked at the board's door as soon as the page is there. */
import { useCallback, useEffect, useState } from 'react'
import type { Door } from '../../shared/api/boards.ts'
import { knock } from '../http/boards.ts'
import type { Failure } from '../http/request.ts'

/** What the door has said so far. */
export type DoorState =
  | { readonly state: 'asking' }
  | { readonly state: 'open'; readonly door: Door }
  | { readonly state: 'closed'; readonly failure: Failure }

/** Asks once per key, and again when told to. */
export function useDoor(boardId: string, key: string): DoorState & { readonly ask: () => void } {
  const [state, setState] = useState<DoorState>({ state: 'asking' })
  const [round, setRound] = useState(0)
  const ask = useCallback(() => {
    setState({ state: 'asking' })
    setRound((last) => last + 1)
  }, [])

  useEffect(() => {
    let isWanted = true
    void askDoor(boardId, key).then((nextState) => {
      if (isWanted) setState(nextState)
    })
    return () => {
      isWanted = false
    }
  }, [boardId, key, round])

  return { ...state, ask }
}

async function askDoor(boardId: string, key: string): Promise<DoorState> {
  const answer = await knock(boardId, key)
  return answer.ok
    ? { state: 'open', door: answer.value }
    : { state: 'closed', failure: answer.error }
}
