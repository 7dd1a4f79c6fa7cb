/** The form of an initiative: everything that is known of it, and the ways to its parts. */
import type { ReactNode } from 'react'
import type { EntityId } from '../../shared/model/id.ts'
import {
  deleteInitiative,
  updateInitiative,
  type InitiativePatch,
} from '../../shared/workshop/commands/initiatives.ts'
import { moveToZone } from '../../shared/workshop/commands/moveToZone.ts'
import type { Initiative } from '../../shared/workshop/workshop.ts'
import { fourApproaches } from '../../templates/four-approaches/index.ts'
import { stageName } from '../../templates/four-approaches/stageName.ts'
import { templates } from '../board/loadedTemplates.ts'
import { RadioLine, SelectLine } from './ChoiceLines.tsx'
import { DeleteLine } from './EntityLines.tsx'
import { effortChoices, phaseChoices, statusChoices } from './enumChoices.ts'
import type { FormContext } from './formContext.ts'
import { FormGroup } from './FormParts.tsx'
import { titleIn } from './formText.ts'
import { Gone } from './Gone.tsx'
import { InitiativePeople } from './InitiativePeople.tsx'
import { InitiativeWay } from './InitiativeWay.tsx'
import { NameLine, WordsArea } from './WordsLines.tsx'

/** What the groups of the form get. */
export interface InitiativeGroupProps {
  readonly initiative: Initiative
  readonly context: FormContext
  /** Changes fields as one step. */
  readonly change: (patch: InitiativePatch) => boolean
}

/** All fields, in groups. */
export function InitiativeForm({
  id,
  context,
}: {
  readonly id: EntityId
  readonly context: FormContext
}): ReactNode {
  const { t, workshop, isReadOnly } = context
  const initiative = workshop.initiatives.find((each) => each.id === id)
  if (!initiative) return <Gone t={t} />
  const title = titleIn(initiative.title, context)
  const group: InitiativeGroupProps = {
    initiative,
    context,
    change: (patch) =>
      context.run(t('forms.step.change', { title }), (board) =>
        updateInitiative(board, templates, id, patch),
      ),
  }
  const { change } = group
  return (
    <>
      <FormGroup isReadOnly={isReadOnly}>
        <NameLine
          label={t('forms.label.title')}
          text={initiative.title}
          context={context}
          testId="form-title"
          onChange={(text) => change({ title: text })}
        />
        <WordsArea
          label={t('forms.label.note')}
          text={initiative.note}
          context={context}
          testId="form-note"
          onChange={(note) => change({ note })}
        />
      </FormGroup>
      <InitiativePeople {...group} />
      <Place {...group} />
      <InitiativeWay {...group} />
      <DeleteLine
        title={title}
        context={context}
        onDelete={(board) => deleteInitiative(board, id)}
      />
    </>
  )
}

/** Approach, phase, status, effort, stage: what its cards say by lying where they lie. */
function Place({ initiative, context, change }: InitiativeGroupProps): ReactNode {
  const { t, locale, workshop, isReadOnly } = context
  const ref = { kind: 'initiative', id: initiative.id } as const
  return (
    <FormGroup title={t('forms.group.place')} isReadOnly={isReadOnly}>
      <SelectLine
        label={t('forms.label.phase')}
        value={initiative.phase}
        choices={phaseChoices(t)}
        isReadOnly={isReadOnly}
        testId="form-phase"
        onChoose={(phase) => change({ phase })}
      />
      <SelectLine
        label={t('forms.label.status')}
        value={initiative.status}
        choices={statusChoices(t)}
        isReadOnly={isReadOnly}
        testId="form-status"
        onChoose={(status) => change({ status })}
      />
      <SelectLine
        label={t('forms.label.approach')}
        value={fourApproaches.zoneOf(ref, workshop)}
        choices={fourApproaches
          .zones(workshop, locale)
          .map(({ key, label }) => ({ value: key as string | null, label }))}
        isReadOnly={isReadOnly}
        testId="form-approach"
        onChoose={(zone) =>
          zone !== null &&
          context.run(
            t('forms.step.move', { title: titleIn(initiative.title, context) }),
            (board) => moveToZone(board, templates, fourApproaches, ref, zone),
          )
        }
      />
      <SelectLine
        label={t('forms.label.stage')}
        value={initiative.activeFromStage}
        choices={workshop.stages.map((stage) => ({
          value: stage.key,
          label: stageName(stage, locale),
        }))}
        isReadOnly={isReadOnly}
        onChoose={(activeFromStage) => change({ activeFromStage })}
      />
      <RadioLine
        label={t('forms.label.effort')}
        value={initiative.effort}
        choices={effortChoices(t)}
        isReadOnly={isReadOnly}
        testId="form-effort"
        onChoose={(effort) => change({ effort })}
      />
    </FormGroup>
  )
}
