/** The roles in the I-Team, with full-time equivalents and direction. */
import { useMemo, type ReactNode } from 'react'
import {
  createTeamRole,
  deleteTeamRole,
  updateTeamRole,
  type TeamRolePatch,
} from '../../../shared/workshop/commands/iTeam.ts'
import type { TeamRole, Workshop } from '../../../shared/workshop/workshop.ts'
import { directionChoices } from '../../forms/enumChoices.ts'
import { nameOf } from '../entityName.ts'
import { entityShape } from '../entityShape.tsx'
import type { ListContext } from '../listContext.ts'
import { NamedSection } from '../NamedSection.tsx'
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
  const { t, locale } = context
  return entityShape<TeamRole, TeamRolePatch>(
    {
      kind: 'teamRole',
      caption: t('list.team.roles'),
      titleOf: nameOf(context),
      change: updateTeamRole,
      remove: deleteTeamRole,
      order: { kind: 'teamRole', all: teamRoles },
    },
    context,
    (make) => [
      make.name({
        key: 'name',
        label: t('forms.label.name'),
        width: 16,
        of: ({ name }) => name,
        patch: (name) => ({ name }),
      }),
      make.number({
        key: 'fte',
        label: t('forms.label.fte'),
        width: 9,
        of: ({ fte }) => fte,
        patch: (fte) => ({ fte }),
        fact: (fte) => `${fte.toLocaleString(locale)} ${t('list.team.fte')}`,
      }),
      make.choice({
        key: 'direction',
        label: t('forms.label.direction'),
        width: 12,
        choices: directionChoices(t),
        of: ({ direction }) => direction,
        patch: (direction) => ({ direction }),
        isFact: true,
      }),
    ],
  )
}
