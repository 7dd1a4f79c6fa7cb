/** The roles in the I-Team, with full-time equivalents and direction. */
import { useMemo, type ReactNode } from 'react'
import { textIn } from '../../../shared/model/text.ts'
import {
  createTeamRole,
  deleteTeamRole,
  updateTeamRole,
  type TeamRolePatch,
} from '../../../shared/workshop/commands/iTeam.ts'
import type { TeamRole, Workshop } from '../../../shared/workshop/workshop.ts'
import { directionChoices } from '../../forms/enumChoices.ts'
import { ChoiceCell, NameCell, NumberCell } from '../cells.tsx'
import type { ListContext } from '../listContext.ts'
import { NamedSection } from '../NamedSection.tsx'
import { RowActions } from '../RowActions.tsx'
import type { TableShape } from '../tableColumn.ts'

/** The sum stands below the table. */
export function RoleSection({
  workshop,
  context,
}: {
  readonly workshop: Workshop
  readonly context: ListContext
}): ReactNode {
  const { t, locale, commands, frame } = context
  const shape = useMemo(() => shapeOf(frame, context), [frame, context])
  const fte = workshop.teamRoles.reduce((sum, role) => sum + (role.fte ?? 0), 0)
  return (
    <NamedSection
      id="roles"
      title={t('list.team.roles')}
      rows={workshop.teamRoles}
      shape={shape}
      empty={t('list.team.noRoles')}
      newLabel={t('list.new.teamRole')}
      context={context}
      onAdd={(name) => commands.create(name, (board) => createTeamRole(board, { name })) !== null}
    >
      {workshop.teamRoles.length > 0 && (
        <p className="k-text k-quiet" data-testid="fte-sum">
          {t('list.team.fteSum', {
            fte: fte.toLocaleString(locale, { maximumFractionDigits: 2 }),
          })}
        </p>
      )}
    </NamedSection>
  )
}

function shapeOf({ teamRoles }: Workshop, context: ListContext): TableShape<TeamRole> {
  const { t, locale, commands } = context
  const nameOf = ({ name }: TeamRole) => textIn(name, locale) || t('list.untitled')
  const cell = (each: TeamRole, field: string) => ({ field, title: nameOf(each), context })
  const change = (each: TeamRole, patch: TeamRolePatch) =>
    commands.change(nameOf(each), (board) => updateTeamRole(board, each.id, patch))
  return {
    caption: t('list.team.roles'),
    kind: 'teamRole',
    nameOf,
    targetOf: ({ id }) => ({ kind: 'teamRole', id }),
    columns: [
      {
        key: 'name',
        label: t('forms.label.name'),
        width: 16,
        sortBy: nameOf,
        cell: (each) => (
          <NameCell
            {...cell(each, t('forms.label.name'))}
            name={each.name}
            testId={`role-name-${each.id}`}
            onRename={(name) => change(each, { name })}
          />
        ),
      },
      {
        key: 'fte',
        label: t('forms.label.fte'),
        width: 9,
        sortBy: ({ fte }) => fte,
        fact: ({ fte }) =>
          fte === null ? '' : `${fte.toLocaleString(locale)} ${t('list.team.fte')}`,
        cell: (each) => (
          <NumberCell
            {...cell(each, t('forms.label.fte'))}
            value={each.fte}
            testId={`role-fte-${each.id}`}
            onChange={(fte) => change(each, { fte })}
          />
        ),
      },
      {
        key: 'direction',
        label: t('forms.label.direction'),
        width: 12,
        sortBy: ({ direction }) => direction,
        fact: ({ direction }) => (direction ? t(`forms.direction.${direction}`) : ''),
        cell: (each) => (
          <ChoiceCell
            {...cell(each, t('forms.label.direction'))}
            value={each.direction}
            choices={directionChoices(t)}
            onChoose={(direction) => change(each, { direction })}
          />
        ),
      },
    ],
    actionCount: 5,
    actions: (each) => (
      <RowActions
        target={{ kind: 'teamRole', id: each.id }}
        title={nameOf(each)}
        context={context}
        order={{
          kind: 'teamRole',
          id: each.id,
          position: teamRoles.findIndex(({ id }) => id === each.id),
          count: teamRoles.length,
        }}
        deleteTestId={`delete-role-${each.id}`}
        onDelete={() => commands.remove(nameOf(each), (board) => deleteTeamRole(board, each.id))}
      />
    ),
  }
}
