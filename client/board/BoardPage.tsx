/** The board: header, canvas or list, and the panel beside it. */
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { useValue, type Editor } from 'tldraw'
import { may } from '../../shared/access/policy.ts'
import { rememberVisit } from '../session/visited.ts'
import type { Identity } from '../session/identity.ts'
import { RatedBoardContext } from '../session/ownRating.ts'
import { useTranslate } from '../session/preferences.tsx'
import { BoardCanvas } from '../canvas/BoardCanvas.tsx'
import type { ShapeTarget, Target } from '../../shared/workshop/target.ts'
import type { CanvasLinks } from '../canvas/window/canvasWindow.ts'
import { showPlace, showTarget } from '../canvas/showTarget.ts'
import { SessionContext } from '../forms/closedVotes.ts'
import { openWindow } from '../canvas/window/canvasWindow.ts'
import type { SearchTarget } from '../content/search/search.ts'
import { Loading } from '../ui/Loading.tsx'
import { contentId, SkipLink } from '../ui/SkipLink.tsx'
import { useStatus } from '../ui/Status.tsx'
import { BoardEndPage } from './BoardEndPage.tsx'
import { BoardHeader } from './BoardHeader.tsx'
import type { BoardSession } from './BoardSession.ts'
import { useBoardTitle } from './BoardTitle.tsx'
import { useLicenseKey } from './useLicenseKey.ts'
import { bringOwnDepartment } from './bringOwnDepartment.ts'
import { FacilitationSlot, ListSlot, PanelSlot } from './slots.tsx'
import { ToolDialogs } from './ToolDialogs.tsx'
import { useBoardSession } from './useBoardSession.ts'
import { useBoardView } from './useBoardView.ts'
import { useTools } from './useTools.ts'
import './board.css'

/** Shows a board from the moment it is asked for until it is left or cannot go on. */
export function BoardPage({
  boardId,
  identity,
  onSignedOut,
}: {
  readonly boardId: string
  readonly identity: Identity
  readonly onSignedOut: () => void
}): ReactNode {
  const t = useTranslate()
  const show = useStatus()
  const session = useBoardSession(identity, (notice) => {
    const isSilent = notice.code === 'presence/too-large' || notice.code === 'presence/not-yours'
    if (!isSilent) show(t(`board.notice.${notice.code}`), 'bad')
  })
  if (!session) return <Loading label={t('board.opening')} />
  return <OpenedBoard key={boardId} session={session} onSignedOut={onSignedOut} />
}

function OpenedBoard({
  session,
  onSignedOut,
}: {
  readonly session: BoardSession
  readonly onSignedOut: () => void
}): ReactNode {
  const t = useTranslate()
  const phase = useValue('phase', () => session.phase.get(), [session])
  const isSlow = useIsSlow(phase.kind === 'opening')
  switch (phase.kind) {
    case 'opening':
      return <Loading label={t(isSlow ? 'board.openingLong' : 'board.opening')} />
    case 'ended':
      return <BoardEndPage why={phase.why} session={session} onSignedOut={onSignedOut} />
    case 'open':
      return <LiveBoard session={session} />
  }
}

function LiveBoard({ session }: { readonly session: BoardSession }): ReactNode {
  const t = useTranslate()
  const tell = useStatus()
  const licenseKey = useLicenseKey()
  const [editor, setEditor] = useState<Editor | null>(null)
  /** What is to be shown as soon as there is a canvas. */
  const goal = useRef<SearchTarget | null>(null)
  const [listTarget, setListTarget] = useState<Target | ShapeTarget | null>(null)
  const identity = useValue('identity', () => session.identity.get(), [session])
  const { view, setView, isPanelShown, setIsPanelShown, isFacilitating, setIsFacilitating } =
    useBoardView(identity.boardId)
  const title = useBoardTitle(session.store)
  const strange = useValue('quarantine', () => session.quarantine.get().size, [session])

  useEffect(() => {
    document.title = `${title} – ${t('common.productName')}`
    rememberVisit({
      boardId: identity.boardId,
      title,
      role: identity.role,
      at: new Date().toISOString(),
    })
  }, [title, identity.boardId, identity.role, t])
  useEffect(() => {
    if (strange > 0) tell(t('board.quarantine', { count: strange }), 'bad')
  }, [strange, tell, t])
  useEffect(() => bringOwnDepartment(session), [session])
  useEffect(() => {
    if (editor && goal.current !== null) show(editor, goal.current)
    goal.current = null
  }, [editor])

  const handleMount = useCallback(
    (mounted: Editor) => {
      const detach = session.attach(mounted)
      setEditor(mounted)
      return () => {
        setEditor(null)
        detach()
      }
    },
    [session],
  )

  function handleJump(target: SearchTarget): void {
    if (editor) show(editor, target)
    else goal.current = target
    setView('canvas')
  }

  /** A search stays where it was made, unless it found what only the canvas has. */
  function handleFound(target: SearchTarget): void {
    if (view === 'canvas' || target.kind === 'page') handleJump(target)
    else handleList(target)
  }

  const handleList = useCallback(
    (target: Target | ShapeTarget) => {
      // A fresh object leads there once more, also to where one was led before.
      setListTarget({ ...target })
      setView('list')
    },
    [setView],
  )

  const tools = useTools(view, may(identity.role, 'record.write'))
  const { importIt } = tools
  const links = useMemo<CanvasLinks>(
    () => ({
      onList: handleList,
      onImport: importIt,
      onSay: tell,
      onPartMissing: () => tell(t('common.partMissing'), 'bad'),
    }),
    [handleList, importIt, tell, t],
  )

  const isPanelOpen = view === 'canvas' && isPanelShown
  return (
    <SessionContext value={session.facilitation}>
      <RatedBoardContext value={identity.boardId}>
        <div className="k-board" data-view={view} data-panel={isPanelOpen || undefined}>
          <SkipLink />
          <BoardHeader
            session={session}
            identity={identity}
            title={title}
            editor={editor}
            view={view}
            onView={(next) => {
              setListTarget(null)
              setView(next)
            }}
            isPanelShown={isPanelShown}
            onPanel={setIsPanelShown}
            onTool={tools.open}
            isFacilitating={isFacilitating}
            onFacilitating={setIsFacilitating}
          />
          <FacilitationSlot
            board={session}
            editor={view === 'canvas' ? editor : null}
            isPanelOpen={isFacilitating}
            onPanel={setIsFacilitating}
            onMinutes={() => tools.open('protocol')}
          />
          <main id={contentId} tabIndex={-1} className="k-board-main">
            {view === 'list' ? (
              <ListSlot board={session} focusTarget={listTarget} onJump={handleJump} />
            ) : licenseKey === undefined ? (
              <Loading label={t('board.opening')} />
            ) : (
              <BoardCanvas
                store={session.store}
                role={identity.role}
                person={identity.participant}
                findRemoved={session.findRemoved}
                licenseKey={licenseKey}
                links={links}
                onMount={handleMount}
              />
            )}
          </main>
          {isPanelOpen && (
            <aside className="k-board-panel" aria-label={t('board.panel')}>
              <PanelSlot
                store={session.store}
                onJump={handleJump}
                onBeforeChange={() => editor?.markHistoryStoppingPoint('panel')}
              />
            </aside>
          )}
          {tools.tool && (
            <ToolDialogs
              tool={tools.tool}
              board={session}
              title={title}
              editor={view === 'canvas' ? editor : null}
              role={identity.role}
              onJump={handleFound}
              onFacilitate={() => setIsFacilitating(true)}
              onFiles={(files) => tools.importIt({ kind: 'files', files }, null)}
              onClose={tools.close}
            />
          )}
        </div>
      </RatedBoardContext>
    </SessionContext>
  )
}

/** Leads to what the canvas shows of a target; what no sheet shows is opened as a form. */
function show(editor: Editor, target: SearchTarget): void {
  if (target.kind === 'shape' || target.kind === 'page') showPlace(editor, target)
  else if (!showTarget(editor, target)) openWindow(editor, target)
}

/** After a few seconds of waiting, a person wants to know that somebody is still at it. */
function useIsSlow(isWaiting: boolean): boolean {
  const [isSlow, setIsSlow] = useState(false)
  useEffect(() => {
    if (!isWaiting) return
    const timer = setTimeout(() => setIsSlow(true), 4_000)
    return () => clearTimeout(timer)
  }, [isWaiting])
  return isSlow
}
