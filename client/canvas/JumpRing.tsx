/** A ring around what somebody was led to, for a moment. */
import { useEffect, type ReactNode } from 'react'
import { atom, useEditor, useValue, type Atom, type Box, type Editor } from 'tldraw'
import './jumpRing.css'

/** What is ringed, in page coordinates; `at` tells one jump from the next. */
interface Ring {
  readonly bounds: Box
  readonly at: number
}

const rings = new WeakMap<Editor, Atom<Ring | null>>()
/** As long as the ring stays; the animation in the style sheet ends with it. */
const shownMs = 2_200
const gap = 8

function ringOf(editor: Editor): Atom<Ring | null> {
  const known = rings.get(editor)
  if (known) return known
  const made = atom<Ring | null>('jump ring', null)
  rings.set(editor, made)
  return made
}

/** Rings an area of the page. */
export function ringAround(editor: Editor, bounds: Box): void {
  ringOf(editor).set({ bounds, at: Date.now() })
}

/** Draws the ring over the canvas; it follows the camera and catches no pointer. */
export function JumpRing(): ReactNode {
  const editor = useEditor()
  const ring = useValue('jump ring', () => ringOf(editor).get(), [editor])
  const place = useValue(
    'jump ring place',
    () => {
      if (!ring) return null
      const { x, y } = editor.pageToViewport(ring.bounds)
      const zoom = editor.getZoomLevel()
      return { x, y, w: ring.bounds.w * zoom, h: ring.bounds.h * zoom }
    },
    [editor, ring],
  )
  useEffect(() => {
    if (!ring) return
    const timer = setTimeout(() => ringOf(editor).set(null), shownMs)
    return () => clearTimeout(timer)
  }, [editor, ring])
  if (!ring || !place) return null
  return (
    <div
      key={ring.at}
      className="k-jump-ring"
      style={{
        left: place.x - gap,
        top: place.y - gap,
        width: place.w + gap * 2,
        height: place.h + gap * 2,
      }}
    />
  )
}
