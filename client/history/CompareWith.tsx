/** Chooses what a snapshot is compared with: the board now, or another snapshot, day by day. */
import { useState, type ReactNode } from 'react'
import type { SnapshotEntry } from '../../shared/api/snapshots.ts'
import { usePreferences } from '../session/preferences.tsx'
import { SelectField } from '../ui/Field.tsx'
import { clockOf, entriesByDay, nameOfSnapshot } from './snapshotWords.ts'
import { useHistoryWords } from './useHistoryWords.ts'

/** `other` is the number of the chosen one, `null` for the board now. */
export function CompareWith({
  entries,
  other,
  onChange,
}: {
  readonly entries: readonly SnapshotEntry[]
  readonly other: number | null
  readonly onChange: (n: number | null) => void
}): ReactNode {
  const say = useHistoryWords()
  const { locale } = usePreferences()
  const [today] = useState(() => new Date())
  return (
    <SelectField
      label={say('history.compare.with')}
      value={other ?? ''}
      onChange={({ target }) => onChange(target.value === '' ? null : Number(target.value))}
    >
      <option value="">{say('history.compare.now')}</option>
      {entriesByDay(entries, today, locale, say).map(([day, ofDay]) => (
        <optgroup key={day} label={day}>
          {ofDay.map((each) => (
            <option key={each.n} value={each.n}>
              {`${clockOf(each.createdAt, locale)} ${nameOfSnapshot(each, say)}`}
            </option>
          ))}
        </optgroup>
      ))}
    </SelectField>
  )
}
