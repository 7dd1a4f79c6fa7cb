/** The form of a department. */
import type { ReactNode } from 'react'
import type { EntityId } from '../../shared/model/id.ts'
import { textIn, withText } from '../../shared/model/text.ts'
import {
  deleteDepartment,
  updateDepartment,
  type DepartmentPatch,
} from '../../shared/workshop/commands/departments.ts'
import { CellLinks } from './CellLinks.tsx'
import { ColorLine, DeleteLine, PositionLine } from './EntityLines.tsx'
import type { FormContext } from './formContext.ts'
import { FormGroup } from './FormParts.tsx'
import { optionalText, titleIn } from './formText.ts'
import { Gone } from './Gone.tsx'
import { NumberLine, TextLine } from './TextLines.tsx'

/** Name, head, capacity, mark, place; and what it brings to each corridor. */
export function DepartmentForm({
  id,
  context,
}: {
  readonly id: EntityId
  readonly context: FormContext
}): ReactNode {
  const { t, locale, workshop, isReadOnly } = context
  const department = workshop.departments.find((each) => each.id === id)
  if (!department) return <Gone t={t} />
  const title = titleIn(department.name, context)
  const change = (patch: DepartmentPatch) =>
    context.run(t('forms.step.change', { title }), (board) => updateDepartment(board, id, patch))
  return (
    <>
      <FormGroup isReadOnly={isReadOnly}>
        <TextLine
          label={t('forms.label.name')}
          value={textIn(department.name, locale)}
          isReadOnly={isReadOnly}
          testId="form-name"
          onCommit={(name) => change({ name: withText(department.name, locale, name) })}
        />
        <TextLine
          label={t('forms.label.headRole')}
          value={textIn(department.headRole, locale)}
          isReadOnly={isReadOnly}
          onCommit={(head) => change({ headRole: optionalText(department.headRole, locale, head) })}
        />
        <NumberLine
          locale={locale}
          label={t('forms.label.capacity')}
          value={department.capacityDays}
          isReadOnly={isReadOnly}
          testId="form-capacity"
          onCommit={(capacityDays) => change({ capacityDays })}
        />
        <ColorLine
          color={department.color}
          context={context}
          onChoose={(color) => change({ color })}
        />
        <PositionLine kind="department" id={id} all={workshop.departments} context={context} />
      </FormGroup>
      <CellLinks
        cells={workshop.corridors.map((corridor) => ({
          corridorId: corridor.id,
          departmentId: id,
          label: titleIn(corridor.name, context),
        }))}
        context={context}
      />
      <DeleteLine
        title={title}
        context={context}
        onDelete={(board) => deleteDepartment(board, id)}
      />
    </>
  )
}
