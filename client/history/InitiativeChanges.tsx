/** What became of the initiatives: phase, approach and lead, then and now, and what else differs. */
import type { ReactNode } from 'react'
import { useTranslate } from '../session/preferences.tsx'
import { ChangeSign } from './ChangeSign.tsx'
import type { BoardChange, InitiativeFacts, Pair } from './compareBoards.ts'
import type { FieldChange } from './fieldChanges.ts'
import { FieldChanges, ThenNow } from './FieldChanges.tsx'
import { useHistoryWords } from './useHistoryWords.ts'

/** What the columns say already. */
const inColumns: ReadonlySet<string> = new Set(['phase', 'position', 'leadDeptId'])

/** One line an initiative; `action` stands with what became of it, `back` beside each respect. */
export function InitiativeChanges({
  changes,
  facts,
  titleOf,
  fieldsOf,
  back,
  action,
}: {
  readonly changes: readonly BoardChange[]
  readonly facts: ReadonlyMap<string, Pair<InitiativeFacts | null>>
  readonly titleOf: (change: BoardChange) => ReactNode
  readonly fieldsOf: (change: BoardChange) => readonly FieldChange[]
  /** `null` where nothing can be brought back alone. */
  readonly back: (change: BoardChange) => ((field: FieldChange) => ReactNode) | null
  /** `null` where nothing can be done. */
  readonly action: ((change: BoardChange) => ReactNode) | null
}): ReactNode {
  const say = useHistoryWords()
  const t = useTranslate()

  function approachesOf({ before, after }: Pair<InitiativeFacts | null>, isMoved: boolean) {
    const word = (facts: InitiativeFacts | null): string | null =>
      facts && say(`history.approach.${facts.position ?? 'none'}`)
    const [old, now] = [word(before), word(after)]
    const isWithin = isMoved && old !== null && old === now
    return { before: old, after: isWithin ? say('history.elsewhere', { approach: now }) : now }
  }

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
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => {
          const pair = facts.get(change.id) ?? { before: null, after: null }
          const fields = fieldsOf(change)
          const find = (key: string) => fields.find((field) => field.key === key)
          const each = back(change)
          const cell = (
            label: string,
            key: string,
            values: Pair<string | null>,
            isWhole = false,
          ): ReactNode => {
            const field = find(key)
            return (
              <td data-label={label}>
                <Values values={values} isWhole={isWhole} /> {field && each?.(field)}
              </td>
            )
          }
          const approach = approachesOf(pair, find('position') !== undefined)
          return (
            <tr key={change.id} data-change={change.kind}>
              <th scope="row">{titleOf(change)}</th>
              <td className="k-history-act">
                <ChangeSign kind={change.kind} />
                {action?.(change)}
              </td>
              {cell(
                t('forms.label.phase'),
                'phase',
                both(pair, ({ phase }) => t(`board.phase.${phase}`)),
              )}
              {cell(
                say('history.column.approach'),
                'position',
                approach,
                find('position') !== undefined && pair.before?.position === pair.after?.position,
              )}
              {cell(
                t('forms.label.lead'),
                'leadDeptId',
                both(pair, ({ lead }) => lead || t('forms.none')),
              )}
              <td data-label={say('history.compare.more')}>
                <FieldChanges
                  fields={fields.filter(({ key }) => !inColumns.has(key))}
                  back={each}
                />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function both(
  { before, after }: Pair<InitiativeFacts | null>,
  of: (facts: InitiativeFacts) => string,
): Pair<string | null> {
  return { before: before && of(before), after: after && of(after) }
}

/** One value where it was there only once; `isWhole`: what is now says it all. */
function Values({
  values: { before, after },
  isWhole,
}: {
  readonly values: Pair<string | null>
  readonly isWhole: boolean
}): ReactNode {
  if (isWhole && after !== null) return <span className="k-history-from">{after}</span>
  if (before === null || after === null) return <span className="k-quiet">{after ?? before}</span>
  return <ThenNow values={{ before, after }} />
}
