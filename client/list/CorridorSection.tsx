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
import { leadsOf } from '../../templates/topic-corridors/leadsOf.ts'
import { CellSelect } from './CellSelect.tsx'
import { entityShape } from './entityShape.tsx'
import { markOf, nameOf } from './entityName.ts'
import { noValue } from './listChoices.ts'
import type { ListContext } from './listContext.ts'
import { NamedSection } from './NamedSection.tsx'
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
  const { t, frame } = context
  const titleOf = nameOf(context)
  return entityShape<Corridor, CorridorPatch>(
    {
      kind: 'corridor',
      caption: t('list.corridors'),
      titleOf,
      change: updateCorridor,
      remove: deleteCorridor,
      order: { kind: 'corridor', all: frame.corridors },
    },
    context,
    (make) => [
      make.name({
        key: 'name',
        label: t('list.corridor.name'),
        width: 13,
        of: ({ name }) => name,
        patch: (name) => ({ name }),
        mark: markOf(frame.corridors),
      }),
      {
        key: 'lead',
        label: t('list.corridor.lead'),
        width: 11,
        cell: (each) => <LeadCell corridor={each} title={titleOf(each)} context={context} />,
      },
      ...(more.length > 0
        ? more
        : [
            make.text({
              key: 'goal',
              label: t('list.corridor.goal'),
              width: 10,
              of: ({ goal }) => goal,
              patch: (goal) => ({ goal }),
            }),
          ]),
      make.text({
        key: 'sharedBenefit',
        label: t('forms.label.sharedBenefit'),
        width: 10,
        of: ({ sharedBenefit }) => sharedBenefit,
        patch: (sharedBenefit) => ({ sharedBenefit }),
      }),
      make.text({
        key: 'reputationNote',
        label: t('forms.label.reputation'),
        width: 10,
        of: ({ reputationNote }) => reputationNote,
        patch: (reputationNote) => ({ reputationNote }),
      }),
    ],
  )
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
