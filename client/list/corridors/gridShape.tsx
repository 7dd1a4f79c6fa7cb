/** The contribution grid: corridors as rows, departments as columns, the role in every cell a choice. */
import type { ReactNode } from 'react'
import type { EntityId } from '../../../shared/model/id.ts'
import { textIn } from '../../../shared/model/text.ts'
import { setContribution } from '../../../shared/workshop/commands/corridors.ts'
import type { Corridor, Department } from '../../../shared/workshop/workshop.ts'
import { crossnessOf } from '../../../templates/topic-corridors/metrics.ts'
import { roleChoices } from '../../forms/enumChoices.ts'
import { targetTitle } from '../../forms/targetTitle.ts'
import { ChoiceCell } from '../cells.tsx'
import type { ListContext } from '../listContext.ts'
import { TargetButton } from '../TargetButton.tsx'
import type { TableShape } from '../tableColumn.ts'

/** Days, text and kind of task are one press further. */
export function gridShape(context: ListContext): TableShape<Corridor> {
  const { t, locale, frame } = context
  const nameOf = ({ name }: Corridor) => textIn(name, locale) || t('list.untitled')
  return {
    caption: t('list.corridors.grid'),
    kind: 'band',
    nameOf,
    targetOf: () => null,
    columns: [
      {
        key: 'corridor',
        label: t('list.column.corridor'),
        width: 12,
        cell: (corridor) => (
          <TargetButton
            target={{ kind: 'corridor', id: corridor.id }}
            label={t('list.editing')}
            context={context}
          >
            {nameOf(corridor)}
          </TargetButton>
        ),
      },
      ...frame.departments.map((department) => ({
        key: department.id,
        label: textIn(department.name, locale) || t('list.untitled'),
        width: 10.5,
        cell: (corridor: Corridor) => (
          <GridCell corridorId={corridor.id} department={department} context={context} />
        ),
      })),
      {
        key: 'crossness',
        label: t('list.corridors.crossness'),
        width: 6,
        fact: (corridor) =>
          `${t('list.corridors.crossness')} ${crossnessWord(corridor.id, context)}`,
        cell: (corridor) => <span>{crossnessWord(corridor.id, context)}</span>,
      },
    ],
    actionCount: 0,
    actions: null,
  }
}

/** Contributors / (D − 1), written for the reader; "–" without a value. */
export function crossnessWord(corridorId: EntityId, { t, locale, frame }: ListContext): string {
  const crossness = crossnessOf(frame, corridorId)
  return crossness === null
    ? t('list.none')
    : crossness.toLocaleString(locale, { maximumFractionDigits: 2 })
}

function GridCell({
  corridorId,
  department,
  context,
}: {
  readonly corridorId: EntityId
  readonly department: Department
  readonly context: ListContext
}): ReactNode {
  const { t, locale, frame, commands } = context
  const departmentId = department.id
  const cell = frame.contributions.find(
    (each) => each.corridorId === corridorId && each.departmentId === departmentId,
  )
  const target = { kind: 'contribution', corridorId, departmentId } as const
  const title = targetTitle(target, { t, locale, workshop: frame })
  const role = cell?.role ?? 'none'
  const text = textIn(cell?.text, locale)
  const details = [
    cell?.days == null ? '' : t('forms.days', { count: cell.days }),
    cell?.taskType ? t(`list.corridors.task.${cell.taskType}`) : '',
  ]
  return (
    <span className="k-list-stack" data-role={role}>
      <ChoiceCell
        field={t('forms.label.role')}
        title={title}
        context={context}
        value={role}
        choices={roleChoices(t).map(({ value, label, sign }) => ({
          value,
          label: value === 'none' ? t('list.none') : `${String(sign)} ${label}`,
        }))}
        testId={`cell-${corridorId}-${departmentId}`}
        onChoose={(chosen) =>
          commands.change(title, (board) =>
            setContribution(board, corridorId, departmentId, { role: chosen }),
          )
        }
      />
      <TargetButton
        target={target}
        label={`${title}:`}
        isEmpty={role === 'none'}
        testId={`cell-form-${corridorId}-${departmentId}`}
        context={context}
      >
        <span className="k-list-clip">
          {[...details, text].filter(Boolean).join(' · ') || t('list.corridors.details')}
        </span>
      </TargetButton>
    </span>
  )
}
