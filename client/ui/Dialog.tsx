/** A native dialog: it holds the focus, closes with Escape and gives the focus back. */
import type { ReactNode } from 'react'
import { useId, useLayoutEffect, useRef } from 'react'
import { useTranslate } from '../session/preferences.tsx'
import { Button } from './Button.tsx'
import './Dialog.css'

/** A question or a closer look above the page; `onClose` is called however it is closed. */
export function Dialog({
  title,
  size = 'normal',
  children,
  actions,
  onClose,
}: {
  readonly title: string
  readonly size?: 'normal' | 'wide' | 'screen'
  readonly children: ReactNode
  /** Buttons at the foot, the one that goes on last. */
  readonly actions?: ReactNode
  readonly onClose: () => void
}): ReactNode {
  const t = useTranslate()
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)

  // A layout effect, because the browser gives the focus back only to a dialog still in the page.
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    // The browser would choose the button that closes; `data-autofocus` names something better.
    element?.querySelector<HTMLElement>('[data-autofocus]')?.focus()
    return () => element?.close()
  }, [])

  return (
    <dialog
      ref={dialog}
      className={`k-dialog k-dialog-${size}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // React passes on what came from a dialog opened above this one, or from a file that was not chosen.
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        onClose()
      }}
      onMouseDown={(event) => {
        if (event.target === event.currentTarget) onClose()
      }}
    >
      <div className="k-dialog-sheet">
        <header className="k-dialog-head">
          <h2 id={titleId} className="k-heading k-heading-2">
            {title}
          </h2>
          <Button variant="quiet" icon="close" isIconOnly onClick={onClose}>
            {t('common.close')}
          </Button>
        </header>
        <div className="k-dialog-body">{children}</div>
        {actions && <footer className="k-dialog-actions">{actions}</footer>}
      </div>
    </dialog>
  )
}
