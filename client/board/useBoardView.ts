/** Whether the canvas or the list is shown, and the panel beside the canvas; remembered in this browser. */
import { useCallback, useState } from 'react'
import * as z from 'zod/mini'
import { readStored, writeStored } from '../session/localStore.ts'

/** The two faces of a board. */
export type BoardView = 'canvas' | 'list'

const viewSchema = z.enum(['canvas', 'list'])

/** Below this width the list is what one wants to begin with. */
const phoneQuery = '(max-width: 640px)'
/** From this width on there is room for the panel beside the canvas. */
const wideQuery = '(min-width: 1180px)'

/** Answers what is shown and how to change it. */
export function useBoardView(boardId: string): {
  readonly view: BoardView
  readonly setView: (view: BoardView) => void
  readonly isPanelShown: boolean
  readonly setIsPanelShown: (isShown: boolean) => void
  /** Whether the facilitator's panel is open; it is again after a reload of the same board. */
  readonly isFacilitating: boolean
  readonly setIsFacilitating: (isOpen: boolean) => void
} {
  const [view, setView] = useState<BoardView>(
    () => readStored('view', viewSchema) ?? (matchMedia(phoneQuery).matches ? 'list' : 'canvas'),
  )
  const [isPanelShown, setIsPanelShown] = useState(
    () => readStored('panel', z.boolean()) ?? matchMedia(wideQuery).matches,
  )
  const [isFacilitating, setIsFacilitating] = useState(
    () => readStored('facilitating', z.string()) === boardId,
  )
  const chooseView = useCallback((next: BoardView) => {
    writeStored('view', next)
    setView(next)
  }, [])
  return {
    view,
    setView: chooseView,
    isPanelShown,
    setIsPanelShown: (isShown) => {
      writeStored('panel', isShown)
      setIsPanelShown(isShown)
    },
    isFacilitating,
    setIsFacilitating: (isOpen) => {
      writeStored('facilitating', isOpen ? boardId : null)
      setIsFacilitating(isOpen)
    },
  }
}
