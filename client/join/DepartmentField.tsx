/** Which department somebody comes from: one of the board's, a new one, or none. */
import type { ReactNode, Ref } from 'react'
import { useTranslate } from '../session/preferences.tsx'
import { SelectField, TextField } from '../ui/Field.tsx'
import type { NamedDepartment } from './guessDepartment.ts'

/** What has been chosen so far. */
export type DepartmentChoice =
  | { readonly kind: 'listed'; readonly id: string }
  | { readonly kind: 'new'; readonly name: string }
  | { readonly kind: 'none' }
  /** Nothing has been chosen yet. */
  | { readonly kind: 'open' }

const openValue = ''
const newValue = 'new:'
const noneValue = 'none:'

/** A list where the board has departments, else a text field that may stay empty. */
export function DepartmentField({
  departments,
  choice,
  mayAdd,
  isMissing,
  ref,
  onChange,
}: {
  readonly departments: readonly NamedDepartment[]
  readonly choice: DepartmentChoice
  /** Whether a department that is not there yet can be named; observers add nothing to a board. */
  readonly mayAdd: boolean
  /** Whether the form was sent without the choice, or with a new department that has no name. */
  readonly isMissing: boolean
  /** The control that needs an answer. */
  readonly ref: Ref<HTMLInputElement & HTMLSelectElement>
  readonly onChange: (choice: DepartmentChoice) => void
}): ReactNode {
  const t = useTranslate()
  const hasList = departments.length > 0
  return (
    <>
      {hasList && (
        <SelectField
          label={t('home.join.department')}
          hint={t('home.join.departmentHint')}
          name="department"
          ref={choice.kind === 'new' ? undefined : ref}
          value={valueOf(choice)}
          fault={isMissing && choice.kind !== 'new' ? t('home.join.departmentMissing') : null}
          onChange={(event) => onChange(choiceOf(event.target.value))}
        >
          {choice.kind === 'open' && (
            <option value={openValue}>{t('home.join.departmentChoose')}</option>
          )}
          {departments.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          {mayAdd && <option value={newValue}>{t('home.join.departmentOther')}</option>}
          <option value={noneValue}>{t('home.join.departmentNone')}</option>
        </SelectField>
      )}
      {mayAdd && (choice.kind === 'new' || !hasList) && (
        <TextField
          ref={ref}
          label={hasList ? t('home.join.departmentNew') : t('home.join.department')}
          hint={t('home.join.departmentNewHint')}
          name="newDepartment"
          autoComplete="organization"
          maxLength={120}
          value={choice.kind === 'new' ? choice.name : ''}
          fault={isMissing && hasList ? t('home.join.departmentNewMissing') : null}
          onChange={(event) => onChange({ kind: 'new', name: event.target.value })}
        />
      )}
    </>
  )
}

function valueOf(choice: DepartmentChoice): string {
  switch (choice.kind) {
    case 'listed':
      return choice.id
    case 'new':
      return newValue
    case 'none':
      return noneValue
    case 'open':
      return openValue
  }
}

function choiceOf(value: string): DepartmentChoice {
  if (value === newValue) return { kind: 'new', name: '' }
  return value === noneValue ? { kind: 'none' } : { kind: 'listed', id: value }
}
