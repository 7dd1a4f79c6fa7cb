/** A text that is the board's until somebody writes in it, and again when they are done. */
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'

type TextElement = HTMLInputElement | HTMLTextAreaElement

/** What an input or a text area gets. */
interface DraftProps {
  readonly value: string
  readonly onChange: (event: { readonly currentTarget: TextElement }) => void
  readonly onBlur: () => void
  readonly onKeyDown: (event: KeyboardEvent<TextElement>) => void
}

/** What was given away stands for at most so long until the board says it too, or has refused it; in ms. */
const settleMs = 1000

/**
 * Shows `value`. What is typed is given to `onCommit` when the field is left, when the form goes, or with
 * Enter (in a text area with Ctrl or ⌘); Escape takes it back. What others write meanwhile does not
 * disturb the hand that types; `before` is what the field showed when it began.
 */
export function useDraft(
  value: string,
  onCommit: (value: string, before: string) => void,
): DraftProps {
  const [draft, setDraft] = useState<string | null>(null)
  // A long list is drawn anew a moment after the board has changed: until then the old words must not flash up.
  const [sent, setSent] = useState<{ readonly text: string; readonly over: string } | null>(null)
  if (sent && sent.over !== value) setSent(null)
  // Read when the field goes; state would be that of an older render.
  const waiting = useRef<string | null>(null)
  const begun = useRef(value)
  const latest = useRef({ value, onCommit })
  useLayoutEffect(() => {
    latest.current = { value, onCommit }
  })

  function write(next: string | null): void {
    if (waiting.current === null) begun.current = sent?.text ?? latest.current.value
    waiting.current = next
    setDraft(next)
  }

  function commit(): void {
    const written = waiting.current
    write(null)
    if (written === null || written === latest.current.value) return
    setSent({ text: written, over: latest.current.value })
    latest.current.onCommit(written, begun.current)
  }

  useEffect(() => {
    if (!sent) return
    const timer = setTimeout(() => setSent(null), settleMs)
    return () => clearTimeout(timer)
  }, [sent])

  useEffect(
    () => () => {
      const written = waiting.current
      waiting.current = null
      if (written !== null && written !== latest.current.value)
        latest.current.onCommit(written, begun.current)
    },
    [],
  )

  return {
    value: draft ?? (sent?.over === value ? sent.text : value),
    onChange: (event) => write(event.currentTarget.value),
    onBlur: commit,
    onKeyDown: (event) => {
      const isLine = event.currentTarget instanceof HTMLInputElement
      if (event.key === 'Enter' && (isLine || event.ctrlKey || event.metaKey)) {
        event.preventDefault()
        commit()
      }
      // An Escape that took something back is not meant for the window around the form.
      if (event.key === 'Escape' && waiting.current !== null) {
        event.stopPropagation()
        event.preventDefault()
        write(null)
      }
    },
  }
}
