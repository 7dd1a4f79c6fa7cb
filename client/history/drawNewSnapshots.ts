/** Draws the pictures of snapshots that the server has just taken, while a facilitator's page has nothing to do. */
import { react, type Editor } from 'tldraw'
import type { Locale } from '../../shared/i18n/locale.ts'
import type { BoardSession } from '../board/BoardSession.ts'
import { findSnapshotToDraw, freshMs, isCalm, isOwnTurn } from './pictureTurn.ts'
import { snapshotCalls } from './snapshotCalls.ts'

/** How often the server is asked, in milliseconds. */
const askMs = 20_000
/** The server takes one within ten minutes of work: after longer without a change nothing is asked. */
const workMs = 12 * 60_000

/**
 * Watches until the answer is called. `editor` is null while the list is shown. A picture that is being
 * drawn is dropped as soon as somebody presses anything.
 */
export function drawNewSnapshots(
  board: BoardSession,
  editor: Editor | null,
  locale: Locale,
): () => void {
  const calls = snapshotCalls(() => board.identity.get())
  const changedAt = new Map<string, number>()
  const stopped = new AbortController()
  const held = new Set<string>()
  let inputAt = 0
  let happenedAt = serverNow(board)
  let drawing: AbortController | null = null

  const stopListening = board.store.listen(
    ({ changes: { added, updated, removed } }) => {
      happenedAt = serverNow(board)
      for (const changes of [added, updated, removed]) {
        for (const id of Object.keys(changes)) changedAt.set(id, happenedAt)
      }
    },
    { scope: 'document' },
  )
  const stopSession = react('steps', () => {
    board.facilitation.get()
    happenedAt = serverNow(board)
  })
  const onPress = (event: PointerEvent | KeyboardEvent): void => {
    held.add(nameOf(event))
    inputAt = performance.now()
    drawing?.abort()
  }
  const onRelease = (event: PointerEvent | KeyboardEvent): void => {
    held.delete(nameOf(event))
    inputAt = performance.now()
  }
  const { signal } = stopped
  for (const name of ['pointerdown', 'keydown'] as const) {
    addEventListener(name, onPress, { capture: true, passive: true, signal })
  }
  for (const name of ['pointerup', 'pointercancel', 'keyup'] as const) {
    addEventListener(name, onRelease, { capture: true, passive: true, signal })
  }
  // A key that goes up elsewhere is never heard of.
  addEventListener('blur', () => held.clear(), { signal })
  const timer = setInterval(() => whenIdle(() => void look()), askMs)

  return () => {
    clearInterval(timer)
    stopListening()
    stopSession()
    drawing?.abort()
    stopped.abort()
  }

  function mayDraw(): boolean {
    return (
      !signal.aborted &&
      isOwnTurn(board.people.get()) &&
      isCalm({
        isVisible: document.visibilityState === 'visible',
        isHeld: held.size > 0 || editor?.inputs.isDragging === true,
        isWriting: editor?.getEditingShapeId() != null || isField(document.activeElement),
        sinceInputMs: performance.now() - inputAt,
      })
    )
  }

  async function look(): Promise<void> {
    const now = serverNow(board)
    for (const [id, at] of changedAt) if (now - at > freshMs * 2) changedAt.delete(id)
    if (drawing || now - happenedAt > workMs || !mayDraw()) return
    const control = new AbortController()
    drawing = control
    try {
      // Two tabs of one person are two pages.
      await navigator.locks.request(
        `korridor pictures ${board.identity.get().boardId}`,
        { ifAvailable: true },
        async (lock) => {
          if (lock) await drawNewest(control.signal)
        },
      )
    } catch {
      // A picture less: it is drawn when somebody looks into the snapshot.
    } finally {
      drawing = null
    }
  }

  async function drawNewest(drawingSignal: AbortSignal): Promise<void> {
    const answer = await calls.list(drawingSignal)
    if (!answer.ok || drawingSignal.aborted) return
    const { snapshots } = answer.value
    const n = findSnapshotToDraw(snapshots, serverNow(board), changedAt.values())
    if (n === null || !mayDraw()) return
    const { drawThumbnail } = await import('./drawThumbnail.ts')
    const pageId = editor?.getCurrentPageId() ?? null
    const picture = await drawThumbnail(board.store, pageId, locale, drawingSignal)
    if (picture && !drawingSignal.aborted) await calls.saveThumbnail(n, picture)
  }
}

function serverNow(board: BoardSession): number {
  return Date.now() + (board.facilitation.get()?.offsetMs ?? 0)
}

function nameOf(event: PointerEvent | KeyboardEvent): string {
  return event instanceof KeyboardEvent ? event.code : `pointer ${event.pointerId}`
}

/** Whether somebody can write where the focus is. */
function isField(element: Element | null): boolean {
  return element?.closest('input, textarea, select, [contenteditable="true"]') != null
}

/** Not every browser says when it is idle. */
function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: askMs / 2 })
  else setTimeout(work, 0)
}
