/** The frame of a form: groups of labelled lines to edit, or a list of what is said where one may only read. */
import { useId, type ReactNode } from 'react'

/** Lines that belong together. */
export function FormGroup({
  title,
  isReadOnly,
  children,
}: {
  readonly title?: string
  readonly isReadOnly: boolean
  readonly children: ReactNode
}): ReactNode {
  const id = useId()
  const naming = title === undefined ? {} : { role: 'group', 'aria-labelledby': id }
  return (
    <div className="k-form-group" {...naming}>
      {title !== undefined && (
        <p id={id} className="k-form-group-title">
          {title}
        </p>
      )}
      {isReadOnly ? (
        <dl className="k-form-facts">{children}</dl>
      ) : (
        <div className="k-form-lines">{children}</div>
      )}
    </div>
  )
}

/** A line of a definition list. */
export function Fact({
  label,
  children,
}: {
  readonly label: string
  readonly children: ReactNode
}): ReactNode {
  return (
    <div className="k-form-fact">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** A remark with a sign, never a lock: what the criteria say, what is missing. */
export function FormNote({
  tone = 'hint',
  children,
}: {
  readonly tone?: 'hint' | 'warn'
  readonly children: ReactNode
}): ReactNode {
  return (
    <p className="k-form-note" data-tone={tone}>
      <span className="k-form-note-sign" aria-hidden="true">
        {tone === 'warn' ? '!' : 'i'}
      </span>
      <span>{children}</span>
    </p>
  )
}
