/** The board's history: its snapshots as a timeline, a look into each, and the way back. */
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { useValue, type Editor } from 'tldraw'
import { may } from '../../shared/access/policy.ts'
import type { Restored, SnapshotEntry } from '../../shared/api/snapshots.ts'
import type { BoardSession } from '../board/BoardSession.ts'
import type { SearchTarget } from '../content/search/search.ts'
import type { Failure } from '../http/request.ts'
import type { Result } from '../http/result.ts'
import { usePreferences } from '../session/preferences.tsx'
import { useWorkMessages } from '../session/useWorkMessages.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Loading } from '../ui/Loading.tsx'
import type { PageParts } from './PageParts.ts'
import type { ChangeCounts } from './compareBoards.ts'
import { drawThumbnail } from './drawThumbnail.ts'
import { SaidBar, type Said } from './SaidBar.tsx'
import { SnapshotPane } from './SnapshotPane.tsx'
import { SnapshotQuestion, type Question } from './SnapshotQuestion.tsx'
import { failureOf } from './snapshotWords.ts'
import { TakeSnapshot } from './TakeSnapshot.tsx'
import { Timeline } from './Timeline.tsx'
import { useHistoryWords } from './useHistoryWords.ts'
import { useMissingPictures } from './useMissingPictures.ts'
import { useSnapshots } from './useSnapshots.ts'
import './timeline.css'
import './history.css'
import './comparison.css'

/** A question, and what it has to say of what would change. */
interface Asked {
  readonly asked: Question
  readonly counts: ChangeCounts | undefined
}

/** Opens over the board, on the canvas as in the list; `editor` is `null` in the list. */
export function HistoryDialog({
  parts,
  board,
  editor,
  onJump,
  onClose,
}: {
  readonly parts: PageParts
  readonly board: BoardSession
  readonly editor: Editor | null
  /** Closes the history and leads to something on the board as it is now. */
  readonly onJump: (target: SearchTarget) => void
  readonly onClose: () => void
}): ReactNode {
  useWorkMessages()
  const say = useHistoryWords()
  const { t, locale } = usePreferences()
  const role = useValue('role', () => board.identity.get().role, [board])
  const snapshots = useSnapshots(board)
  const { entries, failure, calls, refresh } = snapshots
  const [chosen, setChosen] = useState<number | null>(null)
  const [question, setQuestion] = useState<Asked | null>(null)
  const [said, setSaid] = useState<Said | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const pane = useRef<HTMLElement>(null)
  const side = useRef<HTMLElement>(null)
  const entry = entries?.find(({ n }) => n === chosen) ?? null

  const isFree = chosen === null && !isBusy && may(role, 'snapshot.create')
  useMissingPictures(entries, isFree, { parts, calls, board }, (n, picture) => {
    void keepPicture(n, picture)
  })

  // On a narrow screen what was chosen takes the place of the list, and the focus goes along.
  useEffect(() => {
    if (chosen !== null) focusHeading()
  }, [chosen])

  function focusHeading(): void {
    pane.current?.querySelector<HTMLElement>('h3')?.focus()
  }

  function isDone<T>(answer: Result<T, Failure>): answer is { ok: true; value: T } {
    if (!answer.ok) setSaid({ text: failureOf(answer.error, say, t), isBad: true })
    return answer.ok
  }

  async function handleTake(label: string, signal: AbortSignal): Promise<boolean> {
    const drawing = drawNow(signal)
    const answer = await calls.take(label)
    if (!isDone(answer)) return false
    setSaid({ text: say('history.take.done', { label }) })
    await refresh()
    void drawing.then((picture) => keepPicture(answer.value.n, picture))
    return true
  }

  function drawNow(signal: AbortSignal): Promise<Blob | null> {
    return drawThumbnail(board.store, editor?.getCurrentPageId() ?? null, locale, signal)
  }

  async function keepPicture(n: number, picture: Blob | null): Promise<void> {
    if (!picture || !(await calls.saveThumbnail(n, picture))) return
    await refresh()
  }

  async function change(call: () => Promise<Result<Restored, Failure>>): Promise<Restored | null> {
    setIsBusy(true)
    const answer = await call()
    setIsBusy(false)
    await refresh()
    return isDone(answer) ? answer.value : null
  }

  async function handleRestore(n: number): Promise<void> {
    // Of the board as it was: the records are read before anything else happens.
    const drawing = drawNow(new AbortController().signal)
    const outcome = await change(() => calls.restore(n))
    if (!outcome) return
    void drawing.then((picture) => keepPicture(outcome.before.n, picture))
    setSaid({
      text: say('history.restored', { count: outcome.changed }),
      action: {
        label: say('history.undo'),
        run: () => void handleUndo(outcome.before.n),
      },
    })
  }

  async function handleUndo(n: number): Promise<void> {
    if (await change(() => calls.undo(n))) setSaid({ text: say('history.undo.done') })
  }

  async function handleAnswer(asked: Question, { n }: SnapshotEntry, label: string) {
    setQuestion(null)
    if (asked === 'restore') return handleRestore(n)
    const answer = await (asked === 'rename' ? calls.rename(n, label) : calls.remove(n))
    if (!isDone<unknown>(answer)) return
    const text = asked === 'rename' ? say('history.renamed', { label }) : say('history.deleted')
    setSaid({ text })
    if (asked === 'delete') setChosen(null)
    await refresh()
  }

  return (
    <Dialog title={say('history.title')} size="screen" onClose={onClose}>
      <div className="k-history" data-open={entry !== null || undefined}>
        <section ref={side} className="k-history-side" aria-label={say('history.side')}>
          {may(role, 'snapshot.create') && <TakeSnapshot onTake={handleTake} />}
          {failure && (
            <div className="k-history-fault" role="alert">
              <p>{failureOf(failure, say, t)}</p>
              <Button icon="refresh" onClick={() => void refresh()}>
                {say('history.refresh')}
              </Button>
            </div>
          )}
          {entries === null && !failure && <Loading label={say('history.loading')} />}
          {entries?.length === 0 && <p className="k-text k-quiet">{say('history.empty')}</p>}
          {entries && (
            <Timeline entries={entries} calls={calls} chosen={chosen} onChoose={setChosen} />
          )}
        </section>
        <section ref={pane} className="k-history-pane" aria-label={say('history.view')}>
          {entry ? (
            <SnapshotPane
              parts={parts}
              key={entry.n}
              board={board}
              editor={editor}
              snapshots={snapshots}
              entry={entry}
              isBusy={isBusy}
              onAsk={(asked, counts) => setQuestion({ asked, counts })}
              onUndo={() => void handleUndo(entry.n)}
              onSay={setSaid}
              onPicture={(picture) => void keepPicture(entry.n, picture)}
              onJump={(target) => {
                onClose()
                onJump(target)
              }}
              onBack={() => {
                // Shown again first: what is not on the screen takes no focus.
                flushSync(() => setChosen(null))
                side.current?.querySelector<HTMLElement>(`[data-n="${entry.n}"]`)?.focus()
              }}
            />
          ) : (
            <div className="k-history-choose">
              <p className="k-text">{say('history.choose')}</p>
              <p className="k-quiet">{say('history.chooseHint')}</p>
            </div>
          )}
        </section>
        <SaidBar
          said={said}
          onPass={() => setSaid(null)}
          onClose={() => {
            setSaid(null)
            if (!said?.focus?.()) focusHeading()
          }}
        />
      </div>
      {question && entry && (
        <SnapshotQuestion
          question={question.asked}
          counts={question.counts}
          entry={entry}
          onGo={(label) => void handleAnswer(question.asked, entry, label)}
          onClose={() => setQuestion(null)}
        />
      )}
    </Dialog>
  )
}
