/** A choice inside a cell or card of the list. */
import type { ReactNode } from 'react'
import { Icon } from '../ui/Icon.tsx'

export interface CellOption {
  readonly value: string
  readonly label: string
}

/** A select drawn quietly; where nothing may be changed, the words alone. */
export function CellSelect({
  value,
  options,
  label,
  isReadOnly,
  testId,
  onSelect,
}: {
  readonly value: string
  readonly options: readonly CellOption[]
  readonly label: string
  readonly isReadOnly: boolean
  readonly testId?: string
  readonly onSelect: (value: string) => void
}): ReactNode {
  if (isReadOnly) {
    return <span>{options.find((option) => option.value === value)?.label ?? ''}</span>
  }
  return (
    <span className="k-list-cell-select">
      <select
        className="k-list-cell-input"
        value={value}
        aria-label={label}
        data-testid={testId}
        onChange={(event) => onSelect(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="chevronDown" size={16} />
    </span>
  )
}
