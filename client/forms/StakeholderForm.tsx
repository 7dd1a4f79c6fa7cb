/** The form of a stakeholder: an organisation or role outside, never a person. */
import type { ReactNode } from 'react'
import type { EntityId } from '../../shared/model/id.ts'
import { textIn, withText } from '../../shared/model/text.ts'
import {
  deleteStakeholder,
  updateStakeholder,
  type StakeholderPatch,
} from '../../shared/workshop/commands/stakeholders.ts'
import { templates } from '../board/loadedTemplates.ts'
import { RadioLine, SelectLine } from './ChoiceLines.tsx'
import { DeleteLine } from './EntityLines.tsx'
import {
  ladderWord,
  levelChoices,
  levelTargetChoices,
  scaleChoices,
  sectorChoices,
} from './enumChoices.ts'
import type { FormContext } from './formContext.ts'
import { FormGroup } from './FormParts.tsx'
import { titleIn } from './formText.ts'
import { Gone } from './Gone.tsx'
import { TextLine } from './TextLines.tsx'

/** Name, sector, influence and interest, level now and wanted. */
export function StakeholderForm({
  id,
  context,
}: {
  readonly id: EntityId
  readonly context: FormContext
}): ReactNode {
  const { t, locale, workshop, isReadOnly } = context
  const stakeholder = workshop.stakeholders.find((each) => each.id === id)
  if (!stakeholder) return <Gone t={t} />
  const title = titleIn(stakeholder.name, context)
  const change = (patch: StakeholderPatch) =>
    context.run(t('forms.step.change', { title }), (board) =>
      updateStakeholder(board, templates, id, patch),
    )
  return (
    <>
      <FormGroup isReadOnly={isReadOnly}>
        <TextLine
          label={t('forms.label.name')}
          value={textIn(stakeholder.name, locale)}
          isReadOnly={isReadOnly}
          testId="form-name"
          onCommit={(name) => change({ name: withText(stakeholder.name, locale, name) })}
        />
        <SelectLine
          label={t('forms.label.sector')}
          value={stakeholder.sector}
          choices={sectorChoices(t)}
          isReadOnly={isReadOnly}
          testId="form-sector"
          onChoose={(sector) => change({ sector })}
        />
        <RadioLine
          label={t('forms.label.level')}
          value={stakeholder.levelNow}
          choices={levelChoices(t)}
          hint={ladderWord(stakeholder.levelNow, t)}
          isReadOnly={isReadOnly}
          testId="form-level"
          onChoose={(levelNow) => change({ levelNow })}
        />
        <SelectLine
          label={t('forms.label.levelTarget')}
          value={stakeholder.levelTarget}
          choices={levelTargetChoices(t)}
          isReadOnly={isReadOnly}
          onChoose={(levelTarget) => change({ levelTarget })}
        />
        <SelectLine
          label={t('forms.label.influence')}
          value={stakeholder.influence}
          choices={scaleChoices(t)}
          isReadOnly={isReadOnly}
          onChoose={(influence) => change({ influence })}
        />
        <SelectLine
          label={t('forms.label.interest')}
          value={stakeholder.interest}
          choices={scaleChoices(t)}
          isReadOnly={isReadOnly}
          onChoose={(interest) => change({ interest })}
        />
      </FormGroup>
      <DeleteLine
        title={title}
        context={context}
        onDelete={(board) => deleteStakeholder(board, id)}
      />
    </>
  )
}
