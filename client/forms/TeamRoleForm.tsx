/** The form of a role in the I-Team, never a person. */
import type { ReactNode } from 'react'
import type { EntityId } from '../../shared/model/id.ts'
import {
  deleteTeamRole,
  updateTeamRole,
  type TeamRolePatch,
} from '../../shared/workshop/commands/iTeam.ts'
import type { TeamRole } from '../../shared/workshop/workshop.ts'
import { RadioLine } from './ChoiceLines.tsx'
import { EntityForm } from './EntityForm.tsx'
import { PositionLine } from './EntityLines.tsx'
import { directionChoices } from './enumChoices.ts'
import type { FormContext } from './formContext.ts'
import { titleIn } from './formText.ts'
import { NumberLine } from './TextLines.tsx'
import { NameLine } from './WordsLines.tsx'

/** Name, full-time equivalents, direction, place in the order. */
export function TeamRoleForm({
  id,
  context,
}: {
  readonly id: EntityId
  readonly context: FormContext
}): ReactNode {
  const { t, locale, workshop, isReadOnly } = context
  return (
    <EntityForm<TeamRole, TeamRolePatch>
      entity={workshop.teamRoles.find((each) => each.id === id)}
      titleOf={({ name }) => titleIn(name, context)}
      change={updateTeamRole}
      remove={deleteTeamRole}
      context={context}
      fields={({ name, fte, direction }, change) => (
        <>
          <NameLine
            label={t('forms.label.name')}
            text={name}
            context={context}
            onChange={(text) => change({ name: text })}
          />
          <NumberLine
            locale={locale}
            label={t('forms.label.fte')}
            value={fte}
            isReadOnly={isReadOnly}
            testId="form-fte"
            onCommit={(written) => change({ fte: written })}
          />
          <RadioLine
            label={t('forms.label.direction')}
            value={direction}
            choices={directionChoices(t)}
            isReadOnly={isReadOnly}
            onChoose={(chosen) => change({ direction: chosen })}
          />
          <PositionLine kind="teamRole" id={id} all={workshop.teamRoles} context={context} />
        </>
      )}
    />
  )
}
