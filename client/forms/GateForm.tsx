/** The form of a gate: what was decided, by which body, when and why. It warns and never locks. */
import type { ReactNode } from 'react'
import type { EntityId } from '../../shared/model/id.ts'
import type { CriterionFamily, GateKey } from '../../shared/model/records/initiative.ts'
import { decideGate, type GatePatch } from '../../shared/workshop/commands/roadmap.ts'
import type { Initiative } from '../../shared/workshop/workshop.ts'
import { gateAfter } from '../../templates/roadmap/gates.ts'
import { blockingFamilies, gateStatusOf, missedMusts } from '../../templates/roadmap/metrics.ts'
import { RadioLine } from './ChoiceLines.tsx'
import { decisionChoices } from './enumChoices.ts'
import type { FormContext } from './formContext.ts'
import { FormGroup, FormNote } from './FormParts.tsx'
import { Gone } from './Gone.tsx'
import { targetTitle } from './targetTitle.ts'
import { DayLine, WordsArea, WordsLine } from './WordsLines.tsx'

/** One gate of one initiative. */
export function GateForm({
  id,
  gate,
  context,
}: {
  readonly id: EntityId
  readonly gate: GateKey
  readonly context: FormContext
}): ReactNode {
  const { t, workshop, isReadOnly } = context
  const initiative = workshop.initiatives.find((each) => each.id === id)
  if (!initiative) return <Gone t={t} />
  const note = initiative.gateNotes[gate]
  const title = targetTitle({ kind: 'gate', id, gate }, context)
  const change = (patch: GatePatch) =>
    context.run(t('forms.step.change', { title }), (board) => decideGate(board, id, gate, patch))
  return (
    <>
      <p className="k-form-question">{t(`forms.gateQuestion.${gate}`)}</p>
      <GateWarning initiative={initiative} gate={gate} context={context} />
      <FormGroup isReadOnly={isReadOnly}>
        <RadioLine
          label={t('forms.label.decision')}
          value={initiative.gates[gate] ?? null}
          choices={decisionChoices(t)}
          isReadOnly={isReadOnly}
          testId="form-decision"
          onChoose={(decision) => change({ decision })}
        />
        <WordsLine
          label={t('forms.label.body')}
          text={note?.body ?? null}
          context={context}
          testId="form-body"
          onChange={(body) => change({ body })}
        />
        <DayLine
          label={t('forms.label.date')}
          day={note?.date ?? null}
          context={context}
          testId="form-date"
          onChange={(date) => change({ date })}
        />
        <WordsArea
          label={t('forms.label.reason')}
          text={note?.reason ?? null}
          context={context}
          testId="form-reason"
          onChange={(reason) => change({ reason })}
        />
      </FormGroup>
    </>
  )
}

/** What the criteria say about the gate at the end of the phase; about other gates they say nothing. */
function GateWarning({
  initiative,
  gate,
  context: { t },
}: {
  readonly initiative: Initiative
  readonly gate: GateKey
  readonly context: FormContext
}): ReactNode {
  if (gate !== gateAfter(initiative.phase)) return null
  const names = (families: readonly CriterionFamily[]) =>
    families.map((family) => t(`forms.family.${family}`)).join(', ')
  const unmet = blockingFamilies(initiative)
  const missed = missedMusts(initiative)
  const status = gateStatusOf(initiative)
  return (
    <div className="k-form-live" role="status">
      {unmet.length > 0 && (
        <FormNote tone="warn">
          {t('forms.gateWarning.blocked', { families: names(unmet) })}
        </FormNote>
      )}
      {missed.length > 0 && (
        <FormNote tone="warn">{t('forms.gateWarning.must', { families: names(missed) })}</FormNote>
      )}
      {unmet.length === 0 && (
        <FormNote>
          {t('forms.gateNow', {
            gate: t(`forms.gate.${gate}`),
            status: t(`forms.gateStatus.${status}`),
          })}
        </FormNote>
      )}
    </div>
  )
}
