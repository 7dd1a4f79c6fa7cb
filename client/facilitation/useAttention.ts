/** Leads a person where the facilitator wants everybody to look, but never while they type or drag. */
import { useCallback, useEffect, useState } from 'react'
import { Box, useValue, type Editor, type TLShapeId } from 'tldraw'
import type { Attention, Place as SessionPlace } from '../../shared/session/session.ts'
import { whenFree } from './isBusy.ts'
import { keepFollowing } from './keepFollowing.ts'

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
  const isPlace = shapeId !== undefined || attention?.bounds !== undefined
  const isLed = isFollower || shapeId !== undefined
  const key = isLed ? JSON.stringify(attention) : ''
  /** What has been reached: the place, or the person who was followed and then left. */
  const [reached, setReached] = useState('')

  const isOutOfSight = useValue(
    'presented place out of sight',
    () => editor !== null && attention !== null && isPlace && !isInSight(editor, attention),
    [editor, key],
  )

  const comeBack = useCallback(() => setReached(''), [])
  useEffect(() => {
    if (!editor || !attention || key === '' || reached === key) return
    if (!isPlace) return keepFollowing(editor, attention.by, () => setReached(key))
    return whenFree(editor, () => {
      lead(editor, attention)
      setReached(key)
    })
    // oxlint-disable-next-line react/exhaustive-deps -- `key` stands for the attention
  }, [editor, key, reached])

  return { hasLeft: isFollower && reached === key && (!isPlace || isOutOfSight), comeBack }
}

/** Shows a place. */
export function lead(editor: Editor, place: Place): void {
  const { shapeId, bounds, pageId } = place
  const shape = shapeId ? editor.getShape(shapeId as TLShapeId) : undefined
  const page = shape && editor.getAncestorPageId(shape)
  if (shape && page) {
    goToPage(editor, page)
    const box = editor.getShapePageBounds(shape)
    if (box) showBox(editor, box)
  } else if (bounds) {
    goToPage(editor, pageId)
    showBox(editor, new Box(bounds.x, bounds.y, bounds.w, bounds.h))
  }
}

/** True while some of a place is seen; also for one that is not there, to which nobody finds back. */
function isInSight(editor: Editor, { shapeId, bounds, pageId }: SessionPlace): boolean {
  const shape = shapeId ? editor.getShape(shapeId as TLShapeId) : undefined
  const area = shape ? editor.getShapePageBounds(shape) : bounds && Box.From(bounds)
  if (!area) return true
  const page = shape ? editor.getAncestorPageId(shape) : (pageId ?? editor.getCurrentPageId())
  return page === editor.getCurrentPageId() && editor.getViewportPageBounds().collides(area)
}

/** Opens a page that is there and not open yet. */
function goToPage(editor: Editor, id: string | undefined): void {
  const page = editor.getPages().find((each) => each.id === id)
  if (page && page.id !== editor.getCurrentPageId()) editor.setCurrentPage(page.id)
}

function showBox(editor: Editor, box: Box): void {
  editor.zoomToBounds(box, {
    inset: 24,
    animation: { duration: editor.options.animationMediumMs },
  })
}
