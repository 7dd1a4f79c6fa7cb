/** The departments: add, rename, reorder, say who heads them and how many days they have. */
import { useMemo, type ReactNode } from 'react'
import {
  createDepartment,
  deleteDepartment,
  updateDepartment,
  type DepartmentPatch,
} from '../../shared/workshop/commands/departments.ts'
import { textIn } from '../../shared/model/text.ts'
import type { Department } from '../../shared/workshop/workshop.ts'
import { NameCell, NumberCell, TextCell } from './cells.tsx'
import type { ListContext } from './listContext.ts'
import { NamedSection } from './NamedSection.tsx'
import { RowActions } from './RowActions.tsx'
import type { TableColumn, TableShape } from './tableColumn.ts'

/** `more` are the columns a template adds. Make them once for as long as they mean the same. */
export function DepartmentSection({
  more = noColumns,
  context,
}: {
  readonly more?: readonly TableColumn<Department>[]
  readonly context: ListContext
}): ReactNode {
  const { t, frame, commands } = context
  const shape = useMemo(() => shapeOf(more, context), [more, context])
  return (
    <NamedSection
      id="departments"
      title={t('list.departments')}
      rows={frame.departments}
      shape={shape}
      empty={t('list.departments.empty')}
      newLabel={t('list.new.department')}
      context={context}
      onAdd={(name) => commands.create(name, (board) => createDepartment(board, { name })) !== null}
    />
  )
}

const noColumns: readonly TableColumn<Department>[] = []

function shapeOf(
  more: readonly TableColumn<Department>[],
  context: ListContext,
): TableShape<Department> {
  const { t, locale, frame, commands } = context
  const nameOf = ({ name }: Department) => textIn(name, locale) || t('list.untitled')
  const positionOf = ({ id }: Department) => frame.departments.findIndex((each) => each.id === id)
  const cell = (department: Department, field: string) => ({
    field,
    title: nameOf(department),
    context,
  })
  const change = (department: Department, patch: DepartmentPatch) =>
    commands.change(nameOf(department), (board) => updateDepartment(board, department.id, patch))
  return {
    caption: t('list.departments'),
    kind: 'department',
    nameOf,
    targetOf: ({ id }) => ({ kind: 'department', id }),
    columns: [
      {
        key: 'name',
        label: t('list.department.name'),
        width: 16,
        sortBy: nameOf,
        cell: (each) => (
          <NameCell
            {...cell(each, t('list.department.name'))}
            name={each.name}
            mark={{ color: each.color, position: positionOf(each) }}
            testId={`department-name-${each.id}`}
            onRename={(name) => change(each, { name })}
          />
        ),
      },
      {
        key: 'head',
        label: t('list.department.head'),
        width: 12,
        cell: (each) => (
          <TextCell
            {...cell(each, t('list.department.head'))}
            text={each.headRole}
            onChange={(headRole) => change(each, { headRole })}
          />
        ),
      },
      {
        key: 'capacity',
        label: t('list.department.capacity'),
        width: 8,
        sortBy: ({ capacityDays }) => capacityDays,
        cell: (each) => (
          <NumberCell
            {...cell(each, t('list.department.capacity'))}
            value={each.capacityDays}
            testId={`department-capacity-${each.id}`}
            onChange={(capacityDays) => change(each, { capacityDays })}
          />
        ),
      },
      ...more,
    ],
    actionCount: 5,
    actions: (each) => (
      <RowActions
        target={{ kind: 'department', id: each.id }}
        title={nameOf(each)}
        context={context}
        order={{
          kind: 'department',
          id: each.id,
          position: positionOf(each),
          count: frame.departments.length,
        }}
        deleteTestId={`delete-department-${each.id}`}
        onDelete={() => commands.remove(nameOf(each), (board) => deleteDepartment(board, each.id))}
      />
    ),
  }
}
