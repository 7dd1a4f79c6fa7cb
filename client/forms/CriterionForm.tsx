/** The form of one family of criteria: how the initiative stands in its current phase, and the evidence. */
import type { ReactNode } from 'react'
import type { EntityId } from '../../shared/model/id.ts'
import type { CriterionFamily } from '../../shared/model/records/initiative.ts'
import { setCriterion, type CriterionPatch } from '../../shared/workshop/commands/roadmap.ts'
import { RadioLine } from './ChoiceLines.tsx'
import { criterionWording } from './criterionWording.ts'
import { ratingChoices } from './enumChoices.ts'
import type { FormContext } from './formContext.ts'
import { FormGroup } from './FormParts.tsx'
import { Gone } from './Gone.tsx'
import { targetTitle } from './targetTitle.ts'
import { WordsArea, WordsLine } from './WordsLines.tsx'

/** Rating, evidence, whether it is a must, who answers for it; under the wording of the phase. */
export function CriterionForm({
  id,
  family,
  context,
}: {
  readonly id: EntityId
  readonly family: CriterionFamily
  readonly context: FormContext
}): ReactNode {
  const { t, locale, workshop, isReadOnly } = context
  const initiative = workshop.initiatives.find((each) => each.id === id)
  if (!initiative) return <Gone t={t} />
  const note = initiative.criteriaNotes[family]
  const title = targetTitle({ kind: 'criterion', id, family }, context)
  const change = (patch: CriterionPatch) =>
    context.run(t('forms.step.change', { title }), (board) =>
      setCriterion(board, id, family, patch),
    )
  return (
    <>
      <p className="k-form-question">
        <strong>{t(`board.phase.${initiative.phase}`)}: </strong>
        {criterionWording(initiative.phase, family, locale)}
      </p>
      <FormGroup isReadOnly={isReadOnly}>
        <RadioLine
          label={t('forms.label.rating')}
          value={initiative.criteria[family]}
          choices={ratingChoices(t)}
          isReadOnly={isReadOnly}
          testId="form-rating"
          onChoose={(rating) => change({ rating })}
        />
        <WordsArea
          label={t('forms.label.evidence')}
          text={note?.evidence ?? null}
          context={context}
          testId="form-evidence"
          onChange={(evidence) => change({ evidence })}
        />
        <RadioLine
          label={t('forms.label.must')}
          value={note?.must ?? null}
          choices={[
            { value: null, label: t('forms.unstated') },
            { value: true, label: t('forms.must.yes') },
            { value: false, label: t('forms.must.no') },
          ]}
          isReadOnly={isReadOnly}
          onChoose={(must) => change({ must })}
        />
        <WordsLine
          label={t('forms.label.ownerRole')}
          text={note?.ownerRole ?? null}
          context={context}
          onChange={(ownerRole) => change({ ownerRole })}
        />
      </FormGroup>
    </>
  )
}
