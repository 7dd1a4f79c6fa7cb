/** The actions: who does what by when, and what is missing. */
import { useMemo, type ReactNode } from 'react'
import type { Day } from '../../../shared/model/day.ts'
import { actionFlags } from '../../../shared/workshop/actionFlags.ts'
import {
  createAction,
  deleteAction,
  updateAction,
  type ActionPatch,
} from '../../../shared/workshop/commands/actions.ts'
import type { Action, Workshop } from '../../../shared/workshop/workshop.ts'
import { nameIn } from '../../forms/formText.ts'
import { actionStatusChoices } from '../../forms/kitChoices.ts'
import { shortTitle } from '../../forms/shortTitle.ts'
import { useToday } from '../../session/useToday.ts'
import { SignWord } from '../cells.tsx'
import type { EntityColumns } from '../entityColumns.tsx'
import { saidOf } from '../entityName.ts'
import { titleOf as initiativeTitle } from '../InitiativeField.tsx'
import { choicesOf } from '../listChoices.ts'
import type { ListContext } from '../listContext.ts'
import { TargetButton } from '../TargetButton.tsx'
import type { TableColumn } from '../tableColumn.ts'
import { KitSection, type KitTable } from './KitSection.tsx'

/** What is due first stands first. */
export function ActionSection({
  workshop,
  context,
}: {
  readonly workshop: Workshop
  readonly context: ListContext
}): ReactNode {
  const { t } = context
  const today = useToday()
  const table = useMemo(() => tableOf(workshop, today), [workshop, today])
  return (
    <KitSection
      id="actions"
      caption={t('list.kit.actions')}
      hint={t('list.kit.actionsHint')}
      rows={workshop.actions}
      table={table}
      empty={t('list.kit.noActions')}
      newLabel={t('list.new.action')}
      initialSort={{ column: 'due', isDescending: false }}
      context={context}
      create={(board, all, said) => createAction(board, all, { what: said })}
    />
  )
}

function tableOf(workshop: Workshop, today: Day): KitTable<Action, ActionPatch> {
  return {
    kind: 'action',
    update: updateAction,
    remove: deleteAction,
    columns: (make, context) => [
      ...fieldColumns(make, context),
      flagColumn(today, context),
      relatedColumn(workshop, context),
    ],
  }
}

function fieldColumns(
  make: EntityColumns<Action, ActionPatch>,
  { t, choices }: ListContext,
): readonly TableColumn<Action>[] {
  return [
    make.name({
      key: 'what',
      label: t('list.kit.what'),
      width: 17,
      of: ({ what }) => what,
      patch: (what) => ({ what }),
      isLong: true,
    }),
    make.choice({
      key: 'status',
      label: t('list.kit.standing'),
      width: 8.5,
      choices: actionStatusChoices(t),
      of: ({ status }) => status,
      patch: (status) => ({ status }),
      isFact: true,
      isPlace: true,
    }),
    make.text({
      key: 'owner',
      label: t('list.kit.owner'),
      width: 9.5,
      of: ({ ownerRole }) => ownerRole,
      patch: (ownerRole) => ({ ownerRole }),
      isFact: true,
    }),
    make.choice({
      key: 'department',
      label: t('list.kit.department'),
      width: 9.5,
      choices: choicesOf(choices.anyDepartment),
      of: ({ deptId }) => deptId,
      patch: (deptId) => ({ deptId }),
    }),
    make.day({
      key: 'due',
      label: t('list.kit.due'),
      width: 9.5,
      of: ({ due }) => due,
      patch: (due) => ({ due }),
    }),
  ]
}

/** Nobody, no day, too late; to read. */
function flagColumn(today: Day, { t }: ListContext): TableColumn<Action> {
  return {
    key: 'missing',
    label: t('list.kit.missing'),
    width: 10,
    sortBy: (action) => -actionFlags(action, today).length,
    fact: (action) =>
      actionFlags(action, today)
        .map((flag) => t(`forms.actionFlag.${flag}`))
        .join(', '),
    cell: (action) => {
      const flags = actionFlags(action, today)
      if (flags.length === 0) return <span>{t('list.kit.nothingMissing')}</span>
      return (
        <span className="k-list-stack">
          {flags.map((flag) => (
            <SignWord key={flag} tone={flag === 'overdue' ? 'bad' : 'warn'}>
              {t(`forms.actionFlag.${flag}`)}
            </SignWord>
          ))}
        </span>
      )
    },
  }
}

/** The initiative, the corridor and the earlier actions; the cell leads to the form in which they are chosen. */
function relatedColumn(workshop: Workshop, context: ListContext): TableColumn<Action> {
  const { t, locale } = context
  const wordsOf = ({ initiativeId, corridorId, dependsOn }: Action): string => {
    const initiative = workshop.initiatives.find(({ id }) => id === initiativeId)
    const before = workshop.actions.filter(({ id }) => dependsOn.includes(id))
    const names = before.map((each) => shortTitle(each, locale) || t('list.untitled')).join(', ')
    return [
      initiative ? initiativeTitle(initiative, context) : '',
      nameIn(workshop.corridors, corridorId, locale),
      names === '' ? '' : t('list.kit.afterOthers', { names }),
    ]
      .filter(Boolean)
      .join('; ')
  }
  return {
    key: 'related',
    label: t('list.kit.related'),
    width: 10.5,
    cell: (action) => (
      <TargetButton
        target={{ kind: 'action', id: action.id }}
        label={t('list.fieldOf', { field: t('list.kit.related'), title: saidOf(context)(action) })}
        isEmpty={wordsOf(action) === ''}
        testId={`action-related-${action.id}`}
        context={context}
      >
        {wordsOf(action) || t('list.kit.unrelated')}
      </TargetButton>
    ),
  }
}
