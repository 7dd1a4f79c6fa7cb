/** The minutes on paper: while the window is open, printing the page prints them and nothing else. */
import { useEffect, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import type { Protocol } from '../../shared/export/protocol/protocol.ts'
import { ProtocolPaper } from './ProtocolPaper.tsx'
import '../ui/printed.css'

/** Out of sight until the page is printed; the browser saves it as a tagged PDF in the minutes' language. */
export function PrintSheet({
  protocol,
  pictures,
}: {
  readonly protocol: Protocol
  readonly pictures: ReadonlyMap<string, string>
}): ReactNode {
  const { title, locale } = protocol
  useEffect(() => {
    const root = document.documentElement
    root.dataset['print'] = 'protocol'
    // The file is named after the title, and read aloud in the language of the root.
    let before = { title: document.title, lang: root.lang }
    let reopen = (): void => undefined
    const handleBefore = (): void => {
      before = { title: document.title, lang: root.lang }
      reopen = closeModals()
      document.title = title
      root.lang = locale
    }
    const handleAfter = (): void => {
      document.title = before.title
      root.lang = before.lang
      reopen()
      reopen = () => undefined
    }
    addEventListener('beforeprint', handleBefore)
    addEventListener('afterprint', handleAfter)
    return () => {
      delete root.dataset['print']
      removeEventListener('beforeprint', handleBefore)
      removeEventListener('afterprint', handleAfter)
    }
  }, [title, locale])
  return createPortal(
    <div className="k-print-protocol">
      <ProtocolPaper protocol={protocol} level={1} pictures={pictures} />
    </div>,
    document.body,
  )
}

/**
 * What lies behind a modal window is hidden from assistive technology, and so has no tags in the PDF: such windows
 * are closed for the moment of printing. Answers how they are opened again, with the focus where it was.
 */
function closeModals(): () => void {
  const focused = document.activeElement
  const modals = [...document.querySelectorAll<HTMLDialogElement>('dialog:modal')]
  for (const each of modals) each.close()
  return () => {
    for (const each of modals) if (each.isConnected && !each.open) each.showModal()
    if (focused instanceof HTMLElement) focused.focus()
  }
}
