/** One column of one initiative, to read and to change; the same in the table and on the phone. */
import type { ReactNode } from 'react'
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Translate } from '../../shared/i18n/translate.ts'
import { efforts, phases, statuses } from '../../shared/model/records/initiative.ts'
import { maxTextLength, textIn } from '../../shared/model/text.ts'
import type { Template } from '../../shared/workshop/template.ts'
import type { Initiative, Workshop } from '../../shared/workshop/workshop.ts'
import { CellSelect } from './CellSelect.tsx'
import { DraftInput } from './DraftInput.tsx'
import type { ListCommands } from './ListCommands.ts'
import { noValue, type ListChoices } from './listChoices.ts'
import { zoneColumn, type Column } from './listRows.ts'

/** What every row needs besides its initiative; the same object for all rows while it means the same. */
export interface ListContext {
  readonly t: Translate
  readonly locale: Locale
  readonly commands: ListCommands
  readonly choices: ListChoices
  /** The workshop without its initiatives. */
  readonly frame: Workshop
  readonly templates: readonly Template[]
  readonly columns: readonly Column[]
  readonly isReadOnly: boolean
  /** Leads to the card on the canvas; `null` where there is none to lead to. */
  readonly onJump: ((initiativeId: string) => void) | null
}

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
      return isReadOnly ? (
        <span>{titleOf(initiative, context)}</span>
      ) : (
        <DraftInput
          value={textIn(initiative.title, locale)}
          label={shared.label}
          testId={shared.testId}
          placeholder={t('list.untitled')}
          maxLength={maxTextLength}
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
    default:
      return <ZoneField initiative={initiative} column={column} context={context} shared={shared} />
  }
}

function ZoneField({
  initiative,
  column,
  context,
  shared,
}: {
  readonly initiative: Initiative
  readonly column: `zone:${string}`
  readonly context: ListContext
  readonly shared: { readonly label: string; readonly testId: string; readonly isReadOnly: boolean }
}): ReactNode {
  const { templates, frame, choices, commands } = context
  const template = templates.find((each) => zoneColumn(each) === column)
  if (!template) return null
  const options = choices.zones.get(template.id) ?? []
  const around = { ...frame, initiatives: [initiative] }
  return (
    <CellSelect
      {...shared}
      value={template.zoneOf({ kind: 'initiative', id: initiative.id }, around) ?? noValue}
      options={options}
      onSelect={(zone) => {
        const label = options.find(({ value }) => value === zone)?.label ?? ''
        commands.move(template, initiative.id, zone, label)
      }}
    />
  )
}
