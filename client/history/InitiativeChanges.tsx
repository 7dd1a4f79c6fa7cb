/** What became of the initiatives: phase, approach and lead, then and now. */
import type { ReactNode } from 'react'
import { useTranslate } from '../session/preferences.tsx'
import { ChangeSign } from './ChangeSign.tsx'
import type { BoardChange, InitiativeFacts, Pair } from './compareBoards.ts'
import { useHistoryWords } from './useHistoryWords.ts'

/** One line an initiative; `more` says in which other respects it differs, `action` stands at its end. */
export function InitiativeChanges({
  changes,
  facts,
  titleOf,
  moreOf,
  action,
}: {
  readonly changes: readonly BoardChange[]
  readonly facts: ReadonlyMap<string, Pair<InitiativeFacts | null>>
  readonly titleOf: (change: BoardChange) => string
  readonly moreOf: (change: BoardChange) => string
  /** `null` where nothing can be done. */
  readonly action: ((change: BoardChange) => ReactNode) | null
}): ReactNode {
  const say = useHistoryWords()
  const t = useTranslate()
  const positionOf = ({ position }: InitiativeFacts): string =>
    say(`history.approach.${position ?? 'none'}`)
  return (
    <table className="k-history-table k-history-initiatives">
      <caption className="k-hidden">{say('history.group.initiative')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('forms.label.initiative')}</th>
          <th scope="col">{say('history.compare.change')}</th>
          <th scope="col">{t('forms.label.phase')}</th>
          <th scope="col">{say('history.column.approach')}</th>
          <th scope="col">{t('forms.label.lead')}</th>
          <th scope="col">{say('history.compare.more')}</th>
          {action && (
            <th scope="col">
              <span className="k-hidden">{say('history.copy')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => {
          const pair = facts.get(change.id) ?? { before: null, after: null }
          return (
            <tr key={change.id} data-change={change.kind}>
              <th scope="row">{titleOf(change)}</th>
              <td>
                <ChangeSign kind={change.kind} />
              </td>
              <td data-label={t('forms.label.phase')}>
                <FromTo pair={pair} of={({ phase }) => t(`board.phase.${phase}`)} />
              </td>
              <td data-label={say('history.column.approach')}>
                <FromTo pair={pair} of={positionOf} />
              </td>
              <td data-label={t('forms.label.lead')}>
                <FromTo pair={pair} of={({ lead }) => lead || t('forms.none')} />
              </td>
              <td data-label={say('history.compare.more')}>{moreOf(change)}</td>
              {action && <td className="k-history-act">{action(change)}</td>}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** One value where it is the same or was there only once, else both with an arrow. */
function FromTo({
  pair: { before, after },
  of,
}: {
  readonly pair: Pair<InitiativeFacts | null>
  readonly of: (facts: InitiativeFacts) => string
}): ReactNode {
  const say = useHistoryWords()
  const [old, now] = [before && of(before), after && of(after)]
  if (old === null || now === null || old === now) {
    return <span className="k-quiet">{now ?? old}</span>
  }
  const values = { before: old, after: now }
  return (
    <>
      <span className="k-hidden">{say('history.fromSpoken', values)}</span>
      <span className="k-history-from" aria-hidden="true">
        {say('history.from', values)}
      </span>
    </>
  )
}
