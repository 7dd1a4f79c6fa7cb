/** The board on paper: what it holds as a document, then each sheet as a picture on a page of its own. */
import { useEffect, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import { ListView } from '../list/ListView.tsx'
import { usePreferences } from '../session/preferences.tsx'
import { useStatus } from '../ui/Status.tsx'
import { drawSheets, type PrintedSheet } from './drawSheets.ts'
import './printBoard.css'

/** Draws the sheets, opens the browser's own print window, and is gone when that is closed. */
export function PrintBoard({
  store,
  title,
  onClose,
}: {
  readonly store: BoardStore
  readonly title: string
  readonly onClose: () => void
}): ReactNode {
  const { t, locale } = usePreferences()
  const show = useStatus()
  const [sheets, setSheets] = useState<readonly PrintedSheet[] | null>(null)

  useEffect(() => {
    const control = new AbortController()
    let drawn: readonly PrintedSheet[] = []
    show(t('exports.print.drawing'))
    drawSheets(
      store,
      { boardTitle: title, locale, frame: t('exports.frame') },
      control.signal,
    ).then(
      (done) => {
        drawn = done
        if (control.signal.aborted) release(drawn)
        else setSheets(drawn)
      },
      () => {
        if (control.signal.aborted) return
        show(t('exports.print.failed'), 'bad')
        // What can be read is printed all the same.
        setSheets([])
      },
    )
    return () => {
      control.abort()
      release(drawn)
    }
    // Printed is the board as it was when somebody asked.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [store])

  useEffect(() => {
    if (sheets === null) return
    const root = document.documentElement
    root.dataset['print'] = 'board'
    addEventListener('afterprint', onClose, { once: true })
    let isGone = false
    const images = [...document.querySelectorAll<HTMLImageElement>('.k-print-sheet img')]
    void Promise.allSettled(images.map((image) => image.decode())).then(() => {
      if (!isGone) print()
    })
    return () => {
      isGone = true
      removeEventListener('afterprint', onClose)
      delete root.dataset['print']
    }
    // Another `onClose` is no reason to print once more.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [sheets])

  if (sheets === null) return null
  return createPortal(
    <div className="k-print-board">
      <div className="k-board">
        <h1 className="k-print-title">{title}</h1>
        <ListView store={store} />
      </div>
      {sheets.map(({ name, address }) => (
        <figure key={address} className="k-print-sheet">
          <figcaption>{name}</figcaption>
          <img src={address} alt={t('exports.slide.alt', { title: name })} />
        </figure>
      ))}
    </div>,
    document.body,
  )
}

function release(sheets: readonly PrintedSheet[]): void {
  for (const { address } of sheets) URL.revokeObjectURL(address)
}
