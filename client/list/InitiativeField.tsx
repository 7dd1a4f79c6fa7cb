/** One column of one initiative, to read and to change; the same in the table and on the phone. */
import type { ReactNode } from 'react'
import { efforts, phases, statuses } from '../../shared/model/records/initiative.ts'
import { textIn } from '../../shared/model/text.ts'
import type { Initiative } from '../../shared/workshop/workshop.ts'
import { CellSelect } from './CellSelect.tsx'
import { DraftInput } from './DraftInput.tsx'
import { noValue } from './listChoices.ts'
import type { ListContext } from './listContext.ts'
import { zoneColumn, type Column } from './listRows.ts'
import { ZoneCell } from './ZoneCell.tsx'

/** The name of a column. */
export function columnLabel(column: Column, { t, templates, locale }: ListContext): string {
  switch (column) {
    case 'title':
    case 'department':
    case 'corridor':
    case 'effort':
    case 'stage':
    case 'phase':
    case 'status':
      return t(`list.column.${column}`)
    default:
      return templates.find((each) => zoneColumn(each) === column)?.texts[locale].zone ?? ''
  }
}

/** The initiative's title, or a word for none. */
export function titleOf(initiative: Initiative, { t, locale }: ListContext): string {
  return textIn(initiative.title, locale) || t('list.untitled')
}

/** The field of a column; its label names the initiative too, for those who jump from field to field. */
export function InitiativeField({
  initiative,
  column,
  context,
}: {
  readonly initiative: Initiative
  readonly column: Column
  readonly context: ListContext
}): ReactNode {
  const { t, locale, commands, choices, isReadOnly } = context
  const { id } = initiative
  const field = columnLabel(column, context)
  const shared = {
    label: t('list.fieldOf', { field, title: titleOf(initiative, context) }),
    testId: `${column}-${id}`,
    isReadOnly,
  }
  switch (column) {
    case 'title':
      return (
        <DraftInput
          {...shared}
          value={textIn(initiative.title, locale)}
          placeholder={t('list.untitled')}
          onCommit={(title) => commands.renameInitiative(id, title)}
        />
      )
    case 'department':
      return (
        <CellSelect
          {...shared}
          value={initiative.leadDeptId ?? noValue}
          options={choices.departments}
          onSelect={(value) => commands.changeInitiative(id, { leadDeptId: value || null })}
        />
      )
    case 'corridor':
      return (
        <CellSelect
          {...shared}
          value={initiative.corridorId ?? noValue}
          options={choices.corridors}
          onSelect={(value) => commands.changeInitiative(id, { corridorId: value || null })}
        />
      )
    case 'effort':
      return (
        <CellSelect
          {...shared}
          value={initiative.effort}
          options={choices.efforts}
          onSelect={(value) => {
            const effort = efforts.find((each) => each === value)
            if (effort) commands.changeInitiative(id, { effort })
          }}
        />
      )
    case 'stage':
      return (
        <CellSelect
          {...shared}
          value={String(initiative.activeFromStage)}
          options={choices.stages}
          onSelect={(value) => commands.changeInitiative(id, { activeFromStage: Number(value) })}
        />
      )
    case 'phase':
      return (
        <CellSelect
          {...shared}
          value={initiative.phase}
          options={choices.phases}
          onSelect={(value) => {
            const phase = phases.find((each) => each === value)
            if (phase) commands.changeInitiative(id, { phase })
          }}
        />
      )
    case 'status':
      return (
        <CellSelect
          {...shared}
          value={initiative.status}
          options={choices.statuses}
          onSelect={(value) => {
            const status = statuses.find((each) => each === value)
            if (status) commands.changeInitiative(id, { status })
          }}
        />
      )
    default: {
      const template = context.templates.find((each) => zoneColumn(each) === column)
      if (!template) return null
      return (
        <ZoneCell
          template={template}
          kind="initiative"
          entity={initiative}
          title={titleOf(initiative, context)}
          around={{ ...context.frame, initiatives: [initiative] }}
          context={context}
        />
      )
    }
  }
}
