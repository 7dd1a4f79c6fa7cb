/** Leads a person where the facilitator wants everybody to look, but never while they type or drag. */
import { useCallback, useEffect, useState } from 'react'
import { Box, useValue, type Editor, type TLShapeId } from 'tldraw'
import type { Attention, Place as SessionPlace } from '../../shared/session/session.ts'

const retryMs = 400

/** A place to look at, and who asks for it. */
export interface Place extends SessionPlace {
  readonly by: string
}

/**
 * Follows `attention` on the canvas; a frame is also shown to whoever presents it. Answers whether the
 * person has left it, and the way back. Nobody is led while they write or drag, it waits until they are done.
 */
export function useAttention(
  editor: Editor | null,
  attention: Attention | null,
  me: string,
): { readonly hasLeft: boolean; readonly comeBack: () => void } {
  const isFollower = attention !== null && attention.by !== me
  const shapeId = attention?.shapeId
  const isLed = isFollower || shapeId !== undefined
  const key = isLed ? `${attention?.by} ${shapeId ?? ''}` : ''
  const [reached, setReached] = useState('')
  const followed = useValue(
    'followed person',
    () => editor?.getInstanceState().followingUserId ?? null,
    [editor],
  )

  const isOutOfSight = useValue(
    'presented shape out of sight',
    () => editor !== null && shapeId !== undefined && !isInSight(editor, shapeId),
    [editor, shapeId],
  )

  const comeBack = useCallback(() => setReached(''), [])
  useEffect(() => {
    if (!editor || key === '' || reached === key) return
    const go = (): boolean => {
      if (isBusy(editor)) return false
      if (attention) lead(editor, attention)
      setReached(key)
      return true
    }
    if (go()) return
    const timer = setInterval(() => go() && clearInterval(timer), retryMs)
    return () => clearInterval(timer)
    // oxlint-disable-next-line react/exhaustive-deps -- `key` stands for the attention
  }, [editor, key, reached])

  useEffect(() => {
    if (!editor || key === '') return
    return () => {
      editor.stopFollowingUser()
    }
  }, [editor, key])

  const isElsewhere = shapeId === undefined ? followed !== attention?.by : isOutOfSight
  return { hasLeft: isFollower && reached === key && isElsewhere, comeBack }
}

/** Shows a place, or follows the person whose place it is. */
export function lead(editor: Editor, place: Place): void {
  const { shapeId, bounds, pageId, by } = place
  const shape = shapeId ? editor.getShape(shapeId as TLShapeId) : undefined
  const page = shape && editor.getAncestorPageId(shape)
  if (shape && page) {
    goToPage(editor, page)
    const box = editor.getShapePageBounds(shape)
    if (box) showBox(editor, box)
  } else if (bounds) {
    goToPage(editor, pageId)
    showBox(editor, new Box(bounds.x, bounds.y, bounds.w, bounds.h))
  } else if (by !== editor.user.getId()) {
    editor.startFollowingUser(by)
  }
}

/** True while some of a shape is seen; also for one that is not there, to which nobody finds back. */
function isInSight(editor: Editor, id: string): boolean {
  const shape = editor.getShape(id as TLShapeId)
  const bounds = shape && editor.getShapePageBounds(shape)
  if (!shape || !bounds) return true
  const isHere = editor.getAncestorPageId(shape) === editor.getCurrentPageId()
  return isHere && editor.getViewportPageBounds().collides(bounds)
}

/** Opens a page that is there and not open yet. */
function goToPage(editor: Editor, id: string | undefined): void {
  const page = editor.getPages().find((each) => each.id === id)
  if (page && page.id !== editor.getCurrentPageId()) editor.setCurrentPage(page.id)
}

/** True while being led elsewhere would cost the person what they are doing. */
export function isBusy(editor: Editor): boolean {
  const focused = document.activeElement
  const isWriting =
    focused instanceof HTMLElement && focused.matches('input, textarea, [contenteditable="true"]')
  return isWriting || editor.getEditingShapeId() !== null || editor.inputs.isDragging
}

function showBox(editor: Editor, box: Box): void {
  editor.zoomToBounds(box, {
    inset: 24,
    animation: { duration: editor.options.animationMediumMs },
  })
}
