/** The topic corridors: add, rename, reorder, choose who leads, say what they are for. */
import { useMemo, type ReactNode } from 'react'
import {
  createCorridor,
  deleteCorridor,
  setCorridorLead,
  updateCorridor,
  type CorridorPatch,
} from '../../shared/workshop/commands/corridors.ts'
import { textIn } from '../../shared/model/text.ts'
import type { Corridor } from '../../shared/workshop/workshop.ts'
import { leadsOf } from '../../templates/topic-corridors/metrics.ts'
import { NameCell, TextCell } from './cells.tsx'
import { CellSelect } from './CellSelect.tsx'
import { noValue } from './listChoices.ts'
import type { ListContext } from './listContext.ts'
import { NamedSection } from './NamedSection.tsx'
import { RowActions } from './RowActions.tsx'
import type { TableColumn, TableShape } from './tableColumn.ts'

/** `more` are the columns a template adds. Make them once for as long as they mean the same. */
export function CorridorSection({
  more = noColumns,
  context,
}: {
  readonly more?: readonly TableColumn<Corridor>[]
  readonly context: ListContext
}): ReactNode {
  const { t, frame, commands } = context
  const shape = useMemo(() => shapeOf(more, context), [more, context])
  return (
    <NamedSection
      id="corridors"
      title={t('list.corridors')}
      rows={frame.corridors}
      shape={shape}
      empty={t('list.corridors.empty')}
      newLabel={t('list.new.corridor')}
      context={context}
      onAdd={(name) => commands.create(name, (board) => createCorridor(board, { name })) !== null}
    />
  )
}

const noColumns: readonly TableColumn<Corridor>[] = []

function shapeOf(
  more: readonly TableColumn<Corridor>[],
  context: ListContext,
): TableShape<Corridor> {
  const { t, locale, frame, commands } = context
  const nameOf = ({ name }: Corridor) => textIn(name, locale) || t('list.untitled')
  const positionOf = ({ id }: Corridor) => frame.corridors.findIndex((each) => each.id === id)
  const cell = (corridor: Corridor, field: string) => ({ field, title: nameOf(corridor), context })
  const change = (corridor: Corridor, patch: CorridorPatch) =>
    commands.change(nameOf(corridor), (board) => updateCorridor(board, corridor.id, patch))
  const text = (
    key: 'goal' | 'sharedBenefit' | 'reputationNote',
    label: string,
  ): TableColumn<Corridor> => ({
    key,
    label,
    width: 10,
    cell: (each) => (
      <TextCell
        {...cell(each, label)}
        text={each[key]}
        testId={`corridor-${key}-${each.id}`}
        onChange={(written) => change(each, { [key]: written })}
      />
    ),
  })
  return {
    caption: t('list.corridors'),
    kind: 'corridor',
    nameOf,
    targetOf: ({ id }) => ({ kind: 'corridor', id }),
    columns: [
      {
        key: 'name',
        label: t('list.corridor.name'),
        width: 13,
        sortBy: nameOf,
        cell: (each) => (
          <NameCell
            {...cell(each, t('list.corridor.name'))}
            name={each.name}
            mark={{ color: each.color, position: positionOf(each) }}
            testId={`corridor-name-${each.id}`}
            onRename={(name) => change(each, { name })}
          />
        ),
      },
      {
        key: 'lead',
        label: t('list.corridor.lead'),
        width: 11,
        cell: (each) => <LeadCell corridor={each} title={nameOf(each)} context={context} />,
      },
      ...(more.length === 0 ? [text('goal', t('list.corridor.goal'))] : more),
      text('sharedBenefit', t('forms.label.sharedBenefit')),
      text('reputationNote', t('forms.label.reputation')),
    ],
    actionCount: 5,
    actions: (each) => (
      <RowActions
        target={{ kind: 'corridor', id: each.id }}
        title={nameOf(each)}
        context={context}
        order={{
          kind: 'corridor',
          id: each.id,
          position: positionOf(each),
          count: frame.corridors.length,
        }}
        deleteTestId={`delete-corridor-${each.id}`}
        onDelete={() => commands.remove(nameOf(each), (board) => deleteCorridor(board, each.id))}
      />
    ),
  }
}

/** The lead as the contributions say it; with several, all are named until somebody chooses one. */
function LeadCell({
  corridor,
  title,
  context,
}: {
  readonly corridor: Corridor
  readonly title: string
  readonly context: ListContext
}): ReactNode {
  const { t, locale, frame, choices, commands, isReadOnly } = context
  const leads = leadsOf(frame, corridor.id)
  const names = leads
    .map((id) => textIn(frame.departments.find((each) => each.id === id)?.name, locale))
    .join(', ')
  const several = { value: severalLeads, label: t('list.corridor.leads', { names }) }
  const isContested = leads.length > 1
  return (
    <CellSelect
      value={isContested ? severalLeads : (leads[0] ?? noValue)}
      options={isContested ? [several, ...choices.departments] : choices.departments}
      label={t('list.fieldOf', { field: t('list.corridor.lead'), title })}
      isReadOnly={isReadOnly}
      testId={`corridor-lead-${corridor.id}`}
      onSelect={(value) => {
        if (value === severalLeads) return
        commands.change(title, (board) => setCorridorLead(board, corridor.id, value || null))
      }}
    />
  )
}

const severalLeads = '(several)'
