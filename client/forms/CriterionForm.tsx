/** The form of one family of criteria: how the initiative stands in its current phase, and the evidence. */
import type { ReactNode } from 'react'
import type { EntityId } from '../../shared/model/id.ts'
import type { CriterionFamily } from '../../shared/model/records/initiative.ts'
import { textIn } from '../../shared/model/text.ts'
import { setCriterion, type CriterionPatch } from '../../shared/workshop/commands/roadmap.ts'
import { RadioLine } from './ChoiceLines.tsx'
import { criterionWording } from './criterionWording.ts'
import { ratingChoices } from './enumChoices.ts'
import type { FormContext } from './formContext.ts'
import { FormGroup } from './FormParts.tsx'
import { optionalText } from './formText.ts'
import { Gone } from './Gone.tsx'
import { targetTitle } from './targetTitle.ts'
import { TextArea, TextLine } from './TextLines.tsx'

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
        <TextArea
          label={t('forms.label.evidence')}
          value={textIn(note?.evidence, locale)}
          isReadOnly={isReadOnly}
          testId="form-evidence"
          onCommit={(text) =>
            change({ evidence: optionalText(note?.evidence ?? null, locale, text) })
          }
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
        <TextLine
          label={t('forms.label.ownerRole')}
          value={textIn(note?.ownerRole, locale)}
          isReadOnly={isReadOnly}
          onCommit={(role) =>
            change({ ownerRole: optionalText(note?.ownerRole ?? null, locale, role) })
          }
        />
      </FormGroup>
    </>
  )
}
