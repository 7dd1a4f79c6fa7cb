/** The form of a department. */
import type { ReactNode } from 'react'
import type { EntityId } from '../../shared/model/id.ts'
import {
  deleteDepartment,
  updateDepartment,
  type DepartmentPatch,
} from '../../shared/workshop/commands/departments.ts'
import type { Department } from '../../shared/workshop/workshop.ts'
import { CellLinks } from './CellLinks.tsx'
import { EntityForm } from './EntityForm.tsx'
import { ColorLine, PositionLine } from './EntityLines.tsx'
import type { FormContext } from './formContext.ts'
import { titleIn } from './formText.ts'
import { NumberLine } from './TextLines.tsx'
import { NameLine, WordsLine } from './WordsLines.tsx'

/** Name, head, capacity, mark, place; and what it brings to each corridor. */
export function DepartmentForm({
  id,
  context,
}: {
  readonly id: EntityId
  readonly context: FormContext
}): ReactNode {
  const { t, locale, workshop, isReadOnly } = context
  return (
    <EntityForm<Department, DepartmentPatch>
      entity={workshop.departments.find((each) => each.id === id)}
      titleOf={({ name }) => titleIn(name, context)}
      change={updateDepartment}
      remove={deleteDepartment}
      context={context}
      fields={({ name, headRole, capacityDays, color }, change) => (
        <>
          <NameLine
            label={t('forms.label.name')}
            text={name}
            context={context}
            onChange={(text) => change({ name: text })}
          />
          <WordsLine
            label={t('forms.label.headRole')}
            text={headRole}
            context={context}
            onChange={(text) => change({ headRole: text })}
          />
          <NumberLine
            locale={locale}
            label={t('forms.label.capacity')}
            value={capacityDays}
            isReadOnly={isReadOnly}
            testId="form-capacity"
            onCommit={(days) => change({ capacityDays: days })}
          />
          <ColorLine
            color={color}
            context={context}
            onChoose={(chosen) => change({ color: chosen })}
          />
          <PositionLine kind="department" id={id} all={workshop.departments} context={context} />
        </>
      )}
      more={() => (
        <CellLinks
          cells={workshop.corridors.map((corridor) => ({
            corridorId: corridor.id,
            departmentId: id,
            label: titleIn(corridor.name, context),
          }))}
          context={context}
        />
      )}
    />
  )
}
