/** The list of a board's snapshots while somebody looks at it. */
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { SnapshotEntry } from '../../shared/api/snapshots.ts'
import type { BoardSession } from '../board/BoardSession.ts'
import type { Failure } from '../http/request.ts'
import { snapshotCalls, type SnapshotCalls } from './snapshotCalls.ts'

/** Others and the server make snapshots too; nobody is told of them. */
const refreshMs = 30_000

/** The list, and how to change it. */
export interface Snapshots {
  /** The newest first; `null` until the first answer. */
  readonly entries: readonly SnapshotEntry[] | null
  /** Why there is no list, or no newer one. */
  readonly failure: Failure | null
  readonly calls: SnapshotCalls
  refresh(): Promise<void>
}

/** Asks at once, again after a while, and when told to. */
export function useSnapshots(board: BoardSession): Snapshots {
  const calls = useMemo(() => snapshotCalls(() => board.identity.get()), [board])
  const [entries, setEntries] = useState<readonly SnapshotEntry[] | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const take = useCallback((answer: Awaited<ReturnType<SnapshotCalls['list']>>) => {
    setFailure(answer.ok ? null : answer.error)
    if (answer.ok) setEntries(answer.value.snapshots.toReversed())
  }, [])
  useEffect(() => {
    const control = new AbortController()
    const { signal } = control
    const ask = (): void =>
      void calls.list(signal).then((answer) => {
        if (!signal.aborted) take(answer)
      })
    ask()
    const timer = setInterval(ask, refreshMs)
    return () => {
      clearInterval(timer)
      control.abort()
    }
  }, [calls, take])
  const refresh = useCallback(async () => take(await calls.list()), [calls, take])
  return { entries, failure, calls, refresh }
}
