/** Pings on the canvas: a ring where somebody points, at the edge when the place is out of sight. */
import type { ReactNode } from 'react'
import { stopEventPropagation, useEditor, useValue, type Editor } from 'tldraw'
import { Icon } from '../ui/Icon.tsx'
import { pingsOf, type Ping } from './pings.ts'
import './pings.css'

/** Room between a ping out of sight and the edge of the canvas, in screen pixels. */
const edge = { x: 70, y: 90 }

/** Lies on the canvas in page space; who uses a screen reader is told by a message. */
export function Pings(): ReactNode {
  const editor = useEditor()
  const pings = useValue('pings here', () => pingsHere(editor), [editor])
  if (pings.length === 0) return null
  return (
    <div className="k-pings" aria-hidden="true">
      {pings.map(({ id, name, x, y, far }) => (
        <span key={id} className="k-ping" style={{ left: x, top: y }}>
          {far ? (
            <button
              type="button"
              tabIndex={-1}
              className="k-ping-far"
              onPointerDown={stopEventPropagation}
              onClick={() =>
                editor.centerOnPoint(far, {
                  animation: { duration: editor.options.animationMediumMs },
                })
              }
            >
              <span className="k-ping-way" style={{ rotate: `${far.turn}rad` }}>
                <Icon name="arrowRight" size={18} />
              </span>
              {name}
            </button>
          ) : (
            <>
              <span className="k-ping-ring" />
              {name && <span className="k-ping-name">{name}</span>}
            </>
          )}
        </span>
      ))}
    </div>
  )
}

interface ShownPing extends Pick<Ping, 'id' | 'name' | 'x' | 'y'> {
  /** Where it really is, and the direction to there; `null` while it is in sight. */
  readonly far: { readonly x: number; readonly y: number; readonly turn: number } | null
}

function pingsHere(editor: Editor): readonly ShownPing[] {
  const here = editor.getCurrentPageId()
  const shown = pingsOf(editor)
    .shown.get()
    .filter(({ pageId }) => pageId === here)
  if (shown.length === 0) return []
  const view = editor.getViewportPageBounds()
  const zoom = editor.getZoomLevel()
  return shown.map(({ id, name, x, y }) => {
    if (view.containsPoint({ x, y })) return { id, name, x, y, far: null }
    const inset = { x: edge.x / zoom, y: edge.y / zoom }
    const at = {
      x: Math.min(view.maxX - inset.x, Math.max(view.minX + inset.x, x)),
      y: Math.min(view.maxY - inset.y, Math.max(view.minY + inset.y, y)),
    }
    return { id, name, ...at, far: { x, y, turn: Math.atan2(y - at.y, x - at.x) } }
  })
}
