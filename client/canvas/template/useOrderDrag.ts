/** Dragging an area of a frame along its axis to another place in its list. */
import { useRef, useState, type PointerEvent } from 'react'
import type { Editor } from 'tldraw'
import { moveInOrder } from '../../../shared/workshop/commands/order.ts'
import type { CommandMark } from '../../../shared/workshop/mark.ts'
import { runStep } from '../window/useFormContext.ts'

type Ordered = CommandMark & { readonly order: NonNullable<CommandMark['order']> }

/** A press becomes a drag when it has gone so far, in screen pixels. */
const dragThreshold = 6

/** The areas of one list along one axis, in their order. */
export function siblingsOf(mark: CommandMark, marks: readonly CommandMark[]): readonly Ordered[] {
  const { order } = mark
  if (!order) return []
  const found = new Map<string, Ordered>()
  for (const each of marks) {
    if (each.order?.kind !== order.kind || each.order.axis !== order.axis) continue
    if (!found.has(each.order.id)) found.set(each.order.id, { ...each, order: each.order })
  }
  return [...found.values()].toSorted((a, b) => a[order.axis] - b[order.axis])
}

/** Where something lands that is dropped at a point of the axis: its place in the list without it. */
export function placeAt(mark: CommandMark, siblings: readonly Ordered[], point: number): number {
  const { order } = mark
  if (!order) return 0
  return siblings.filter((each) => each.order.id !== order.id && middleOf(each) < point).length
}

/** The coordinate on the axis of the gap before the `place`-th of the others. */
export function gapAt(mark: CommandMark, siblings: readonly Ordered[], place: number): number {
  const { order } = mark
  const others = siblings.filter((each) => each.order.id !== order?.id)
  const next = others[place]
  const last = others.at(-1)
  if (next) return next[next.order.axis]
  return last ? last[last.order.axis] + lengthOf(last) : 0
}

/** Handlers for the area's button, and where what is dragged would land; `null` while nothing is. */
export function useOrderDrag(
  editor: Editor,
  mark: CommandMark,
  siblings: readonly Ordered[],
): {
  readonly place: number | null
  /** True once after a drag, so that its release is not taken for a click. */
  wasDragged(): boolean
  /** Moves by so many places; answers the new place from 0, or null where there is none. */
  move(by: number): number | null
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerCancel: () => void
  }
} {
  const [place, setPlace] = useState<number | null>(null)
  const press = useRef<{ readonly x: number; readonly y: number } | null>(null)
  const dragged = useRef(false)
  const { order } = mark

  function drop(position: number): void {
    if (order)
      runStep(editor, 'move in order', (board) =>
        moveInOrder(board, order.kind, order.id, position),
      )
  }

  return {
    place,
    wasDragged() {
      const was = dragged.current
      dragged.current = false
      return was
    },
    move(by) {
      const here = siblings.findIndex((each) => each.order.id === order?.id)
      const next = here + by
      if (here < 0 || next < 0 || next >= siblings.length) return null
      drop(next)
      return next
    },
    handlers: {
      onPointerDown(event) {
        dragged.current = false
        if (!order || event.button !== 0 || siblings.length < 2) return
        press.current = { x: event.clientX, y: event.clientY }
        event.currentTarget.setPointerCapture(event.pointerId)
      },
      onPointerMove(event) {
        if (!order || !press.current) return
        const far = Math.hypot(event.clientX - press.current.x, event.clientY - press.current.y)
        if (!dragged.current && far < dragThreshold) return
        dragged.current = true
        const point = editor.screenToPage({ x: event.clientX, y: event.clientY })
        setPlace(placeAt(mark, siblings, point[order.axis]))
      },
      onPointerUp() {
        press.current = null
        if (dragged.current && place !== null) drop(place)
        setPlace(null)
      },
      onPointerCancel() {
        press.current = null
        dragged.current = false
        setPlace(null)
      },
    },
  }
}

function middleOf(mark: Ordered): number {
  return mark[mark.order.axis] + lengthOf(mark) / 2
}

function lengthOf(mark: Ordered): number {
  return mark.order.axis === 'x' ? mark.w : mark.h
}
