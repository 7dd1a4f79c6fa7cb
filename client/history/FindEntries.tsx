/** Narrows a long timeline down to what somebody looks for. */
import type { ReactNode } from 'react'
import { TextField } from '../ui/Field.tsx'
import type { Wanted } from './findEntries.ts'
import { useHistoryWords } from './useHistoryWords.ts'

/** `count` of `all` are shown. */
export function FindEntries({
  wanted,
  count,
  all,
  onChange,
}: {
  readonly wanted: Wanted
  readonly count: number
  readonly all: number
  readonly onChange: (wanted: Wanted) => void
}): ReactNode {
  const say = useHistoryWords()
  return (
    <search className="k-history-find">
      <TextField
        type="search"
        label={say('history.find')}
        value={wanted.query}
        autoComplete="off"
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || wanted.query === '') return
          // It empties the field; the next one closes the history.
          event.preventDefault()
          onChange({ ...wanted, query: '' })
        }}
        onChange={({ target }) => onChange({ ...wanted, query: target.value })}
      />
      <label className="k-history-only">
        <input
          type="checkbox"
          checked={wanted.onlyKept}
          onChange={({ target }) => onChange({ ...wanted, onlyKept: target.checked })}
        />
        {say('history.find.onlyKept')}
      </label>
      <p className="k-quiet k-small" role="status">
        {say('history.find.count', { count, all })}
      </p>
    </search>
  )
}
