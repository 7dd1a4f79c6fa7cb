/** The departments: add, rename, reorder, say who heads them and how many days they have. */
import { useMemo, type ReactNode } from 'react'
import {
  createDepartment,
  deleteDepartment,
  updateDepartment,
  type DepartmentPatch,
} from '../../shared/workshop/commands/departments.ts'
import type { Department } from '../../shared/workshop/workshop.ts'
import { entityShape } from './entityShape.tsx'
import { markOf, nameOf } from './entityName.ts'
import type { ListContext } from './listContext.ts'
import { NamedSection } from './NamedSection.tsx'
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
  const { t, frame } = context
  return entityShape<Department, DepartmentPatch>(
    {
      kind: 'department',
      caption: t('list.departments'),
      titleOf: nameOf(context),
      change: updateDepartment,
      remove: deleteDepartment,
      order: { kind: 'department', all: frame.departments },
    },
    context,
    (make) => [
      make.name({
        key: 'name',
        label: t('list.department.name'),
        width: 16,
        of: ({ name }) => name,
        patch: (name) => ({ name }),
        mark: markOf(frame.departments),
      }),
      make.text({
        key: 'head',
        label: t('list.department.head'),
        width: 12,
        of: ({ headRole }) => headRole,
        patch: (headRole) => ({ headRole }),
      }),
      make.number({
        key: 'capacity',
        label: t('list.department.capacity'),
        width: 8,
        of: ({ capacityDays }) => capacityDays,
        patch: (capacityDays) => ({ capacityDays }),
      }),
      ...more,
    ],
  )
}
