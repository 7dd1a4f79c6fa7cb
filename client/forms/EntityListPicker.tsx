/** Several departments, corridors or initiatives, each to be taken out, and a picker to add one. */
import { useRef, type ReactNode } from 'react'
import type { Translate } from '../../shared/i18n/translate.ts'
import type { EntityId } from '../../shared/model/id.ts'
import { Icon } from '../ui/Icon.tsx'
import { Mark } from '../ui/Mark.tsx'
import { EntityPicker, type PickerOption } from './EntityPicker.tsx'
import { Fact } from './FormParts.tsx'

/** `values` in their order; the focus goes to the picker when something is taken out. */
export function EntityListPicker({
  label,
  isLabelHidden = false,
  values,
  options,
  isReadOnly,
  testId,
  t,
  onAdd,
  onRemove,
  onCreate = null,
}: {
  readonly label: string
  readonly isLabelHidden?: boolean
  readonly values: readonly EntityId[]
  readonly options: readonly PickerOption[]
  readonly isReadOnly: boolean
  readonly testId?: string
  readonly t: Translate
  readonly onAdd: (id: EntityId) => void
  readonly onRemove: (id: EntityId) => void
  readonly onCreate?: ((name: string) => void) | null
}): ReactNode {
  const root = useRef<HTMLDivElement>(null)
  const chosen = values.flatMap((id) => options.find((option) => option.id === id) ?? [])
  const names = chosen.map((option) => option.label).join(', ')
  if (isReadOnly) return <Fact label={label}>{names || '–'}</Fact>
  return (
    <div ref={root} className="k-form-line" role="group" aria-label={label}>
      <span className={isLabelHidden ? 'k-hidden' : 'k-form-label'} aria-hidden="true">
        {label}
      </span>
      {chosen.length > 0 && (
        <ul className="k-list k-picker-chips">
          {chosen.map((option) => (
            <li key={option.id} className="k-picker-chip">
              {option.color && <Mark color={option.color} size={14} />}
              <span>{option.label}</span>
              <button
                type="button"
                className="k-picker-chip-remove"
                aria-label={t('forms.picker.remove', { name: option.label })}
                onClick={() => {
                  root.current?.querySelector('input')?.focus()
                  onRemove(option.id)
                }}
              >
                <Icon name="close" size={16} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <EntityPicker
        label={`${label}: ${t('forms.picker.add')}`}
        isLabelHidden
        value={null}
        options={options.filter(({ id }) => !values.includes(id))}
        placeholder={t('forms.picker.add')}
        t={t}
        {...(testId === undefined ? {} : { testId })}
        onChoose={(id) => {
          if (id !== null) onAdd(id)
        }}
        onCreate={onCreate}
      />
    </div>
  )
}
