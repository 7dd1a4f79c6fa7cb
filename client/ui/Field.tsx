/** Form fields: a visible label, the control, a hint below it and the fault when there is one. */
import type { InputHTMLAttributes, ReactNode, Ref, SelectHTMLAttributes } from 'react'
import { useId } from 'react'
import { Icon } from './Icon.tsx'
import './Field.css'

interface FieldFrame {
  readonly label: string
  readonly hint?: ReactNode
  /** What is wrong with the value and how to put it right; null while nothing is. */
  readonly fault?: string | null
}

/** A one-line text field. */
export function TextField({
  label,
  hint,
  fault = null,
  ref,
  ...input
}: FieldFrame &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'id'> & {
    readonly ref?: Ref<HTMLInputElement>
  }): ReactNode {
  const id = useId()
  return (
    <Frame id={id} label={label} hint={hint} fault={fault}>
      <input
        {...input}
        ref={ref}
        id={id}
        className="k-input"
        aria-invalid={fault !== null || undefined}
        aria-describedby={describedBy(id, hint, fault)}
      />
    </Frame>
  )
}

/** A choice of one from a short list, drawn by the browser so that every device knows how to use it. */
export function SelectField({
  label,
  hint,
  fault = null,
  ref,
  children,
  ...select
}: FieldFrame &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id'> & {
    readonly ref?: Ref<HTMLSelectElement> | undefined
  }): ReactNode {
  const id = useId()
  return (
    <Frame id={id} label={label} hint={hint} fault={fault}>
      <span className="k-select">
        <select
          {...select}
          ref={ref}
          id={id}
          className="k-input"
          aria-invalid={fault !== null || undefined}
          aria-describedby={describedBy(id, hint, fault)}
        >
          {children}
        </select>
        <Icon name="chevronDown" />
      </span>
    </Frame>
  )
}

function Frame({
  id,
  label,
  hint,
  fault,
  children,
}: FieldFrame & { readonly id: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className="k-field">
      <label className="k-label" htmlFor={id}>
        {label}
      </label>
      {children}
      {fault !== null && (
        <p id={`${id}-fault`} className="k-fault">
          <Icon name="warning" size={18} />
          <span>{fault}</span>
        </p>
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="k-hint">
          {hint}
        </p>
      )}
    </div>
  )
}

function describedBy(id: string, hint: ReactNode, fault: string | null): string | undefined {
  const ids = [fault === null ? '' : `${id}-fault`, hint === undefined ? '' : `${id}-hint`]
  return ids.filter(Boolean).join(' ') || undefined
}
