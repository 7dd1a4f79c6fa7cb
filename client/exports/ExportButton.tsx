/** The header's way to pictures, slides, tables and data; what makes them comes with the dialog. */
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import type { Editor } from 'tldraw'
import type { Vote } from '../../shared/session/session.ts'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import type { Identity } from '../session/identity.ts'
import { useTranslate } from '../session/preferences.tsx'
import { Button } from '../ui/Button.tsx'

const ExportDialog = lazy(async () => ({
  default: (await import('./ExportDialog.tsx')).ExportDialog,
}))

/** Opens the dialog. */
export function ExportButton(props: {
  readonly store: BoardStore
  /** Null while the canvas is not shown: then nothing is selected and no sheet is the current one. */
  readonly editor: Editor | null
  readonly identity: Identity
  readonly boardTitle: string
  /** How many people are connected. */
  readonly participants: number
  /** The closed votes. */
  readonly votes: () => readonly Vote[]
}): ReactNode {
  const t = useTranslate()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button
        variant="quiet"
        icon="download"
        isIconOnly
        aria-haspopup="dialog"
        title={t('board.export')}
        onClick={() => setIsOpen(true)}
      >
        {t('board.export')}
      </Button>
      {isOpen &&
        // Outside of the header, whose landmark a dialog is no part of.
        createPortal(
          <Suspense>
            <ExportDialog {...props} onClose={() => setIsOpen(false)} />
          </Suspense>,
          document.body,
        )}
    </>
  )
}
