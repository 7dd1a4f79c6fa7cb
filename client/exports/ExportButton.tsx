/** The header's way to pictures, slides, tables and data; what makes them comes with the dialog. */
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import type { Editor } from 'tldraw'
import type { Vote } from '../../shared/session/session.ts'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import { exportPointOf } from '../canvas/exportPoint.ts'
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
  const { editor } = props
  const [asked, setAsked] = useState<'all' | 'selection' | null>(null)
  useEffect(() => {
    if (!editor) return
    const point = exportPointOf(editor)
    point.set(() => setAsked('selection'))
    return () => void point.set(null)
  }, [editor])
  return (
    <>
      <Button
        variant="quiet"
        icon="download"
        isIconOnly
        aria-haspopup="dialog"
        title={t('board.export')}
        onClick={() => setAsked('all')}
      >
        {t('board.export')}
      </Button>
      {asked !== null &&
        // Outside of the header, whose landmark a dialog is no part of.
        createPortal(
          <Suspense>
            <ExportDialog
              {...props}
              isForSelection={asked === 'selection'}
              onClose={() => setAsked(null)}
            />
          </Suspense>,
          document.body,
        )}
    </>
  )
}
