/** A line of text inside a cell of the list. */
import type { ReactNode } from 'react'
import { maxTextLength } from '../../shared/model/text.ts'
import { useDraft } from '../forms/useDraft.ts'

/** Drawn quietly; `label` names what it belongs to as well. Where nothing may be changed, the words alone. */
export function DraftInput({
  value,
  label,
  placeholder,
  type = 'text',
  isReadOnly,
  testId,
  onCommit,
}: {
  readonly value: string
  readonly label: string
  readonly placeholder?: string
  readonly type?: 'text' | 'number' | 'date'
  readonly isReadOnly: boolean
  readonly testId?: string
  readonly onCommit: (value: string) => void
}): ReactNode {
  const draft = useDraft(value, onCommit)
  if (isReadOnly) return <span>{value || placeholder}</span>
  return (
    <input
      {...draft}
      className="k-list-cell-input"
      type={type === 'date' ? 'date' : 'text'}
      inputMode={type === 'number' ? 'decimal' : undefined}
      aria-label={label}
      placeholder={placeholder}
      maxLength={type === 'date' ? undefined : maxTextLength}
      data-testid={testId}
      data-empty={draft.value === '' || undefined}
      autoComplete="off"
    />
  )
}
