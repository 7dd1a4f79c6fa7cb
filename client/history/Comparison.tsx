/** Two states of the board: figures, what became of the initiatives, and everything else that differs. */
import { useMemo, useState, type ReactNode } from 'react'
import { usePreferences } from '../session/preferences.tsx'
import { Button } from '../ui/Button.tsx'
import { ChangeSign } from './ChangeSign.tsx'
import { titleOfChange } from './changeWords.ts'
import { compareBoards, type BoardChange, type BoardRecords, type Pair } from './compareBoards.ts'
import { fieldChanges, type FieldChange } from './fieldChanges.ts'
import { FieldChanges } from './FieldChanges.tsx'
import { Figures } from './Figures.tsx'
import { InitiativeChanges } from './InitiativeChanges.tsx'
import { useHistoryWords } from './useHistoryWords.ts'

/** As many lines of a group are shown before somebody asks for the rest. */
const linesAtFirst = 40

/** What can be done with a change. */
export interface ChangeActions {
  /** True if the state before can be brought onto the live board. */
  readonly mayCopy: (change: BoardChange) => boolean
  /** Brings the whole thing back, or one respect of it alone. */
  readonly onCopy: (change: BoardChange, title: string, field?: FieldChange) => void
  /** Leads to the thing; `null` where there is nothing to be seen of it. */
  readonly showOf: (change: BoardChange) => (() => void) | null
}

/** `actions` say what can be done with each change. */
export function Comparison({
  before,
  after,
  names,
  actions: { mayCopy, onCopy, showOf },
}: {
  readonly before: BoardRecords
  readonly after: BoardRecords
  readonly names: Pair<string>
  readonly actions: ChangeActions
}): ReactNode {
  const say = useHistoryWords()
  const { t, locale } = usePreferences()
  const comparison = useMemo(() => compareBoards(before, after, locale), [before, after, locale])
  const { figures, counts, groups, facts } = comparison
  const speaker = { t, say, locale }
  const titleOf = (change: BoardChange): string => titleOfChange(change, comparison, speaker)
  const fieldsOf = (change: BoardChange): readonly FieldChange[] =>
    fieldChanges(change, comparison, speaker)
  const canCopy = groups.some(({ changes }) => changes.some(mayCopy))

  return (
    <div className="k-history-comparison">
      <p className="k-history-summary" role="status">
        {groups.length === 0 ? say('history.compare.same') : say('history.compare.summary', counts)}
      </p>
      {groups.length > 0 && (
        <p className="k-hint">
          {canCopy && `${say('history.copy.hint')} `}
          {say('history.show.hint')}
        </p>
      )}
      <Figures figures={figures} names={names} />
      {groups.map(({ id, changes }) => (
        <section key={id} className="k-history-group">
          <h4 className="k-heading k-history-group-title">
            {say(`history.group.${id}`)} <span className="k-quiet">{changes.length}</span>
          </h4>
          <Lines changes={changes}>
            {(shown) =>
              id === 'initiative' ? (
                <InitiativeChanges
                  changes={shown}
                  facts={facts}
                  titleOf={titleNode}
                  fieldsOf={fieldsOf}
                  back={fieldBack}
                  action={canCopy ? copyButton : null}
                />
              ) : (
                <ul className="k-history-lines">
                  {shown.map((change) => (
                    <li key={change.id} data-change={change.kind}>
                      <ChangeSign kind={change.kind} />
                      <div className="k-history-line-words">
                        <span>{titleNode(change)}</span>
                        <FieldChanges fields={fieldsOf(change)} back={fieldBack(change)} />
                      </div>
                      {copyButton(change)}
                    </li>
                  ))}
                </ul>
              )
            }
          </Lines>
        </section>
      ))}
    </div>
  )

  function titleNode(change: BoardChange): ReactNode {
    const show = showOf(change)
    const title = titleOf(change)
    if (!show) return title
    return (
      <button type="button" className="k-history-show" onClick={show}>
        <span className="k-hidden">{say('history.show', { title })}</span>
        <span aria-hidden="true">{title}</span>
      </button>
    )
  }

  function copyButton(change: BoardChange): ReactNode {
    if (!mayCopy(change)) return null
    const title = titleOf(change)
    const isPart = fieldsOf(change).length > 1
    return (
      <Button
        icon="undo"
        data-back
        aria-label={say(isPart ? 'history.copy.wholeOf' : 'history.copyOf', { title })}
        onClick={() => onCopy(change, title)}
      >
        {say(isPart ? 'history.copy.whole' : 'history.copy')}
      </Button>
    )
  }

  /** Where a thing differs in one respect only, bringing it back whole is the same. */
  function fieldBack(change: BoardChange): ((field: FieldChange) => ReactNode) | null {
    if (!mayCopy(change) || fieldsOf(change).length < 2) return null
    const title = titleOf(change)
    return (field) => {
      const words = { field: field.label, title, value: field.values.before }
      return (
        <Button
          variant="quiet"
          icon="undo"
          isIconOnly
          className="k-history-back-one"
          data-back
          onClick={() => onCopy(change, title, field)}
        >
          {say(words.value === '' ? 'history.copy.fieldPlain' : 'history.copy.field', words)}
        </Button>
      )
    }
  }
}

/** The first lines, and the rest when somebody asks for it. */
function Lines({
  changes,
  children,
}: {
  readonly changes: readonly BoardChange[]
  readonly children: (shown: readonly BoardChange[]) => ReactNode
}): ReactNode {
  const say = useHistoryWords()
  const [isWhole, setIsWhole] = useState(false)
  const left = changes.length - linesAtFirst
  return (
    <>
      {children(isWhole ? changes : changes.slice(0, linesAtFirst))}
      {!isWhole && left > 0 && (
        <Button variant="quiet" icon="chevronDown" onClick={() => setIsWhole(true)}>
          {say('history.compare.all', { count: left })}
        </Button>
      )}
    </>
  )
}
