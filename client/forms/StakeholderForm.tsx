/** The form of a stakeholder: an organisation or role outside, never a person. */
import type { ReactNode } from 'react'
import type { EntityId } from '../../shared/model/id.ts'
import {
  deleteStakeholder,
  updateStakeholder,
  type StakeholderPatch,
} from '../../shared/workshop/commands/stakeholders.ts'
import type { Stakeholder } from '../../shared/workshop/workshop.ts'
import { templates } from '../board/loadedTemplates.ts'
import { RadioLine, SelectLine } from './ChoiceLines.tsx'
import { EntityForm } from './EntityForm.tsx'
import {
  ladderWord,
  levelChoices,
  levelTargetChoices,
  scaleChoices,
  sectorChoices,
} from './enumChoices.ts'
import type { FormContext } from './formContext.ts'
import { titleIn } from './formText.ts'
import { NameLine } from './WordsLines.tsx'

/** Name, sector, influence and interest, level now and wanted. */
export function StakeholderForm({
  id,
  context,
}: {
  readonly id: EntityId
  readonly context: FormContext
}): ReactNode {
  const { t, workshop, isReadOnly } = context
  return (
    <EntityForm<Stakeholder, StakeholderPatch>
      entity={workshop.stakeholders.find((each) => each.id === id)}
      titleOf={({ name }) => titleIn(name, context)}
      change={(board, changed, patch) => updateStakeholder(board, templates, changed, patch)}
      remove={deleteStakeholder}
      context={context}
      fields={({ name, sector, levelNow, levelTarget, influence, interest }, change) => (
        <>
          <NameLine
            label={t('forms.label.name')}
            text={name}
            context={context}
            onChange={(text) => change({ name: text })}
          />
          <SelectLine
            label={t('forms.label.sector')}
            value={sector}
            choices={sectorChoices(t)}
            isReadOnly={isReadOnly}
            testId="form-sector"
            onChoose={(chosen) => change({ sector: chosen })}
          />
          <RadioLine
            label={t('forms.label.level')}
            value={levelNow}
            choices={levelChoices(t)}
            hint={ladderWord(levelNow, t)}
            isReadOnly={isReadOnly}
            testId="form-level"
            onChoose={(chosen) => change({ levelNow: chosen })}
          />
          <SelectLine
            label={t('forms.label.levelTarget')}
            value={levelTarget}
            choices={levelTargetChoices(t)}
            isReadOnly={isReadOnly}
            onChoose={(chosen) => change({ levelTarget: chosen })}
          />
          <SelectLine
            label={t('forms.label.influence')}
            value={influence}
            choices={scaleChoices(t)}
            isReadOnly={isReadOnly}
            testId="form-influence"
            onChoose={(chosen) => change({ influence: chosen })}
          />
          <SelectLine
            label={t('forms.label.interest')}
            value={interest}
            choices={scaleChoices(t)}
            isReadOnly={isReadOnly}
            testId="form-interest"
            onChoose={(chosen) => change({ interest: chosen })}
          />
        </>
      )}
    />
  )
}
