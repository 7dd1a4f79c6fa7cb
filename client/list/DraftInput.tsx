/** A line of text that is the board's until somebody writes in it, and again when they are done. */
import { useRef, useState, type ReactNode } from 'react'

/**
 * Shows `value`. What is typed is given to `onCommit` when the field is left or Enter is pressed; Escape
 * takes it back. What others write meanwhile does not disturb the hand that types.
 */
export function DraftInput({
  value,
  label,
  placeholder,
  type = 'text',
  maxLength,
  testId,
  onCommit,
}: {
  readonly value: string
  readonly label: string
  readonly placeholder?: string
  readonly type?: 'text' | 'number'
  readonly maxLength?: number
  readonly testId?: string
  readonly onCommit: (value: string) => void
}): ReactNode {
  const [draft, setDraft] = useState<string | null>(null)
  const isReverting = useRef(false)

  function commit(): void {
    const written = draft
    setDraft(null)
    if (isReverting.current) isReverting.current = false
    else if (written !== null && written !== value) onCommit(written)
  }

  return (
    <input
      className="k-list-cell-input"
      type={type}
      min={type === 'number' ? 0 : undefined}
      step={type === 'number' ? 'any' : undefined}
      inputMode={type === 'number' ? 'decimal' : undefined}
      value={draft ?? value}
      aria-label={label}
      placeholder={placeholder}
      maxLength={maxLength}
      data-testid={testId}
      autoComplete="off"
      onChange={(event) => setDraft(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return
        if (event.key === 'Escape') {
          isReverting.current = true
          event.stopPropagation()
        }
        event.currentTarget.blur()
        event.currentTarget.focus()
      }}
    />
  )
}
