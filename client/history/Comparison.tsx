/** Two states of the board: figures, what became of the initiatives, and everything else that differs. */
import { useMemo, useState, type ReactNode } from 'react'
import { usePreferences } from '../session/preferences.tsx'
import { Button } from '../ui/Button.tsx'
import { ChangeSign } from './ChangeSign.tsx'
import { fieldsInWords, titleOfChange } from './changeWords.ts'
import { compareBoards, type BoardChange, type BoardRecords, type Pair } from './compareBoards.ts'
import { Figures } from './Figures.tsx'
import { InitiativeChanges } from './InitiativeChanges.tsx'
import { useHistoryWords } from './useHistoryWords.ts'

/** As many lines of a group are shown before somebody asks for the rest. */
const linesAtFirst = 40

/** What the columns of an initiative say already. */
const inColumns: ReadonlySet<string> = new Set(['phase', 'x', 'y', 'leadDeptId', 'index'])

/** `mayCopy` says of which changes the state before can be brought onto the live board. */
export function Comparison({
  before,
  after,
  names,
  mayCopy,
  onCopy,
}: {
  readonly before: BoardRecords
  readonly after: BoardRecords
  readonly names: Pair<string>
  readonly mayCopy: (change: BoardChange) => boolean
  readonly onCopy: (change: BoardChange, title: string) => void
}): ReactNode {
  const say = useHistoryWords()
  const { t, locale } = usePreferences()
  const comparison = useMemo(() => compareBoards(before, after, locale), [before, after, locale])
  const { figures, counts, groups, facts } = comparison
  const speaker = { t, say, locale }
  const titleOf = (change: BoardChange): string => titleOfChange(change, comparison, speaker)
  const canCopy = groups.some(({ changes }) => changes.some(mayCopy))
  const copyButton = (change: BoardChange): ReactNode => {
    if (!mayCopy(change)) return null
    const title = titleOf(change)
    return (
      <Button
        icon="undo"
        aria-label={say('history.copyOf', { title })}
        onClick={() => onCopy(change, title)}
      >
        {say('history.copy')}
      </Button>
    )
  }

  return (
    <div className="k-history-comparison">
      <p className="k-history-summary" role="status">
        {groups.length === 0 ? say('history.compare.same') : say('history.compare.summary', counts)}
      </p>
      {canCopy && <p className="k-hint">{say('history.copy.hint')}</p>}
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
                  titleOf={titleOf}
                  moreOf={(change) => fieldsInWords(change, speaker, inColumns)}
                  action={canCopy ? copyButton : null}
                />
              ) : (
                <ul className="k-history-lines">
                  {shown.map((change) => (
                    <li key={change.id} data-change={change.kind}>
                      <ChangeSign kind={change.kind} />
                      <span className="k-history-line-words">
                        {titleOf(change)}
                        <span className="k-quiet k-small">{fieldsInWords(change, speaker)}</span>
                      </span>
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
