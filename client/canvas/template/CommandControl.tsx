/** An area of a frame that opens a form, makes something new, or can be dragged to another place. */
import {
  useLayoutEffect,
  useRef,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
} from 'react'
import { stopEventPropagation, useEditor, useValue } from 'tldraw'
import type { CommandMark } from '../../../shared/workshop/mark.ts'
import { refusalMessage } from '../../list/refusalMessage.ts'
import { useTranslate } from '../../session/preferences.tsx'
import { useStatus } from '../../ui/Status.tsx'
import { runFrameCommand } from './runFrameCommand.ts'
import { gapAt, siblingsOf, useOrderDrag } from './useOrderDrag.ts'

const backward = ['ArrowLeft', 'ArrowUp']
const shortcuts = {
  x: 'Alt+ArrowLeft Alt+ArrowRight',
  y: 'Alt+ArrowUp Alt+ArrowDown',
} as const
const forward = ['ArrowRight', 'ArrowDown']

/** A button over what other marks draw; with Alt and the arrows it moves in its list. */
export function CommandControl({
  mark,
  commands,
}: {
  readonly mark: CommandMark
  /** All areas of the frame, to know the list this one belongs to. */
  readonly commands: readonly CommandMark[]
}): ReactNode {
  const editor = useEditor()
  const t = useTranslate()
  const show = useStatus()
  const isReadOnly = useValue('read only', () => editor.getIsReadonly(), [editor])
  // A note, a pen or the hand goes through to the canvas.
  const isSelecting = useValue('selecting', () => editor.isIn('select'), [editor])
  const canMove = mark.order !== undefined && !isReadOnly
  const siblings = canMove ? siblingsOf(mark, commands) : []
  const button = useRef<HTMLButtonElement>(null)
  const isMoving = useRef(false)
  const drag = useOrderDrag(editor, mark, siblings)

  function run(): void {
    if (drag.wasDragged()) return
    const { x, y, w, h } = mark
    const around = { anchor: { x, y, w, h }, at: null, t }
    runFrameCommand(editor, mark.command, around).then(
      (refusal) => refusal && show(refusalMessage(refusal, t), 'bad'),
      () => show(t('errors.offline'), 'bad'),
    )
  }

  function handlePointerDown(event: PointerEvent<HTMLElement>): void {
    if (event.button !== 0 || editor.inputs.isPanning) return
    stopEventPropagation(event)
    if (canMove) drag.handlers.onPointerDown(event)
  }

  function handleKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter' || event.key === ' ') event.stopPropagation()
    const by = backward.includes(event.key) ? -1 : forward.includes(event.key) ? 1 : 0
    if (!event.altKey || by === 0 || !canMove) return
    event.preventDefault()
    event.stopPropagation()
    const place = drag.move(by)
    if (place === null) return
    isMoving.current = true
    show(t('board.window.moved', { place: place + 1, count: siblings.length }))
  }

  // What moves to another place of the page would lose the focus on its way.
  useLayoutEffect(() => {
    if (isMoving.current) button.current?.focus({ preventScroll: true })
    isMoving.current = false
  }, [mark.x, mark.y])

  // Who may only look has nothing to make here.
  if (isReadOnly && mark.command.type === 'create') return null
  return (
    <>
      <button
        ref={button}
        type="button"
        className="k-control k-command"
        data-passive={!isSelecting || undefined}
        data-movable={canMove || undefined}
        data-dragged={drag.place !== null || undefined}
        aria-label={mark.label}
        aria-keyshortcuts={canMove ? shortcuts[mark.order?.axis ?? 'x'] : undefined}
        title={canMove ? `${mark.label} (${t('board.window.move')})` : mark.label}
        style={{ left: mark.x, top: mark.y, width: mark.w, height: mark.h }}
        onPointerDown={handlePointerDown}
        onPointerMove={drag.handlers.onPointerMove}
        onPointerUp={(event) => {
          stopEventPropagation(event)
          drag.handlers.onPointerUp(event)
        }}
        onPointerCancel={drag.handlers.onPointerCancel}
        onTouchStart={stopEventPropagation}
        onTouchEnd={stopEventPropagation}
        onDoubleClick={stopEventPropagation}
        onKeyDown={handleKeyDown}
        onClick={run}
      />
      {drag.place !== null && (
        <div className="k-command-ghost" style={ghostOf(mark, gapAt(mark, siblings, drag.place))} />
      )}
    </>
  )
}

/** A line across the axis, where what is dragged would land. */
function ghostOf(mark: CommandMark, at: number) {
  return mark.order?.axis === 'x'
    ? { left: at - 5, top: mark.y, width: 10, height: mark.h }
    : { left: mark.x, top: at - 5, width: mark.w, height: 10 }
}
