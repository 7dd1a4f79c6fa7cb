/** The form of a template's field: a box of the mandate, a band of the roadmap. */
import type { ReactNode } from 'react'
import type { EntityId } from '../../shared/model/id.ts'
import { setField, type FieldPatch } from '../../shared/workshop/commands/fields.ts'
import { RadioLine } from './ChoiceLines.tsx'
import { confidenceChoices } from './enumChoices.ts'
import type { FormContext } from './formContext.ts'
import { FormGroup } from './FormParts.tsx'
import { fieldHint, fieldName } from './targetTitle.ts'
import { WordsArea } from './WordsLines.tsx'

/** Text, whether it counts as settled, how sure the room is. */
export function FieldForm({
  templateId,
  fieldId,
  context,
}: {
  readonly templateId: EntityId
  readonly fieldId: EntityId
  readonly context: FormContext
}): ReactNode {
  const { t, workshop, isReadOnly } = context
  const field = workshop.fields.find(
    (each) => each.templateId === templateId && each.key === fieldId,
  )
  const title = fieldName(fieldId, context)
  const hint = fieldHint(fieldId, context)
  const change = (patch: FieldPatch) =>
    context.run(t('forms.step.change', { title }), (board) =>
      setField(board, templateId, fieldId, patch),
    )
  return (
    <FormGroup isReadOnly={isReadOnly}>
      <WordsArea
        label={hint ?? t('forms.label.fieldText')}
        text={field?.text ?? null}
        context={context}
        testId={`form-field-${fieldId}`}
        onChange={(text) => change({ text })}
      />
      <RadioLine
        label={t('forms.label.filled')}
        value={field?.filled ?? null}
        choices={[
          { value: null, label: t('forms.filled.auto') },
          { value: true, label: t('forms.filled.yes') },
          { value: false, label: t('forms.filled.no') },
        ]}
        isReadOnly={isReadOnly}
        testId={`form-filled-${fieldId}`}
        onChoose={(filled) => change({ filled })}
      />
      <RadioLine
        label={t('forms.label.confidence')}
        value={field?.confidence ?? null}
        choices={confidenceChoices(t)}
        isReadOnly={isReadOnly}
        onChoose={(confidence) => change({ confidence })}
      />
    </FormGroup>
  )
}
