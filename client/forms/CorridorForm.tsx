/** The form of a topic corridor. */
import type { ReactNode } from 'react'
import type { EntityId } from '../../shared/model/id.ts'
import {
  deleteCorridor,
  setCorridorLead,
  updateCorridor,
  type CorridorPatch,
} from '../../shared/workshop/commands/corridors.ts'
import type { Corridor } from '../../shared/workshop/workshop.ts'
import { leadsOf } from '../../templates/topic-corridors/leadsOf.ts'
import { CellLinks } from './CellLinks.tsx'
import { EntityForm } from './EntityForm.tsx'
import { ColorLine, PositionLine } from './EntityLines.tsx'
import { EntityLine } from './EntityLine.tsx'
import type { FormContext } from './formContext.ts'
import { FormNote } from './FormParts.tsx'
import { nameIn, titleIn } from './formText.ts'
import { NameLine, WordsArea } from './WordsLines.tsx'

/** Name, lead, goal, shared benefit, reputation, mark, place; and who brings what. */
export function CorridorForm({
  id,
  context,
}: {
  readonly id: EntityId
  readonly context: FormContext
}): ReactNode {
  const { t, workshop } = context
  return (
    <EntityForm<Corridor, CorridorPatch>
      entity={workshop.corridors.find((each) => each.id === id)}
      titleOf={({ name }) => titleIn(name, context)}
      change={updateCorridor}
      remove={deleteCorridor}
      context={context}
      fields={({ name, goal, sharedBenefit, reputationNote, color }, change) => (
        <>
          <NameLine
            label={t('forms.label.name')}
            text={name}
            context={context}
            onChange={(text) => change({ name: text })}
          />
          <LeadLine id={id} title={titleIn(name, context)} context={context} />
          <WordsArea
            label={t('forms.label.goal')}
            text={goal}
            context={context}
            onChange={(text) => change({ goal: text })}
          />
          <WordsArea
            label={t('forms.label.sharedBenefit')}
            text={sharedBenefit}
            context={context}
            onChange={(text) => change({ sharedBenefit: text })}
          />
          <WordsArea
            label={t('forms.label.reputation')}
            text={reputationNote}
            context={context}
            onChange={(text) => change({ reputationNote: text })}
          />
          <ColorLine
            color={color}
            context={context}
            onChoose={(chosen) => change({ color: chosen })}
          />
          <PositionLine kind="corridor" id={id} all={workshop.corridors} context={context} />
        </>
      )}
      more={() => (
        <>
          <LeadNote id={id} context={context} />
          <CellLinks
            cells={workshop.departments.map((department) => ({
              corridorId: id,
              departmentId: department.id,
              label: titleIn(department.name, context),
            }))}
            context={context}
          />
        </>
      )}
    />
  )
}

/** The lead as the contributions say it; none is shown while several lead. */
function LeadLine({
  id,
  title,
  context,
}: {
  readonly id: EntityId
  readonly title: string
  readonly context: FormContext
}): ReactNode {
  const { t, workshop, run } = context
  const leads = leadsOf(workshop, id)
  return (
    <EntityLine
      kind="department"
      label={t('forms.label.corridorLead')}
      value={leads.length === 1 ? (leads[0] ?? null) : null}
      context={context}
      testId="form-lead"
      onChoose={(lead) =>
        run(t('forms.step.change', { title }), (board) => setCorridorLead(board, id, lead))
      }
    />
  )
}

/** A corridor wants exactly one lead. */
function LeadNote({
  id,
  context: { t, locale, workshop },
}: {
  readonly id: EntityId
  readonly context: FormContext
}): ReactNode {
  const leads = leadsOf(workshop, id)
  if (leads.length === 1) return null
  if (leads.length === 0) return <FormNote tone="warn">{t('forms.leads.none')}</FormNote>
  const names = leads.map((each) => nameIn(workshop.departments, each, locale)).join(', ')
  return <FormNote tone="warn">{t('forms.leads.many', { names })}</FormNote>
}
