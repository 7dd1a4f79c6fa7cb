/** Dots on cards and notes: set by a press while a vote is open, counted once it is closed. */
import { useRef, type ReactNode } from 'react'
import { stopEventPropagation, useEditor, useValue, type Editor } from 'tldraw'
import { voteTargetOf } from '../../shared/session/voteTarget.ts'
import { voteMarksOf } from './voteMarks.ts'
import './voteMarks.css'

const longPressMs = 500

interface Place {
  readonly target: string
  readonly shapeId: string
  /** The upper end corner of the shape, in page units. */
  readonly x: number
  readonly y: number
}

/**
 * Lies on the canvas in page space and keeps its size on the screen. It is there for pointers only: who
 * uses keys or a screen reader has the sheet, which says and does the same.
 */
export function VoteMarks(): ReactNode {
  const editor = useEditor()
  const state = useValue('vote marks', () => voteMarksOf(editor).get(), [editor])
  const places = useValue(
    'vote mark places',
    () => (state ? placesOf(editor, new Set(state.targets)) : []),
    [editor, state],
  )
  const pressedAt = useRef(0)
  if (!state) return null
  return (
    <div className="k-vote-marks" aria-hidden="true">
      {places.map(({ target, shapeId, x, y }) => {
        const dots = state.dots[target] ?? 0
        const style = { left: x, top: y }
        if (state.kind === 'closed') {
          return dots === 0 ? null : (
            <span key={shapeId} className="k-vote-mark" style={style}>
              {dots}
            </span>
          )
        }
        return (
          <button
            key={shapeId}
            type="button"
            tabIndex={-1}
            className="k-vote-mark"
            data-own={dots > 0 || undefined}
            style={style}
            onPointerDown={(event) => {
              stopEventPropagation(event)
              pressedAt.current = performance.now()
            }}
            onPointerUp={stopEventPropagation}
            onContextMenu={(event) => event.preventDefault()}
            onClick={(event) => {
              const isLong = performance.now() - pressedAt.current > longPressMs
              const isBack = event.shiftKey || isLong
              if (!isBack) state.cast(target, dots + 1)
              else if (dots > 0) state.cast(target, dots - 1)
            }}
          >
            {dots > 0 ? '●'.repeat(Math.min(dots, 5)) : '+'}
          </button>
        )
      })}
    </div>
  )
}

/** Where the targets lie on the page that is shown; a card stands for its entity. */
function placesOf(editor: Editor, targets: ReadonlySet<string>): readonly Place[] {
  return editor.getCurrentPageShapes().flatMap((shape): readonly Place[] => {
    const target = voteTargetOf(shape)
    const bounds = targets.has(target) ? editor.getShapePageBounds(shape) : undefined
    return bounds ? [{ target, shapeId: shape.id, x: bounds.maxX, y: bounds.minY }] : []
  })
}
