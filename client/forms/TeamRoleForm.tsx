/** The form of a role in the I-Team, never a person. */
import type { ReactNode } from 'react'
import type { EntityId } from '../../shared/model/id.ts'
import { textIn, withText } from '../../shared/model/text.ts'
import {
  deleteTeamRole,
  updateTeamRole,
  type TeamRolePatch,
} from '../../shared/workshop/commands/iTeam.ts'
import { RadioLine } from './ChoiceLines.tsx'
import { DeleteLine, PositionLine } from './EntityLines.tsx'
import { directionChoices } from './enumChoices.ts'
import type { FormContext } from './formContext.ts'
import { FormGroup } from './FormParts.tsx'
import { titleIn } from './formText.ts'
import { Gone } from './Gone.tsx'
import { NumberLine, TextLine } from './TextLines.tsx'

/** Name, full-time equivalents, direction, place in the order. */
export function TeamRoleForm({
  id,
  context,
}: {
  readonly id: EntityId
  readonly context: FormContext
}): ReactNode {
  const { t, locale, workshop, isReadOnly } = context
  const role = workshop.teamRoles.find((each) => each.id === id)
  if (!role) return <Gone t={t} />
  const title = titleIn(role.name, context)
  const change = (patch: TeamRolePatch) =>
    context.run(t('forms.step.change', { title }), (board) => updateTeamRole(board, id, patch))
  return (
    <>
      <FormGroup isReadOnly={isReadOnly}>
        <TextLine
          label={t('forms.label.name')}
          value={textIn(role.name, locale)}
          isReadOnly={isReadOnly}
          testId="form-name"
          onCommit={(name) => change({ name: withText(role.name, locale, name) })}
        />
        <NumberLine
          locale={locale}
          label={t('forms.label.fte')}
          value={role.fte}
          isReadOnly={isReadOnly}
          testId="form-fte"
          onCommit={(fte) => change({ fte })}
        />
        <RadioLine
          label={t('forms.label.direction')}
          value={role.direction}
          choices={directionChoices(t)}
          isReadOnly={isReadOnly}
          onChoose={(direction) => change({ direction })}
        />
        <PositionLine kind="teamRole" id={id} all={workshop.teamRoles} context={context} />
      </FormGroup>
      <DeleteLine title={title} context={context} onDelete={(board) => deleteTeamRole(board, id)} />
    </>
  )
}
