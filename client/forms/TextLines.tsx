/** Lines of a form in which one writes: a line, a paragraph, a number, a day. */
import { useId, type ReactNode } from 'react'
import type { Locale } from '../../shared/i18n/locale.ts'
import { maxTextLength } from '../../shared/model/text.ts'
import { Fact } from './FormParts.tsx'
import { plainNumber, writtenNumber } from './formText.ts'
import { useDraft } from './useDraft.ts'

interface LineProps {
  readonly label: string
  readonly value: string
  readonly hint?: string | undefined
  readonly placeholder?: string
  readonly isReadOnly: boolean
  readonly testId?: string
  readonly onCommit: (value: string) => void
}

/** One line of text, of a number or of a day. */
export function TextLine({
  label,
  value,
  hint,
  placeholder,
  isReadOnly,
  type = 'text',
  testId,
  onCommit,
}: LineProps & { readonly type?: 'text' | 'date' | 'number' }): ReactNode {
  const id = useId()
  const draft = useDraft(value, onCommit)
  if (isReadOnly) return <Fact label={label}>{value || '–'}</Fact>
  return (
    <div className="k-form-line">
      <label className="k-form-label" htmlFor={id}>
        {label}
      </label>
      <input
        {...draft}
        id={id}
        className="k-input k-form-input"
        type={type === 'date' ? 'date' : 'text'}
        inputMode={type === 'number' ? 'decimal' : undefined}
        placeholder={placeholder}
        maxLength={type === 'date' ? undefined : maxTextLength}
        autoComplete="off"
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        data-testid={testId}
      />
      {hint !== undefined && <Hint id={id}>{hint}</Hint>}
    </div>
  )
}

/** A text of several lines. */
export function TextArea({
  label,
  value,
  hint,
  placeholder,
  isReadOnly,
  testId,
  onCommit,
}: LineProps): ReactNode {
  const id = useId()
  const draft = useDraft(value, onCommit)
  if (isReadOnly) {
    return (
      <Fact label={label}>
        <span className="k-form-paragraph">{value || '–'}</span>
      </Fact>
    )
  }
  return (
    <div className="k-form-line">
      <label className="k-form-label" htmlFor={id}>
        {label}
      </label>
      <textarea
        {...draft}
        id={id}
        className="k-input k-form-input k-form-area"
        rows={2}
        placeholder={placeholder}
        maxLength={maxTextLength}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        data-testid={testId}
      />
      {hint !== undefined && <Hint id={id}>{hint}</Hint>}
    </div>
  )
}

/** A number, written as people write it; `null` when the line is emptied. */
export function NumberLine({
  value,
  locale,
  onCommit,
  ...line
}: Omit<LineProps, 'value' | 'onCommit'> & {
  readonly value: number | null
  readonly locale: Locale
  readonly onCommit: (value: number | null) => void
}): ReactNode {
  return (
    <TextLine
      {...line}
      type="number"
      value={value === null ? '' : plainNumber(value, locale)}
      onCommit={(written) => onCommit(writtenNumber(written))}
    />
  )
}

function Hint({ id, children }: { readonly id: string; readonly children: string }): ReactNode {
  return (
    <p id={`${id}-hint`} className="k-form-hint">
      {children}
    </p>
  )
}
