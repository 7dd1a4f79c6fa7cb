/** The picture of a snapshot, fetched when it comes into sight. */
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { SnapshotEntry } from '../../shared/api/snapshots.ts'
import { Icon } from '../ui/Icon.tsx'
import type { SnapshotCalls } from './snapshotCalls.ts'

/** So far below what is seen pictures are fetched already. */
const ahead = '300px'

/** The name beside it says what it is; the picture only helps to find it again. */
export function SnapshotThumbnail({
  entry: { n, hasThumbnail },
  calls,
}: {
  readonly entry: SnapshotEntry
  readonly calls: SnapshotCalls
}): ReactNode {
  const frame = useRef<HTMLSpanElement>(null)
  const [isSeen, setIsSeen] = useState(false)
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (!frame.current || !hasThumbnail || isSeen) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setIsSeen(true)
      },
      { rootMargin: ahead },
    )
    observer.observe(frame.current)
    return () => observer.disconnect()
  }, [hasThumbnail, isSeen])
  useEffect(() => {
    if (!hasThumbnail || !isSeen) return
    const control = new AbortController()
    let made: string | null = null
    void calls.thumbnail(n, control.signal).then((picture) => {
      if (!picture || control.signal.aborted) return
      made = URL.createObjectURL(picture)
      setAddress(made)
    })
    return () => {
      control.abort()
      if (made !== null) URL.revokeObjectURL(made)
      setAddress(null)
    }
  }, [n, hasThumbnail, isSeen, calls])
  return (
    <span ref={frame} className="k-history-thumbnail">
      {address === null ? <Icon name="clock" /> : <img src={address} alt="" />}
    </span>
  )
}
