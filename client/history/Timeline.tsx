/** The snapshots day by day, the newest first; choosing one shows it beside the list. */
import { useEffect, useState, type ReactNode } from 'react'
import type { SnapshotEntry } from '../../shared/api/snapshots.ts'
import { usePreferences } from '../session/preferences.tsx'
import { Icon } from '../ui/Icon.tsx'
import type { SnapshotCalls } from './snapshotCalls.ts'
import { clockOf, dayOf, nameOfSnapshot, reasonOf } from './snapshotWords.ts'
import { useHistoryWords } from './useHistoryWords.ts'

/** `chosen` is the number of the one that is shown. */
export function Timeline({
  entries,
  calls,
  chosen,
  onChoose,
}: {
  readonly entries: readonly SnapshotEntry[]
  readonly calls: SnapshotCalls
  readonly chosen: number | null
  readonly onChoose: (n: number) => void
}): ReactNode {
  const say = useHistoryWords()
  const { locale } = usePreferences()
  const [now] = useState(() => new Date())
  const days = new Map<string, SnapshotEntry[]>()
  for (const entry of entries) {
    const day = dayOf(entry.createdAt, now, locale, say)
    days.set(day, [...(days.get(day) ?? []), entry])
  }
  return [...days].map(([day, ofDay]) => (
    <section key={day} className="k-history-day">
      <h3 className="k-heading k-history-date">{day}</h3>
      <ol className="k-history-entries">
        {ofDay.map((entry) => (
          <li key={entry.n}>
            <button
              type="button"
              className="k-history-entry"
              data-n={entry.n}
              data-reason={entry.reason}
              aria-current={entry.n === chosen || undefined}
              onClick={() => onChoose(entry.n)}
            >
              <Thumbnail entry={entry} calls={calls} />
              <span className="k-history-entry-words">
                <strong className="k-history-entry-name">{nameOfSnapshot(entry, say)}</strong>
                <span className="k-quiet k-small">
                  <time dateTime={entry.createdAt}>{clockOf(entry.createdAt, locale)}</time>
                  {entry.byName !== null && ` · ${entry.byName}`}
                  {entry.people > 0 && ` · ${say('history.people', { count: entry.people })}`}
                </span>
                {entry.label !== '' && entry.reason !== 'manual' && (
                  <span className="k-quiet k-small">{reasonOf(entry, say)}</span>
                )}
                {entry.step && entry.step.title !== entry.label && (
                  <span className="k-quiet k-small">
                    {say('history.step', { title: entry.step.title })}
                  </span>
                )}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  ))
}

/** The name beside it says what it is; the picture only helps to find it again. */
function Thumbnail({
  entry: { n, hasThumbnail },
  calls,
}: {
  readonly entry: SnapshotEntry
  readonly calls: SnapshotCalls
}): ReactNode {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (!hasThumbnail) return
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
  }, [n, hasThumbnail, calls])
  return (
    <span className="k-history-thumbnail">
      {address === null ? <Icon name="clock" /> : <img src={address} alt="" />}
    </span>
  )
}
