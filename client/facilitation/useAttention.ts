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
 * Follows `attention` on the canvas. Answers whether the person has left it, and the way back; nobody is
 * led while they write or drag, it waits until they are done.
 */
export function useAttention(
  editor: Editor | null,
  attention: Attention | null,
  me: string,
): { readonly hasLeft: boolean; readonly comeBack: () => void } {
  const isFollower = attention !== null && attention.by !== me
  const key = isFollower ? `${attention.by} ${attention.shapeId ?? ''}` : ''
  const [reached, setReached] = useState('')
  const followed = useValue(
    'followed person',
    () => editor?.getInstanceState().followingUserId ?? null,
    [editor],
  )

  const comeBack = useCallback(() => setReached(''), [])
  useEffect(() => {
    if (!editor || key === '' || reached === key) return
    const go = (): boolean => {
      if (isBusy(editor)) return false
      lead(editor, attention as Place)
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

  const hasLeft =
    isFollower && reached === key && attention.shapeId === undefined && followed !== attention.by
  return { hasLeft, comeBack }
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
  } else {
    editor.startFollowingUser(by)
  }
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
