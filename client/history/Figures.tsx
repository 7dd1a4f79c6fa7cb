/** The figures of two states side by side. */
import type { ReactNode } from 'react'
import { usePreferences } from '../session/preferences.tsx'
import type { BoardFigures, Pair } from './compareBoards.ts'
import { useHistoryWords } from './useHistoryWords.ts'

const keys = ['initiatives', 'balance', 'coverage', 'crossness'] as const
/** The digits behind the comma, as the templates show them. */
const digits = { initiatives: 0, balance: 1, coverage: 0, crossness: 2 } as const

/** `names` are what the two states are called. */
export function Figures({
  figures,
  names,
}: {
  readonly figures: Pair<BoardFigures>
  readonly names: Pair<string>
}): ReactNode {
  const say = useHistoryWords()
  const { locale } = usePreferences()
  const write = (value: number | null, key: (typeof keys)[number]): string =>
    value === null
      ? '–'
      : value.toLocaleString(locale, {
          minimumFractionDigits: digits[key],
          maximumFractionDigits: digits[key],
        })
  return (
    <table className="k-history-table k-history-figures">
      <caption className="k-heading k-history-group-title">{say('history.figures')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('history.figure.name')}</th>
          <th scope="col">{names.before}</th>
          <th scope="col">{names.after}</th>
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => {
          const [before, after] = [figures.before[key], figures.after[key]]
          const isSame = write(before, key) === write(after, key)
          return (
            <tr key={key} data-same={isSame || undefined}>
              <th scope="row">{say(`history.figure.${key}`)}</th>
              <td>{write(before, key)}</td>
              <td>
                {write(after, key)}
                {!isSame && before !== null && after !== null && (
                  <span aria-hidden="true">{after > before ? ' ↑' : ' ↓'}</span>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
