/** The board on paper: what it holds as a document, then each sheet as a picture on a page of its own. */
import { useEffect, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import { writtenAs } from '../../shared/i18n/locale.ts'
import { ListView } from '../list/ListView.tsx'
import { usePreferences } from '../session/preferences.tsx'
import { useStatus } from '../ui/Status.tsx'
import { drawSheets, type PrintedSheet } from './drawSheets.ts'
import '../ui/printed.css'
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
  const [printedAt] = useState(() => new Date())
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
    const control = new AbortController()
    void Promise.allSettled([
      partsAreThere(control.signal),
      ...images.map((image) => image.decode()),
    ]).then(() => {
      if (!isGone) print()
    })
    return () => {
      isGone = true
      control.abort()
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
        <header className="k-print-head">
          <h1 className="k-print-title">{title}</h1>
          <p className="k-print-day">
            {new Intl.DateTimeFormat(writtenAs[locale], { dateStyle: 'long' }).format(printedAt)}
          </p>
        </header>
        <ListView store={store} isForPaper />
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

/** Resolves when every part of the list has come, or cannot. */
function partsAreThere(signal: AbortSignal): Promise<void> {
  const isWaiting = (): boolean => document.querySelector('.k-print-board .k-loading') !== null
  return new Promise((resolve) => {
    const watcher = new MutationObserver(() => {
      if (!isWaiting()) done()
    })
    const done = (): void => {
      watcher.disconnect()
      resolve()
    }
    signal.addEventListener('abort', done, { once: true })
    watcher.observe(document.body, { childList: true, subtree: true })
    if (!isWaiting()) done()
  })
}

function release(sheets: readonly PrintedSheet[]): void {
  for (const { address } of sheets) URL.revokeObjectURL(address)
}
