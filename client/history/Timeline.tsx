/** The snapshots day by day, the newest first; choosing one shows it beside the list. */
import { memo, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { SnapshotEntry } from '../../shared/api/snapshots.ts'
import { usePreferences } from '../session/preferences.tsx'
import { FindEntries } from './FindEntries.tsx'
import { findEntries, type Wanted } from './findEntries.ts'
import type { SnapshotCalls } from './snapshotCalls.ts'
import { SnapshotThumbnail } from './SnapshotThumbnail.tsx'
import { clockOf, entriesByDay, nameOfSnapshot, reasonOf } from './snapshotWords.ts'
import { useGrowingCount } from './useGrowingCount.ts'
import { useHistoryWords } from './useHistoryWords.ts'

/** From so many on one can look for one. */
const manyEntries = 9
/** How far the keys of a long list lead. */
const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

/** `chosen` is the number of the one that is shown. The list is one stop of the tab key; arrows lead on. */
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
  const [wanted, setWanted] = useState<Wanted>({ query: '', onlyKept: false })
  const [reached, setReached] = useState<number | null>(null)
  const shown = findEntries(entries, wanted, locale, say)
  const drawn = useGrowingCount(shown.length)
  const isShown = (n: number | null): boolean => shown.some((entry) => entry.n === n)
  const stop = [reached, chosen].find(isShown) ?? shown[0]?.n ?? null
  return (
    <>
      {entries.length >= manyEntries && (
        <FindEntries
          wanted={wanted}
          count={shown.length}
          all={entries.length}
          onChange={setWanted}
        />
      )}
      {shown.length === 0 && entries.length > 0 && (
        <p className="k-text k-quiet">{say('history.find.none')}</p>
      )}
      <div className="k-history-days" onKeyDown={handleKeyDown}>
        {entriesByDay(shown.slice(0, drawn), now, locale, say).map(([day, ofDay]) => (
          <section key={day} className="k-history-day">
            <h3 className="k-heading k-history-date">
              {day} · {say('history.count', { count: ofDay.length })}
            </h3>
            <ol className="k-history-entries">
              {ofDay.map((entry) => (
                <Entry
                  key={entry.n}
                  entry={entry}
                  calls={calls}
                  isChosen={entry.n === chosen}
                  isStop={entry.n === stop}
                  onChoose={onChoose}
                  onReach={setReached}
                />
              ))}
            </ol>
          </section>
        ))}
      </div>
    </>
  )

  function handleKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const step = steps[event.key]
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-n]')]
    const at = all.findIndex((each) => each === document.activeElement)
    if (at < 0) return
    event.preventDefault()
    const next = all[Math.min(Math.max(at + step, 0), all.length - 1)]
    next?.focus()
    next?.scrollIntoView({ block: 'nearest' })
  }
}

interface EntryProps {
  readonly entry: SnapshotEntry
  readonly calls: SnapshotCalls
  readonly isChosen: boolean
  /** True for the one that the tab key reaches. */
  readonly isStop: boolean
  readonly onChoose: (n: number) => void
  readonly onReach: (n: number) => void
}

/** Drawn anew only when it says something else: there can be thousands. */
const Entry = memo(function Entry({
  entry,
  calls,
  isChosen,
  isStop,
  onChoose,
  onReach,
}: EntryProps): ReactNode {
  const say = useHistoryWords()
  const { locale } = usePreferences()
  return (
    <li>
      <button
        type="button"
        className="k-history-entry"
        data-n={entry.n}
        data-reason={entry.reason}
        aria-current={isChosen || undefined}
        tabIndex={isStop ? 0 : -1}
        onFocus={() => onReach(entry.n)}
        onClick={() => onChoose(entry.n)}
      >
        <SnapshotThumbnail entry={entry} calls={calls} />
        <span className="k-history-entry-words">
          <strong>{nameOfSnapshot(entry, say)}</strong>
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
  )
}, isSame)

/** Each answer of the server brings new objects; only names and pictures change. */
function isSame(before: EntryProps, after: EntryProps): boolean {
  const [a, b] = [before.entry, after.entry]
  return (
    before.isChosen === after.isChosen &&
    before.isStop === after.isStop &&
    before.calls === after.calls &&
    before.onChoose === after.onChoose &&
    a.n === b.n &&
    a.label === b.label &&
    a.byName === b.byName &&
    a.hasThumbnail === b.hasThumbnail
  )
}
