/** The form of a contribution: what one department brings to one corridor. */
import type { ReactNode } from 'react'
import type { EntityId } from '../../shared/model/id.ts'
import {
  setContribution,
  type ContributionPatch,
} from '../../shared/workshop/commands/corridors.ts'
import { leadsOf } from '../../templates/topic-corridors/leadsOf.ts'
import { RadioLine } from './ChoiceLines.tsx'
import { roleChoices, taskTypeChoices } from './enumChoices.ts'
import type { FormContext } from './formContext.ts'
import { FormGroup, FormNote } from './FormParts.tsx'
import { nameIn } from './formText.ts'
import { Gone } from './Gone.tsx'
import { targetTitle } from './targetTitle.ts'
import { NumberLine } from './TextLines.tsx'
import { WordsArea } from './WordsLines.tsx'

/** Role, days, text, existing or new task; also while nothing is said there yet. */
export function ContributionForm({
  corridorId,
  departmentId,
  context,
}: {
  readonly corridorId: EntityId
  readonly departmentId: EntityId
  readonly context: FormContext
}): ReactNode {
  const { t, locale, workshop, isReadOnly } = context
  const isThere =
    workshop.corridors.some(({ id }) => id === corridorId) &&
    workshop.departments.some(({ id }) => id === departmentId)
  if (!isThere) return <Gone t={t} />
  const cell = workshop.contributions.find(
    (each) => each.corridorId === corridorId && each.departmentId === departmentId,
  )
  const leads = leadsOf(workshop, corridorId)
  const title = targetTitle({ kind: 'contribution', corridorId, departmentId }, context)
  const change = (patch: ContributionPatch) =>
    context.run(t('forms.step.change', { title }), (board) =>
      setContribution(board, corridorId, departmentId, patch),
    )
  return (
    <>
      <FormGroup isReadOnly={isReadOnly}>
        <RadioLine
          label={t('forms.label.role')}
          value={cell?.role ?? 'none'}
          choices={roleChoices(t)}
          isReadOnly={isReadOnly}
          testId="form-role"
          onChoose={(role) => change({ role })}
        />
        <NumberLine
          locale={locale}
          label={t('forms.label.days')}
          value={cell?.days ?? null}
          isReadOnly={isReadOnly}
          testId="form-days"
          onCommit={(days) => change({ days })}
        />
        <WordsArea
          label={t('forms.label.text')}
          text={cell?.text ?? null}
          context={context}
          testId="form-text"
          onChange={(text) => change({ text })}
        />
        <RadioLine
          label={t('forms.label.taskType')}
          value={cell?.taskType ?? null}
          choices={taskTypeChoices(t)}
          hint={t('forms.taskType.hint')}
          isReadOnly={isReadOnly}
          testId="form-task"
          onChoose={(taskType) => change({ taskType })}
        />
      </FormGroup>
      {leads.length > 1 && (
        <FormNote tone="warn">
          {t('forms.leads.many', {
            names: leads.map((id) => nameIn(workshop.departments, id, locale)).join(', '),
          })}
        </FormNote>
      )}
    </>
  )
}
