/** What has just happened, and what can be done about it. */
import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslate } from '../session/preferences.tsx'
import { Button } from '../ui/Button.tsx'
import type { IconName } from '../ui/Icon.tsx'

/** A sentence for everybody to hear. */
export interface Said {
  readonly text: string
  readonly isBad?: boolean
  /** Gives the focus to where the work goes on when this is answered; false if nothing takes it. */
  readonly focus?: () => boolean
  /** The way back. */
  readonly action?: { readonly label: string; readonly icon?: IconName; run(): void }
}

/** What needs no answer goes by itself after so many milliseconds. */
const saidMs = 6_000

/**
 * Stands inside the dialog, because what lies below it is silent while it is open. The way back gets the
 * focus: what was pressed before is often gone then.
 */
export function SaidBar({
  said,
  onPass,
  onClose,
}: {
  readonly said: Said | null
  /** It has been there long enough. */
  readonly onPass: () => void
  /** Somebody has answered it or put it away. */
  readonly onClose: () => void
}): ReactNode {
  const t = useTranslate()
  const latest = useRef(onPass)
  const action = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    latest.current = onPass
  })
  useEffect(() => {
    if (said?.action) action.current?.focus()
    if (!said || said.action || said.isBad) return
    const timer = setTimeout(() => latest.current(), saidMs)
    return () => clearTimeout(timer)
  }, [said])
  return (
    // There while it says nothing too, or a screen reader would not hear it begin.
    <div
      className={said ? 'k-history-said' : 'k-hidden'}
      data-bad={said?.isBad || undefined}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // It puts away what was said, not the history.
        event.preventDefault()
        onClose()
      }}
    >
      <p role="status">{said?.text}</p>
      {said?.action && (
        <Button
          ref={action}
          icon={said.action.icon ?? 'undo'}
          onClick={() => {
            onClose()
            said.action?.run()
          }}
        >
          {said.action.label}
        </Button>
      )}
      {said && (
        <Button variant="quiet" icon="close" isIconOnly onClick={onClose}>
          {t('common.close')}
        </Button>
      )}
    </div>
  )
}
