/** One snapshot: what it is, a look into it, and how it differs from another state. */
import { useMemo, useState, type ComponentProps, type ReactNode } from 'react'
import { useValue, type Editor } from 'tldraw'
import { may } from '../../shared/access/policy.ts'
import { findWriteRefusal } from '../../shared/access/recordPolicy.ts'
import type { SnapshotEntry } from '../../shared/api/snapshots.ts'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import type { BoardSession } from '../board/BoardSession.ts'
import { usePreferences } from '../session/preferences.tsx'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/Field.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Menu } from '../ui/Menu.tsx'
import type { PageParts } from './PageParts.ts'
import type { BoardChange } from './compareBoards.ts'
import { Comparison } from './Comparison.tsx'
import { Copies } from './Copies.ts'
import type { Said } from './SaidBar.tsx'
import { SnapshotLook } from './SnapshotLook.tsx'
import type { Question } from './SnapshotQuestion.tsx'
import { makeSnapshotStore } from './snapshotStore.ts'
import { clockOf, failureOf, momentOf, nameOfSnapshot, reasonOf } from './snapshotWords.ts'
import { useHistoryWords } from './useHistoryWords.ts'
import { useLiveRecords } from './useLiveRecords.ts'
import { useLook } from './useLook.ts'
import { useMissingPicture } from './useMissingPicture.ts'
import type { Snapshots } from './useSnapshots.ts'
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
  onBack,
}: {
  readonly parts: PageParts
  readonly board: BoardSession
  readonly editor: Editor | null
  readonly snapshots: Snapshots
  readonly entry: SnapshotEntry
  /** True while the whole board is being changed. */
  readonly isBusy: boolean
  readonly onAsk: (question: Question) => void
  /** Takes back the restore before which this one was made. */
  readonly onUndo: () => void
  readonly onSay: (said: Said) => void
  /** Gets the picture of a snapshot that had none; the server draws nothing. */
  readonly onPicture: (picture: Blob | null) => void
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
  const look = useLook(parts, calls, entry.n)
  const store = useMemo(
    () => (look.state === 'ready' ? makeSnapshotStore(look.records, board.store) : null),
    [look, board],
  )
  useMissingPicture(store, mayTake && !entry.hasThumbnail, locale, onPicture)
  const isComparing = view === 'compare'
  const otherEntry = (entries ?? []).find(({ n }) => n === other) ?? null
  const otherLook = useLook(parts, calls, isComparing && otherEntry ? otherEntry.n : null)
  const copies = useMemo(
    () => new Copies(board.store, parts.templates, editor),
    [board, parts, editor],
  )
  const moment = momentOf(entry.createdAt, locale)
  const isFacilitator = may(role, 'snapshot.restore')

  function handleCopy(change: BoardChange, title: string): void {
    if (look.state !== 'ready') return
    if (copies.copy(look.records, change.id)) {
      return onSay({ text: say('history.copy.failed', { title }), isBad: true })
    }
    onSay({
      text: say('history.copy.done', { title }),
      action: {
        label: say('history.copy.undo'),
        run: () => {
          const isDone = copies.undo()
          const key = isDone ? 'history.copy.undone' : 'history.copy.undoLate'
          onSay({ text: say(key, { title }), isBad: !isDone })
        },
      },
    })
  }

  function mayCopy({ before, after }: BoardChange): boolean {
    if (otherEntry !== null || before === null || mayOnlyLook) return false
    return findWriteRefusal(role, after, before) === null
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
                onClick={() => setView(each)}
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
            <Button isBusy={isBusy} onClick={() => onAsk('restore')}>
              {say('history.restore')}
            </Button>
          )}
          {isFacilitator && (
            <Menu
              label={say('history.more')}
              icon="more"
              isIconOnly
              items={[
                {
                  id: 'rename',
                  label: say('history.rename'),
                  icon: 'edit',
                  onSelect: () => onAsk('rename'),
                },
                {
                  id: 'delete',
                  label: say('history.delete'),
                  icon: 'trash',
                  isDangerous: true,
                  onSelect: () => onAsk('delete'),
                },
              ]}
            />
          )}
        </div>
      </header>
      <div className="k-history-body" data-view={view}>
        {body()}
      </div>
    </>
  )

  function body(): ReactNode {
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
          onView={setView}
        />
      )
    }
    return (
      <div className="k-history-compare" role="region" aria-label={say('history.view.compare')}>
        <SelectField
          label={say('history.compare.with')}
          value={otherEntry?.n ?? now}
          onChange={(event) => setOther(Number(event.target.value))}
        >
          <option value={now}>{say('history.compare.now')}</option>
          {(entries ?? [])
            .filter(({ n }) => n !== entry.n)
            .map((each) => (
              <option key={each.n} value={each.n}>
                {`${momentOf(each.createdAt, locale)}, ${nameOfSnapshot(each, say)}`}
              </option>
            ))}
        </SelectField>
        {compared()}
      </div>
    )
  }

  /** Two snapshots may be of one minute, or have one name. */
  function nameOf(one: SnapshotEntry): string {
    return `${nameOfSnapshot(one, say)}, ${clockOf(one.createdAt, locale)}`
  }

  function compared(): ReactNode {
    if (look.state !== 'ready') return null
    if (otherEntry === null) {
      const names = { before: nameOf(entry), after: say('history.compare.nowShort') }
      return (
        <LiveComparison
          store={board.store}
          before={look.records}
          names={names}
          mayCopy={mayCopy}
          onCopy={handleCopy}
        />
      )
    }
    if (otherLook.state === 'failed') return fault(failureOf(otherLook.failure, say, t))
    if (otherLook.state === 'loading') return <Loading label={say('history.opening')} />
    const isOtherOlder = otherEntry.n < entry.n
    const [older, newer] = isOtherOlder ? [otherLook, look] : [look, otherLook]
    const [first, second] = isOtherOlder ? [otherEntry, entry] : [entry, otherEntry]
    const names = { before: nameOf(first), after: nameOf(second) }
    return (
      <Comparison
        before={older.records}
        after={newer.records}
        names={names}
        mayCopy={mayCopy}
        onCopy={handleCopy}
      />
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
