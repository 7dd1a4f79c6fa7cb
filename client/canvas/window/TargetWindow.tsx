/** The window over the canvas in which what one has pointed at is edited. */
import {
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react'
import { useValue, type Editor } from 'tldraw'
import type { Point } from '../../../shared/workshop/mark.ts'
import { targetKey, type Target } from '../../../shared/workshop/target.ts'
import { targetTitle } from '../../forms/targetTitle.ts'
import { Button } from '../../ui/Button.tsx'
import { useTranslate } from '../../session/preferences.tsx'
import { useWorkMessages } from '../../session/useWorkMessages.ts'
import {
  canvasLinks,
  closeWindow,
  findWindow,
  openWindow,
  type CanvasWindow,
} from './canvasWindow.ts'
import { GateOffer } from '../gate/GateOffer.tsx'
import { placeWindow } from './placeWindow.ts'
import { isTargetGone } from './isTargetGone.ts'
import { takeEarlyKeys } from './earlyKeys.ts'
import { useFormContext } from './useFormContext.ts'
import { lazyPart, PartPlace } from '../../ui/lazyPart.tsx'
import './window.css'

const TargetForm = lazyPart(async () => (await import('../../forms/TargetForm.tsx')).TargetForm)

/** Shows the open window of an editor, if there is one. */
export function TargetWindow({ editor }: { readonly editor: Editor }): ReactNode {
  const open = useValue('canvas window', () => findWindow(editor), [editor])
  if (!open) return null
  return <OpenWindow key={targetKey(open.target)} editor={editor} open={open} />
}

function OpenWindow({
  editor,
  open,
}: {
  readonly editor: Editor
  readonly open: CanvasWindow
}): ReactNode {
  useWorkMessages()
  const t = useTranslate()
  const titleId = useId()
  const element = useRef<HTMLDivElement>(null)
  const opener = useOpener()
  const handleOpen = useCallback(
    (target: Target) => openWindow(editor, target, open.anchor),
    [editor, open.anchor],
  )
  const context = useFormContext(editor, handleOpen)
  const title = targetTitle(open.target, context)
  const isGone = useValue('target is gone', () => isTargetGone(editor, open.target), [editor, open])
  const corner = useCorner(editor, open, element)
  useLightDismiss(editor, element)

  function close(): void {
    closeWindow(editor)
    const button = opener.current
    if (button?.isConnected) button.focus({ preventScroll: true })
    else editor.getContainer().focus({ preventScroll: true })
  }

  // What somebody else has deleted meanwhile has no form any more.
  useEffect(() => {
    if (isGone) closeWindow(editor)
  }, [isGone, editor])

  function handleKeyDown(event: KeyboardEvent): void {
    event.stopPropagation()
    const isStep = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z'
    if (isStep && !isWriting(event.target)) {
      event.preventDefault()
      if (event.shiftKey) editor.redo()
      else editor.undo()
    }
    if (event.key !== 'Escape') return
    event.preventDefault()
    close()
  }

  if (isGone) return null
  return (
    <div
      ref={element}
      className="k-window"
      role="dialog"
      aria-labelledby={titleId}
      tabIndex={-1}
      style={corner ? { left: corner.x, top: corner.y } : { visibility: 'hidden' }}
      onKeyDown={handleKeyDown}
    >
      <header className="k-window-head">
        <h2 id={titleId} className="k-heading k-window-title">
          {title}
        </h2>
        <Button variant="quiet" icon="close" isIconOnly onClick={close}>
          {t('common.close')}
        </Button>
      </header>
      <div className="k-window-body">
        <PartPlace fallback={<p className="k-quiet">{t('common.loading')}</p>}>
          {open.passed.length > 0 ? (
            <GateOffer passed={open.passed} context={context} onDone={close} />
          ) : (
            <TargetForm target={open.target} context={context} />
          )}
          <FirstFocus element={element} isNew={open.isNew} isPlaced={corner !== null} />
        </PartPlace>
      </div>
      {open.passed.length === 0 && (
        <footer className="k-window-foot">
          <Button
            variant="quiet"
            onClick={() => {
              closeWindow(editor)
              canvasLinks(editor).onList(open.target)
            }}
          >
            {t('board.window.list')}
          </Button>
        </footer>
      )}
    </div>
  )
}

/** Gives the focus to the name of what is new, else to the window itself, once the form is there. */
function FirstFocus({
  element,
  isNew,
  isPlaced,
}: {
  readonly element: RefObject<HTMLDivElement | null>
  readonly isNew: boolean
  readonly isPlaced: boolean
}): ReactNode {
  useEffect(() => {
    if (!isPlaced) return
    const first = element.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>(
      '.k-window-body input[type="text"], .k-window-body textarea, .k-window-body input:not([type])',
    )
    if (!isNew || !first) return element.current?.focus({ preventScroll: true })
    first.focus({ preventScroll: true })
    first.select()
    const early = takeEarlyKeys()
    // As if it were typed: over the selected name, and known to the form.
    if (early !== '') document.execCommand('insertText', false, early)
  }, [element, isNew, isPlaced])
  return null
}

/** What had the focus before the window came. */
function useOpener(): RefObject<HTMLElement | null> {
  const opener = useRef<HTMLElement | null>(null)
  useLayoutEffect(() => {
    const { activeElement } = document
    opener.current =
      activeElement instanceof HTMLElement && activeElement !== document.body ? activeElement : null
  }, [])
  return opener
}

/** The window's corner, found anew when it or the canvas changes its size; null until it is known. */
function useCorner(
  editor: Editor,
  open: CanvasWindow,
  element: RefObject<HTMLDivElement | null>,
): Point | null {
  const [corner, setCorner] = useState<Point | null>(null)
  useLayoutEffect(() => {
    const box = element.current
    const around = box?.parentElement
    if (!box || !around) return
    const place = (): void => {
      const { x, y } = editor.pageToViewport(open.anchor)
      const zoom = editor.getZoomLevel()
      const anchor = { x, y, w: open.anchor.w * zoom, h: open.anchor.h * zoom }
      const next = placeWindow(
        anchor,
        { w: box.offsetWidth, h: box.offsetHeight },
        { w: around.clientWidth, h: around.clientHeight },
      )
      setCorner((before) => (before?.x === next.x && before.y === next.y ? before : next))
    }
    place()
    const observer = new ResizeObserver(place)
    observer.observe(box)
    observer.observe(around)
    return () => observer.disconnect()
  }, [editor, open, element])
  return corner
}

/** A press on the canvas, or another page, closes the window. */
function useLightDismiss(editor: Editor, element: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const container = editor.getContainer()
    const page = editor.getCurrentPageId()
    const handlePointerDown = (event: PointerEvent): void => {
      const isInside = event.target instanceof Node && element.current?.contains(event.target)
      if (!isInside) closeWindow(editor)
    }
    container.addEventListener('pointerdown', handlePointerDown, true)
    const stop = editor.store.listen(
      () => {
        if (editor.getCurrentPageId() !== page) closeWindow(editor)
      },
      { scope: 'session' },
    )
    return () => {
      container.removeEventListener('pointerdown', handlePointerDown, true)
      stop()
    }
  }, [editor, element])
}

/** Fields have an undo of their own for what is being written. */
function isWriting(target: EventTarget): boolean {
  if (target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio'].includes(target.type)
}
