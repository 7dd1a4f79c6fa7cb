/** Chooses a department, corridor or initiative by writing a part of its name: a combobox after ARIA 1.2. */
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { Translate } from '../../shared/i18n/translate.ts'
import type { EntityId } from '../../shared/model/id.ts'
import type { PaletteKey } from '../../shared/model/palette.ts'
import { Icon } from '../ui/Icon.tsx'
import { Mark } from '../ui/Mark.tsx'
import { Fact } from './FormParts.tsx'
import { pickerItems, type PickerItem, type PickerOption } from './pickerItems.ts'
import '../ui/Field.css'
import './forms.css'
import './picker.css'

export type { PickerOption } from './pickerItems.ts'

/**
 * Arrow keys walk through what fits, Enter takes it, Escape leaves everything as it was. With `onCreate`
 * a name that nothing has yet can be made into something new; with `noneLabel` nothing can be chosen.
 */
export function EntityPicker({
  label,
  isLabelHidden = false,
  value,
  options,
  noneLabel = null,
  placeholder,
  isReadOnly = false,
  testId,
  t,
  onChoose,
  onCreate = null,
}: {
  readonly label: string
  readonly isLabelHidden?: boolean
  /** What is chosen; `null` for none. */
  readonly value: EntityId | null
  readonly options: readonly PickerOption[]
  readonly noneLabel?: string | null
  readonly placeholder?: string
  readonly isReadOnly?: boolean
  readonly testId?: string
  readonly t: Translate
  readonly onChoose: (id: EntityId | null) => void
  readonly onCreate?: ((name: string) => void) | null
}): ReactNode {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [written, setWritten] = useState<string | null>(null)
  const [isOpen, setIsOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const chosen = options.find((option) => option.id === value) ?? null
  if (isReadOnly) return <Fact label={label}>{chosen?.label ?? noneLabel ?? '–'}</Fact>
  const items = isOpen ? pickerItems(written, options, noneLabel, onCreate !== null, t) : []
  const activeItem = items[active] ?? null

  function open(): void {
    setIsOpen(true)
    setActive(-1)
  }

  function close(): void {
    setIsOpen(false)
    setWritten(null)
    setActive(-1)
  }

  function take(item: PickerItem): void {
    close()
    if (item.kind === 'create') onCreate?.(item.name)
    else if (item.id !== value) onChoose(item.id)
    input.current?.focus()
  }

  function handleKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    const step = steps[event.key]
    if (step !== undefined) {
      event.preventDefault()
      if (!isOpen) return open()
      setActive(stepped(active, step, items.length))
    } else if (event.key === 'Enter') {
      const only = written !== null && items.length > 0 ? items[0] : undefined
      const item = activeItem ?? only
      if (isOpen && item) {
        event.preventDefault()
        take(item)
      }
    } else if (event.key === 'Escape' && (isOpen || written !== null)) {
      // Only the list closes, not the window around the form.
      event.preventDefault()
      event.stopPropagation()
      close()
    }
  }

  return (
    <div className="k-form-line k-picker">
      <label className={isLabelHidden ? 'k-hidden' : 'k-form-label'} htmlFor={id}>
        {label}
      </label>
      <span className="k-picker-box">
        {chosen?.color && <Mark color={chosen.color} size={18} />}
        <input
          ref={input}
          id={id}
          className="k-input k-form-input"
          data-marked={chosen?.color ? true : undefined}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={isOpen ? `${id}-list` : undefined}
          aria-activedescendant={activeItem ? `${id}-${active}` : undefined}
          autoComplete="off"
          placeholder={placeholder ?? noneLabel ?? undefined}
          value={written ?? chosen?.label ?? ''}
          data-testid={testId}
          onChange={(event) => {
            setWritten(event.target.value)
            setIsOpen(true)
            setActive(-1)
          }}
          onClick={(event) => {
            if (!isOpen) event.currentTarget.select()
            open()
          }}
          onBlur={close}
          onKeyDown={handleKeyDown}
        />
        <Icon name="chevronDown" />
      </span>
      {isOpen && (
        <ul id={`${id}-list`} className="k-list k-picker-list" role="listbox" aria-label={label}>
          {items.map((item, position) => (
            <li
              key={item.kind === 'create' ? 'create' : (item.id ?? 'none')}
              id={`${id}-${position}`}
              className="k-picker-option"
              role="option"
              aria-selected={item.kind === 'choose' && item.id === value}
              data-active={position === active || undefined}
              // The focus stays in the input.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => take(item)}
            >
              <Sign
                color={item.kind === 'choose' ? item.color : null}
                isNew={item.kind === 'create'}
              />
              {item.label}
            </li>
          ))}
          {items.length === 0 && (
            <li className="k-picker-option" role="option" aria-selected={false} aria-disabled>
              {t('forms.picker.noMatch')}
            </li>
          )}
        </ul>
      )}
      <span className="k-hidden" role="status">
        {isOpen && written !== null ? t('forms.picker.count', { count: items.length }) : ''}
      </span>
    </div>
  )
}

function Sign({
  color,
  isNew,
}: {
  readonly color: PaletteKey | null
  readonly isNew: boolean
}): ReactNode {
  if (isNew) return <Icon name="plus" size={18} />
  return color === null ? <span className="k-picker-gap" /> : <Mark color={color} size={18} />
}

const steps: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 }

function stepped(active: number, step: 1 | -1, count: number): number {
  if (count === 0) return -1
  if (active < 0) return step > 0 ? 0 : count - 1
  return (active + step + count) % count
}
