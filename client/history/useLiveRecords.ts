/** The board as it is now, for comparing: read again a moment after it changed. */
import { useEffect, useState } from 'react'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import type { BoardRecords } from './compareBoards.ts'
import { recordsOf } from './snapshotStore.ts'

/** What people do in one go is compared in one go. */
const restMs = 400

/** Answers the records, and renders again with them. */
export function useLiveRecords(store: BoardStore): BoardRecords {
  const [records, setRecords] = useState(() => recordsOf(store))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null
    const stop = store.listen(
      () => {
        timer ??= setTimeout(() => {
          timer = null
          setRecords(recordsOf(store))
        }, restMs)
      },
      { scope: 'document' },
    )
    return () => {
      stop()
      if (timer !== null) clearTimeout(timer)
    }
  }, [store])
  return records
}
