/** An initiative on the roadmap: criteria, gates, money, principles, operation and exit. */
import type { ReactNode } from 'react'
import {
  criterionFamilies,
  gateKeys,
  phases,
  principleKeys,
} from '../../shared/model/records/initiative.ts'
import { linkPrinciple } from '../../shared/workshop/commands/roadmap.ts'
import { CheckLine, SelectLine } from './ChoiceLines.tsx'
import { exitChoices, g0Choices } from './enumChoices.ts'
import { FormGroup } from './FormParts.tsx'
import { titleIn } from './formText.ts'
import type { InitiativeGroupProps } from './InitiativeForm.tsx'
import { trancheWords } from './targetTitle.ts'
import { WayLine } from './WayLine.tsx'
import { WordsArea } from './WordsLines.tsx'

/** The parts lead to forms of their own. */
export function InitiativeWay(group: InitiativeGroupProps): ReactNode {
  const { initiative, context } = group
  const { t, isReadOnly, onOpen } = context
  const { id } = initiative
  const hasWays = isReadOnly || onOpen !== null
  return (
    <>
      {hasWays && (
        <>
          <FormGroup title={t('forms.group.criteria')} isReadOnly={isReadOnly}>
            {criterionFamilies.map((family) => (
              <WayLine
                key={family}
                label={t(`forms.family.${family}`)}
                words={t(`forms.rating.${initiative.criteria[family] ?? 'none'}`)}
                target={{ kind: 'criterion', id, family }}
                context={context}
              />
            ))}
          </FormGroup>
          <FormGroup title={t('forms.group.gates')} isReadOnly={isReadOnly}>
            {gateKeys.map((gate) => (
              <WayLine
                key={gate}
                label={t(`forms.gate.${gate}`)}
                words={t(`forms.decision.${initiative.gates[gate] ?? 'none'}`)}
                target={{ kind: 'gate', id, gate }}
                context={context}
              />
            ))}
          </FormGroup>
          <FormGroup title={t('forms.group.tranches')} isReadOnly={isReadOnly}>
            {phases.map((phase) => (
              <WayLine
                key={phase}
                label={t(`board.phase.${phase}`)}
                words={trancheWords(initiative, phase, context)}
                target={{ kind: 'tranche', id, phase }}
                context={context}
              />
            ))}
          </FormGroup>
        </>
      )}
      <ExitGroup {...group} />
      <PrincipleGroup {...group} />
    </>
  )
}

function ExitGroup({ initiative, context, change }: InitiativeGroupProps): ReactNode {
  const { t, isReadOnly } = context
  return (
    <FormGroup title={t('forms.group.exit')} isReadOnly={isReadOnly}>
      <SelectLine
        label={t('forms.label.g0')}
        value={initiative.g0}
        choices={g0Choices(t)}
        isReadOnly={isReadOnly}
        testId="form-g0"
        onChoose={(g0) => change({ g0 })}
      />
      <CheckLine
        label={t('forms.label.opexSecured')}
        isOn={initiative.opexSecured}
        words={{ yes: t('forms.filled.yes'), no: t('forms.filled.no') }}
        isReadOnly={isReadOnly}
        testId="form-opex-secured"
        onChange={(opexSecured) => change({ opexSecured })}
      />
      <SelectLine
        label={t('forms.label.exit')}
        value={initiative.exit}
        choices={exitChoices(t)}
        isReadOnly={isReadOnly}
        testId="form-exit"
        onChoose={(exit) => change({ exit })}
      />
      <WordsArea
        label={t('forms.label.exitTrigger')}
        text={initiative.exitTrigger}
        context={context}
        onChange={(exitTrigger) => change({ exitTrigger })}
      />
    </FormGroup>
  )
}

function PrincipleGroup({ initiative, context }: InitiativeGroupProps): ReactNode {
  const { t, isReadOnly } = context
  const title = titleIn(initiative.title, context)
  return (
    <FormGroup title={t('forms.group.principles')} isReadOnly={isReadOnly}>
      {principleKeys.map((key) => (
        <CheckLine
          key={key}
          label={t(`forms.principle.${key}`)}
          isOn={initiative.principles[key] === true}
          words={{ yes: t('forms.filled.yes'), no: t('forms.filled.no') }}
          isReadOnly={isReadOnly}
          onChange={(isLinked) =>
            context.run(t('forms.step.change', { title }), (board) =>
              linkPrinciple(board, initiative.id, key, isLinked),
            )
          }
        />
      ))}
    </FormGroup>
  )
}
