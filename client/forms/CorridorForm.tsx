/** The form of a topic corridor. */
import type { ReactNode } from 'react'
import type { EntityId } from '../../shared/model/id.ts'
import { textIn, withText } from '../../shared/model/text.ts'
import {
  deleteCorridor,
  setCorridorLead,
  updateCorridor,
  type CorridorPatch,
} from '../../shared/workshop/commands/corridors.ts'
import { leadsOf } from '../../templates/topic-corridors/metrics.ts'
import { CellLinks } from './CellLinks.tsx'
import { ColorLine, DeleteLine, PositionLine } from './EntityLines.tsx'
import { departmentOptions } from './entityOptions.ts'
import { EntityPicker } from './EntityPicker.tsx'
import type { FormContext } from './formContext.ts'
import { FormGroup, FormNote } from './FormParts.tsx'
import { nameIn, optionalText, titleIn } from './formText.ts'
import { Gone } from './Gone.tsx'
import { TextArea, TextLine } from './TextLines.tsx'

/** Name, lead, goal, shared benefit, reputation, mark, place; and who brings what. */
export function CorridorForm({
  id,
  context,
}: {
  readonly id: EntityId
  readonly context: FormContext
}): ReactNode {
  const { t, locale, workshop, isReadOnly } = context
  const corridor = workshop.corridors.find((each) => each.id === id)
  if (!corridor) return <Gone t={t} />
  const title = titleIn(corridor.name, context)
  const step = t('forms.step.change', { title })
  const leads = leadsOf(workshop, id)
  const change = (patch: CorridorPatch) =>
    context.run(step, (board) => updateCorridor(board, id, patch))
  return (
    <>
      <FormGroup isReadOnly={isReadOnly}>
        <TextLine
          label={t('forms.label.name')}
          value={textIn(corridor.name, locale)}
          isReadOnly={isReadOnly}
          testId="form-name"
          onCommit={(name) => change({ name: withText(corridor.name, locale, name) })}
        />
        <EntityPicker
          label={t('forms.label.corridorLead')}
          value={leads.length === 1 ? (leads[0] ?? null) : null}
          options={departmentOptions(workshop, locale)}
          noneLabel={t('forms.picker.none')}
          isReadOnly={isReadOnly}
          testId="form-lead"
          t={t}
          onChoose={(leadDeptId) =>
            context.run(step, (board) => setCorridorLead(board, id, leadDeptId))
          }
        />
        <TextArea
          label={t('forms.label.goal')}
          value={textIn(corridor.goal, locale)}
          isReadOnly={isReadOnly}
          onCommit={(goal) => change({ goal: optionalText(corridor.goal, locale, goal) })}
        />
        <TextArea
          label={t('forms.label.sharedBenefit')}
          value={textIn(corridor.sharedBenefit, locale)}
          isReadOnly={isReadOnly}
          onCommit={(text) =>
            change({ sharedBenefit: optionalText(corridor.sharedBenefit, locale, text) })
          }
        />
        <TextArea
          label={t('forms.label.reputation')}
          value={textIn(corridor.reputationNote, locale)}
          isReadOnly={isReadOnly}
          onCommit={(text) =>
            change({ reputationNote: optionalText(corridor.reputationNote, locale, text) })
          }
        />
        <ColorLine
          color={corridor.color}
          context={context}
          onChoose={(color) => change({ color })}
        />
        <PositionLine kind="corridor" id={id} all={workshop.corridors} context={context} />
      </FormGroup>
      {leads.length === 0 && <FormNote tone="warn">{t('forms.leads.none')}</FormNote>}
      {leads.length > 1 && (
        <FormNote tone="warn">
          {t('forms.leads.many', {
            names: leads.map((each) => nameIn(workshop.departments, each, locale)).join(', '),
          })}
        </FormNote>
      )}
      <CellLinks
        cells={workshop.departments.map((department) => ({
          corridorId: id,
          departmentId: department.id,
          label: titleIn(department.name, context),
        }))}
        context={context}
      />
      <DeleteLine title={title} context={context} onDelete={(board) => deleteCorridor(board, id)} />
    </>
  )
}
