/** A choice inside a cell or card of the list. */
import { useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'

export interface CellOption {
  readonly value: string
  readonly label: string
}

/**
 * A select drawn quietly; where nothing may be changed, the words alone. It holds all its options only
 * once a hand or the keyboard comes near: three hundred rows would be ten thousand options otherwise.
 */
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
  const [isAwake, setIsAwake] = useState(false)
  // Before the browser opens its list, which it does right after these events.
  const wake = () => {
    if (!isAwake) flushSync(() => setIsAwake(true))
  }
  const shown = isAwake ? options : options.filter((option) => option.value === value)
  if (isReadOnly) return <span>{shown[0]?.label ?? ''}</span>
  return (
    <span className="k-list-cell-select">
      <select
        className="k-list-cell-input"
        value={value}
        aria-label={label}
        data-testid={testId}
        onPointerEnter={wake}
        onPointerDown={wake}
        onFocus={wake}
        onChange={(event) => onSelect(event.target.value)}
      >
        {shown.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  )
}
