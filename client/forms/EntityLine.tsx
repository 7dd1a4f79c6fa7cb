/** A line of a form that names a department, corridor or initiative, or none. */
import type { ReactNode } from 'react'
import type { EntityId } from '../../shared/model/id.ts'
import { corridorOptions, departmentOptions, initiativeOptions } from './entityOptions.ts'
import { EntityPicker } from './EntityPicker.tsx'
import type { FormContext } from './formContext.ts'

const optionsOf = {
  department: departmentOptions,
  corridor: corridorOptions,
  initiative: initiativeOptions,
} as const

/** With `onCreate` a name that nothing has yet can be made into something new. */
export function EntityLine({
  kind,
  context: { t, locale, workshop, isReadOnly },
  ...picker
}: {
  readonly kind: keyof typeof optionsOf
  readonly label: string
  readonly value: EntityId | null
  readonly context: FormContext
  readonly testId: string
  readonly onChoose: (id: EntityId | null) => void
  readonly onCreate?: (name: string) => void
}): ReactNode {
  return (
    <EntityPicker
      {...picker}
      options={optionsOf[kind](workshop, locale)}
      noneLabel={t('forms.picker.none')}
      isReadOnly={isReadOnly}
      t={t}
    />
  )
}
