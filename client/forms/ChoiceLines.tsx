/** Lines of a form in which one chooses: one of many, one of few, yes or no. */
import { useId, type ReactNode } from 'react'
import { Icon } from '../ui/Icon.tsx'
import { Fact } from './FormParts.tsx'

/** What can be chosen; `sign` stands before the word where there is one. */
export interface Choice<V> {
  readonly value: V
  readonly label: string
  readonly sign?: ReactNode
}

interface ChoiceProps<V> {
  readonly label: string
  readonly value: V
  readonly choices: readonly Choice<V>[]
  readonly hint?: string | undefined
  readonly isReadOnly: boolean
  readonly testId?: string
  readonly onChoose: (value: V) => void
}

/** One of many, as the browser's own list. */
export function SelectLine<V extends string | number | null>({
  label,
  value,
  choices,
  isReadOnly,
  testId,
  onChoose,
}: ChoiceProps<V>): ReactNode {
  const id = useId()
  const current = choices.findIndex((choice) => choice.value === value)
  if (isReadOnly) return <Fact label={label}>{choices[current]?.label ?? '–'}</Fact>
  return (
    <div className="k-form-line">
      <label className="k-form-label" htmlFor={id}>
        {label}
      </label>
      <span className="k-select">
        <select
          id={id}
          className="k-input k-form-input"
          value={current}
          data-testid={testId}
          onChange={(event) => {
            const chosen = choices[Number(event.target.value)]
            if (chosen) onChoose(chosen.value)
          }}
        >
          {current < 0 && <option value={-1}>–</option>}
          {choices.map((choice, position) => (
            <option key={String(choice.value)} value={position}>
              {choice.label}
            </option>
          ))}
        </select>
        <Icon name="chevronDown" />
      </span>
    </div>
  )
}

/** One of few, all in sight; arrow keys choose. */
export function RadioLine<V extends string | number | boolean | null>({
  label,
  value,
  choices,
  hint,
  isReadOnly,
  isCompact = false,
  isLabelHidden = false,
  testId,
  onChoose,
}: ChoiceProps<V> & {
  /** Shows the signs only; the words are for those who listen, and in the tooltip. */
  readonly isCompact?: boolean
  /** For where a heading above says the same. */
  readonly isLabelHidden?: boolean
}): ReactNode {
  const id = useId()
  const current = choices.find((choice) => choice.value === value)
  if (isReadOnly) {
    return (
      <Fact label={label}>
        {current?.sign} {current?.label ?? '–'}
      </Fact>
    )
  }
  return (
    <fieldset
      className="k-form-line k-form-radios"
      data-testid={testId}
      aria-describedby={hint === undefined ? undefined : `${id}-hint`}
    >
      <legend className={isLabelHidden ? 'k-hidden' : 'k-form-label'}>{label}</legend>
      <div className="k-form-options" data-compact={isCompact || undefined}>
        {choices.map((choice) => (
          <label
            key={String(choice.value)}
            className="k-form-option"
            title={isCompact ? choice.label : undefined}
          >
            <input
              type="radio"
              name={id}
              value={String(choice.value)}
              checked={choice.value === value}
              onChange={() => onChoose(choice.value)}
            />
            {choice.sign !== undefined && (
              <span className="k-form-option-sign" aria-hidden="true">
                {choice.sign}
              </span>
            )}
            <span className={isCompact ? 'k-hidden' : undefined}>{choice.label}</span>
          </label>
        ))}
      </div>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="k-form-hint">
          {hint}
        </p>
      )}
    </fieldset>
  )
}

/** Yes or no. */
export function CheckLine({
  label,
  isOn,
  words,
  isReadOnly,
  testId,
  onChange,
}: {
  readonly label: string
  readonly isOn: boolean
  /** Yes and no, for those who may only read. */
  readonly words: { readonly yes: string; readonly no: string }
  readonly isReadOnly: boolean
  readonly testId?: string
  readonly onChange: (isOn: boolean) => void
}): ReactNode {
  if (isReadOnly) return <Fact label={label}>{isOn ? words.yes : words.no}</Fact>
  return (
    <label className="k-form-check">
      <input
        type="checkbox"
        checked={isOn}
        data-testid={testId}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  )
}
