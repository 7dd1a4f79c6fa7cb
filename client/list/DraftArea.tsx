/** A text inside a cell of the list that grows with what is written. */
import type { KeyboardEvent, ReactNode } from 'react'
import { maxTextLength } from '../../shared/model/text.ts'
import { useDraft } from '../forms/useDraft.ts'

/** About as many letters fit into a line of a wide column. */
const lettersOfLine = 38
const mostRows = 6

/** Drawn like a `DraftInput`; Enter is done, with Shift it begins a new line. */
export function DraftArea({
  value,
  label,
  placeholder,
  isReadOnly,
  testId,
  onCommit,
}: {
  readonly value: string
  readonly label: string
  readonly placeholder?: string
  readonly isReadOnly: boolean
  readonly testId?: string
  /** `before` is what the field showed when the writing began. */
  readonly onCommit: (value: string, before: string) => void
}): ReactNode {
  const draft = useDraft(value, onCommit)
  if (isReadOnly) return <span className="k-list-words">{value || placeholder}</span>
  return (
    <textarea
      {...draft}
      className="k-list-cell-input k-list-cell-area"
      rows={rowsOf(draft.value)}
      aria-label={label}
      placeholder={placeholder}
      maxLength={maxTextLength}
      data-testid={testId}
      onKeyDown={(event: KeyboardEvent<HTMLTextAreaElement>) => {
        if (event.key === 'Enter' && !event.shiftKey) {
          event.preventDefault()
          draft.onBlur()
        } else draft.onKeyDown(event)
      }}
    />
  )
}

/** Where the browser does not fit the height by itself, it is near enough. */
function rowsOf(text: string): number {
  const lines = text.split('\n').map((line) => Math.ceil(Math.max(1, line.length) / lettersOfLine))
  return Math.min(
    mostRows,
    lines.reduce((sum, count) => sum + count, 0),
  )
}
