/** One snapshot: what it is, a look into it, and how it differs from another state. */
import { useCallback, useMemo, useRef, useState, type ComponentProps, type ReactNode } from 'react'
import { useValue, type Editor } from 'tldraw'
import { may } from '../../shared/access/policy.ts'
import { findWriteRefusal } from '../../shared/access/recordPolicy.ts'
import type { SnapshotEntry } from '../../shared/api/snapshots.ts'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import type { BoardSession } from '../board/BoardSession.ts'
import { usePreferences } from '../session/preferences.tsx'
import { Button } from '../ui/Button.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Menu, type MenuItem } from '../ui/Menu.tsx'
import type { PageParts } from './PageParts.ts'
import { compareBoards, type ChangeCounts } from './compareBoards.ts'
import { CompareWith } from './CompareWith.tsx'
import { Comparison, type ChangeActions } from './Comparison.tsx'
import type { Said } from './SaidBar.tsx'
import { isThinned } from './findEntries.ts'
import { SnapshotLook, type Goal } from './SnapshotLook.tsx'
import type { Question } from './SnapshotQuestion.tsx'
import { makeSnapshotStore, recordsOf } from './snapshotStore.ts'
import { targetOfRecord } from './targetOfRecord.ts'
import { clockOf, failureOf, momentOf, nameOfSnapshot, reasonOf } from './snapshotWords.ts'
import { useCopies } from './useCopies.ts'
import { useHistoryWords } from './useHistoryWords.ts'
import { useLiveRecords } from './useLiveRecords.ts'
import { useLook } from './useLook.ts'
import { useSnapshotFile } from './useSnapshotFile.ts'
import { useMissingPicture } from './useMissingPicture.ts'
import type { Snapshots } from './useSnapshots.ts'
import type { SearchTarget } from '../content/search/search.ts'
import { WhoWasThere } from './WhoWasThere.tsx'

/** The faces of a snapshot. */
export type PaneView = 'canvas' | 'list' | 'compare'
const views: readonly PaneView[] = ['canvas', 'list', 'compare']

/** Stands for the board as it is now. */
const now = 0

/** What one does with a snapshot: everybody looks, compares and copies, facilitators restore. */
export function SnapshotPane({
  parts,
  board,
  editor,
  snapshots: { entries, calls },
  entry,
  isBusy,
  onAsk,
  onUndo,
  onSay,
  onPicture,
  onJump,
  onBack,
}: {
  readonly parts: PageParts
  readonly board: BoardSession
  readonly editor: Editor | null
  readonly snapshots: Snapshots
  readonly entry: SnapshotEntry
  /** True while the whole board is being changed. */
  readonly isBusy: boolean
  /** `counts` says what has become different since, where it is known. */
  readonly onAsk: (question: Question, counts?: ChangeCounts) => void
  /** Takes back the restore before which this one was made. */
  readonly onUndo: () => void
  readonly onSay: (said: Said) => void
  /** Gets the picture of a snapshot that had none; the server draws nothing. */
  readonly onPicture: (picture: Blob | null) => void
  /** Leads to something on the board as it is now. */
  readonly onJump: (target: SearchTarget) => void
  readonly onBack: () => void
}): ReactNode {
  const say = useHistoryWords()
  const { t, locale } = usePreferences()
  const role = useValue('role', () => board.identity.get().role, [board])
  const mayOnlyLook = useValue(
    'read only',
    () => board.store.props.collaboration?.mode?.get() === 'readonly',
    [board],
  )
  const mayTake = may(role, 'snapshot.create')
  const [view, setView] = useState<PaneView>('canvas')
  const [other, setOther] = useState(now)
  /** What the canvas is to show when it opens. */
  const [goal, setGoal] = useState<Goal | null>(null)
  const body = useRef<HTMLDivElement>(null)
  const compareTop = useRef(0)
  // Who looked at one thing finds the place again.
  const returnToPlace = useCallback((region: HTMLElement | null) => {
    if (region) region.scrollTop = compareTop.current
  }, [])
  const look = useLook(parts, calls, entry.n)
  const store = useMemo(
    () => (look.state === 'ready' ? makeSnapshotStore(look.records, board.store) : null),
    [look, board],
  )
  useMissingPicture(store, mayTake && !entry.hasThumbnail, locale, onPicture)
  const isComparing = view === 'compare'
  const otherEntry = (entries ?? []).find(({ n }) => n === other) ?? null
  const otherLook = useLook(parts, calls, isComparing && otherEntry ? otherEntry.n : null)
  const handleCopy = useCopies({ board, parts, editor, look, pane: body, onSay })
  const handleFile = useSnapshotFile(store, entry, onSay)
  const moment = momentOf(entry.createdAt, locale)
  const isFacilitator = may(role, 'snapshot.restore')

  const fileItems: readonly MenuItem[] = (['pdf', 'xlsx'] as const).map((format) => ({
    id: format,
    label: say(`history.file.${format}`),
    icon: 'download',
    onSelect: () => handleFile(format),
  }))
  const ownItems: readonly MenuItem[] = [
    {
      id: 'rename',
      label: say(isThinned(entry) ? 'history.rename.keep' : 'history.rename'),
      icon: 'edit',
      isGroupStart: true,
      onSelect: () => onAsk('rename'),
    },
    {
      id: 'delete',
      label: say('history.delete'),
      icon: 'trash',
      isDangerous: true,
      onSelect: () => onAsk('delete'),
    },
  ]
  function askToRestore(): void {
    if (look.state !== 'ready') return onAsk('restore')
    onAsk('restore', compareBoards(look.records, recordsOf(board.store), locale).counts)
  }

  const items = [...(store ? fileItems : []), ...(isFacilitator ? ownItems : [])]
  const actions: ChangeActions = {
    mayCopy: ({ before, after }) => {
      if (otherEntry !== null || before === null || mayOnlyLook) return false
      return findWriteRefusal(role, after, before) === null
    },
    onCopy: handleCopy,
    showOf: ({ id, before, after }) => {
      const record = after ?? before
      const target = record && targetOfRecord(record)
      if (!target || look.state !== 'ready') return null
      if (look.records.has(id)) {
        return () => {
          setGoal({ target })
          setView('canvas')
        }
      }
      return otherEntry === null && after ? () => onJump(target) : null
    },
  }

  return (
    <>
      <header className="k-history-head">
        <div className="k-history-back">
          <Button variant="quiet" icon="arrowLeft" onClick={onBack}>
            {say('history.back')}
          </Button>
        </div>
        <div className="k-history-title">
          <h3 className="k-heading k-heading-3" tabIndex={-1} data-testid="history-name">
            {nameOfSnapshot(entry, say)}
          </h3>
          <p className="k-quiet k-small">
            {[
              moment,
              entry.byName,
              entry.label === '' ? null : reasonOf(entry, say),
              entry.step && say('history.step', { title: entry.step.title }),
              isThinned(entry) ? say('history.thins') : null,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        <div className="k-history-tools">
          <div className="k-view-switch" role="group" aria-label={say('history.view')}>
            {views.map((each) => (
              <button
                key={each}
                type="button"
                aria-pressed={view === each}
                onClick={() => {
                  setGoal(null)
                  setView(each)
                }}
              >
                {say(`history.view.${each}`)}
              </button>
            ))}
          </div>
          {look.state === 'ready' && <WhoWasThere view={look.view} />}
          {isFacilitator && entry.of !== null && !entry.undoes && (
            <Button icon="undo" isBusy={isBusy} onClick={onUndo}>
              {say('history.undo')}
            </Button>
          )}
          {isFacilitator && (
            <Button isBusy={isBusy} onClick={askToRestore}>
              {say('history.restore')}
            </Button>
          )}
          {items.length > 0 && (
            <Menu label={say('history.more')} icon="more" isIconOnly items={items} />
          )}
        </div>
      </header>
      <div ref={body} className="k-history-body" data-view={view}>
        {content()}
      </div>
    </>
  )

  function content(): ReactNode {
    if (look.state === 'failed') return fault(failureOf(look.failure, say, t))
    if (look.state === 'loading' || !store) return <Loading label={say('history.opening')} />
    if (view !== 'compare') {
      return (
        <SnapshotLook
          parts={parts}
          store={store}
          view={view}
          note={say('history.readOnly', { time: moment })}
          label={say(`history.${view}`, { time: moment })}
          goal={goal}
          onView={setView}
        />
      )
    }
    return (
      <div
        ref={returnToPlace}
        className="k-history-compare"
        role="region"
        aria-label={say('history.view.compare')}
        onScroll={({ currentTarget }) => (compareTop.current = currentTarget.scrollTop)}
      >
        <CompareWith
          entries={(entries ?? []).filter(({ n }) => n !== entry.n)}
          other={otherEntry?.n ?? null}
          onChange={(n) => setOther(n ?? now)}
        />
        {compared()}
      </div>
    )
  }

  /** Two snapshots may be of one minute, or have one name; the day is said where it is another than today. */
  function nameOf(one: SnapshotEntry): string {
    const isToday = new Date(one.createdAt).toDateString() === new Date().toDateString()
    const time = isToday ? clockOf(one.createdAt, locale) : momentOf(one.createdAt, locale)
    return `${nameOfSnapshot(one, say)}, ${time}`
  }

  function compared(): ReactNode {
    if (look.state !== 'ready') return null
    if (otherEntry === null) {
      const names = { before: nameOf(entry), after: say('history.compare.nowShort') }
      return (
        <LiveComparison store={board.store} before={look.records} names={names} actions={actions} />
      )
    }
    if (otherLook.state === 'failed') return fault(failureOf(otherLook.failure, say, t))
    if (otherLook.state === 'loading') return <Loading label={say('history.opening')} />
    const isOtherOlder = otherEntry.n < entry.n
    const [older, newer] = isOtherOlder ? [otherLook, look] : [look, otherLook]
    const [first, second] = isOtherOlder ? [otherEntry, entry] : [entry, otherEntry]
    const names = { before: nameOf(first), after: nameOf(second) }
    return (
      <Comparison before={older.records} after={newer.records} names={names} actions={actions} />
    )
  }
}

/** Compares with the board while people go on working on it. */
function LiveComparison({
  store,
  ...rest
}: { readonly store: BoardStore } & Omit<ComponentProps<typeof Comparison>, 'after'>): ReactNode {
  return <Comparison {...rest} after={useLiveRecords(store)} />
}

function fault(text: string): ReactNode {
  return (
    <p className="k-history-fault" role="alert">
      {text}
    </p>
  )
}
