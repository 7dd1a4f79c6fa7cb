/** Draws the pictures of the newest snapshots that the server made, one after the other, while nobody looks into one. */
import { useMemo, useState } from 'react'
import type { SnapshotEntry } from '../../shared/api/snapshots.ts'
import type { BoardSession } from '../board/BoardSession.ts'
import { usePreferences } from '../session/preferences.tsx'
import type { PageParts } from './PageParts.ts'
import type { SnapshotCalls } from './snapshotCalls.ts'
import { makeSnapshotStore } from './snapshotStore.ts'
import { useLook } from './useLook.ts'
import { useMissingPicture } from './useMissingPicture.ts'

/** So many are in sight when the list opens; older ones get theirs when somebody looks into them. */
const inSight = 8

/** `keep` gets each picture once; `isFree` says that nothing else is looked at. */
export function useMissingPictures(
  entries: readonly SnapshotEntry[] | null,
  isFree: boolean,
  { parts, calls, board }: Sources,
  keep: (n: number, picture: Blob | null) => void,
): void {
  const { locale } = usePreferences()
  // What cannot be drawn is not tried again before the list is opened anew.
  const [tried, setTried] = useState<readonly number[]>([])
  const missing = (entries ?? []).slice(0, inSight).find(({ n, reason, hasThumbnail }) => {
    // Whoever takes one by hand, or restores, gives it the picture of the sheet they look at.
    const isServers = reason !== 'manual' && reason !== 'restore'
    return isServers && !hasThumbnail && !tried.includes(n)
  })
  const n = isFree && missing ? missing.n : null
  const look = useLook(parts, calls, n)
  const store = useMemo(
    () => (look.state === 'ready' ? makeSnapshotStore(look.records, board.store) : null),
    [look, board],
  )
  useMissingPicture(store, n !== null, locale, (picture) => {
    if (n === null) return
    setTried([...tried, n])
    keep(n, picture)
  })
}

interface Sources {
  readonly parts: PageParts
  readonly calls: SnapshotCalls
  readonly board: BoardSession
}
