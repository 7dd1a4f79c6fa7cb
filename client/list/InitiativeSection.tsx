/** The initiatives: make new ones, narrow, sort and choose them, change every field in place. */
import { useMemo, useState, type ReactNode } from 'react'
import { createInitiative } from '../../shared/workshop/commands/initiatives.ts'
import { textIn } from '../../shared/model/text.ts'
import type { Initiative, Workshop } from '../../shared/workshop/workshop.ts'
import { templates as allTemplates } from '../board/loadedTemplates.ts'
import { lazyPart, PartPlace } from '../ui/lazyPart.tsx'
import { EntityTable } from './EntityTable.tsx'
import { columnLabel, InitiativeField, titleOf } from './InitiativeField.tsx'
import type { ListContext } from './listContext.ts'
import { columnsOf, sortValueOf, type Column } from './listRows.ts'
import { ListSection } from './ListSection.tsx'
import { NewEntityForm } from './NewEntityForm.tsx'
import { RowActions } from './RowActions.tsx'
import type { TableColumn, TableShape } from './tableColumn.ts'
import type { FoundInitiatives } from './useFound.ts'

const BulkBar = lazyPart(async () => (await import('./BulkBar.tsx')).BulkBar)

/** `found` are those the filter above lets through. */
export function InitiativeSection({
  workshop,
  found,
  filter,
  context,
}: {
  readonly workshop: Workshop
  readonly found: FoundInitiatives
  readonly filter: ReactNode
  readonly context: ListContext
}): ReactNode {
  const { t, commands, isReadOnly } = context
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const shape = useMemo(() => shapeOf(context), [context])
  const [onSelect] = useState(() => (ids: readonly string[], isSelected: boolean): void => {
    setSelected((before) => {
      const after = new Set(before)
      for (const id of ids) {
        if (isSelected) after.add(id)
        else after.delete(id)
      }
      return after
    })
  })
  const chosen = found.initiatives.filter(({ id }) => selected.has(id)).map(({ id }) => id)
  const isEmpty = workshop.initiatives.length === 0
  return (
    <ListSection id="initiatives" title={t('list.initiatives')}>
      {!isReadOnly && (
        <NewEntityForm
          label={t('list.new.initiative')}
          addLabel={t('list.new.add')}
          isPrimary
          testId="new-initiative"
          onAdd={(title) =>
            commands.create(title, (board) => createInitiative(board, allTemplates, { title })) !==
            null
          }
        />
      )}
      {!isEmpty && filter}
      {chosen.length > 0 && (
        <PartPlace>
          <BulkBar ids={chosen} context={context} onClear={() => setSelected(new Set())} />
        </PartPlace>
      )}
      <EntityTable
        rows={found.initiatives}
        shape={shape}
        context={context}
        arrangedBy={found.key}
        selection={isReadOnly ? null : { ids: selected, onSelect, allLabel: t('list.selectAll') }}
        empty={t(isEmpty ? (isReadOnly ? 'list.emptyReadOnly' : 'list.empty') : 'list.noMatch')}
      />
    </ListSection>
  )
}

function shapeOf(context: ListContext): TableShape<Initiative> {
  const { t, templates, commands } = context
  return {
    caption: t('list.initiatives'),
    kind: 'initiative',
    columns: columnsOf(templates)
      .filter((column) => column !== 'stage')
      .map((column) => columnOf(column, context)),
    nameOf: (initiative) => titleOf(initiative, context),
    targetOf: ({ id }) => ({ kind: 'initiative', id }),
    selectLabel: (title) => t('list.select', { title }),
    actionCount: 3,
    actions: (initiative) => (
      <RowActions
        target={{ kind: 'initiative', id: initiative.id }}
        title={titleOf(initiative, context)}
        context={context}
        deleteTestId={`delete-${initiative.id}`}
        onDelete={() => commands.removeInitiative(initiative.id)}
      />
    ),
  }
}

const widths: Readonly<Partial<Record<Column, number>>> = {
  title: 14,
  department: 12.5,
  corridor: 12.5,
  effort: 7.5,
  phase: 8.5,
  status: 6.5,
}

function columnOf(column: Column, context: ListContext): TableColumn<Initiative> {
  const { frame, templates, locale } = context
  return {
    key: column,
    label: columnLabel(column, context),
    width: widths[column] ?? 11.5,
    cell: (initiative) => (
      <InitiativeField initiative={initiative} column={column} context={context} />
    ),
    sortBy: (initiative) =>
      sortValueOf(initiative, column, { ...frame, initiatives: [initiative] }, templates, locale),
    fact: (initiative) => factOf(initiative, column, context),
  }
}

/** Where it is, who leads it, how large it is. */
function factOf(initiative: Initiative, column: Column, context: ListContext): string {
  const { frame, locale, choices, templates } = context
  switch (column) {
    case 'department':
      return textIn(frame.departments.find(({ id }) => id === initiative.leadDeptId)?.name, locale)
    case 'effort':
      return initiative.effort
    case 'phase':
      return initiative.phase
    case 'title':
    case 'corridor':
    case 'stage':
    case 'status':
      return ''
    default: {
      const template = templates.find(({ id }) => column === `zone:${id}`)
      const ref = { kind: 'initiative', id: initiative.id } as const
      const zone = template?.zoneOf(ref, { ...frame, initiatives: [initiative] })
      const options = choices.zones.get(template?.id ?? '') ?? []
      return options.find(({ value }) => value === zone)?.label ?? ''
    }
  }
}
