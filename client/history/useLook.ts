/** Everything a snapshot holds, fetched when somebody looks into it. */
import { useEffect, useState } from 'react'
import type { SnapshotView } from '../../shared/api/snapshots.ts'
import { SCHEMA_VERSION } from '../../shared/model/version.ts'
import type { Failure } from '../http/request.ts'
import type { BoardRecords } from './compareBoards.ts'
import type { SnapshotCalls } from './snapshotCalls.ts'
import type { PageParts } from './PageParts.ts'
import { soundRecords } from './snapshotStore.ts'

/** Where the fetching stands. */
export type Look =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'ready'; readonly view: SnapshotView; readonly records: BoardRecords }

const loading: Look = { state: 'loading' }

/** The snapshot with this number; `null` asks for none. */
export function useLook(
  { loadTemplatesOf }: PageParts,
  calls: SnapshotCalls,
  n: number | null,
): Look {
  const [look, setLook] = useState<{ readonly n: number | null; readonly look: Look }>({
    n,
    look: loading,
  })
  useEffect(() => {
    if (n === null) return
    const control = new AbortController()
    const { signal } = control
    const show = async (): Promise<void> => {
      const found = await fetchLook(calls, n, signal)
      if (found.state === 'ready') await loadTemplatesOf(found.records.keys())
      if (!signal.aborted) setLook({ n, look: found })
    }
    void show()
    return () => control.abort()
  }, [calls, n, loadTemplatesOf])
  return look.n === n ? look.look : loading
}

async function fetchLook(calls: SnapshotCalls, n: number, signal: AbortSignal): Promise<Look> {
  const answer = await calls.look(n, signal)
  if (!answer.ok) return { state: 'failed', failure: answer.error }
  const view = answer.value
  // The records are in the server's schema: an older page cannot read them.
  if (view.schema !== SCHEMA_VERSION) return { state: 'failed', failure: { kind: 'unreadable' } }
  const records = soundRecords(view.records)
  return { state: 'ready', view, records }
}
