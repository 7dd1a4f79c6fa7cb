/** The form of a tranche: the money of an initiative for one phase. */
import type { ReactNode } from 'react'
import type { EntityId } from '../../shared/model/id.ts'
import type { Phase, Tranche } from '../../shared/model/records/initiative.ts'
import { setTranche } from '../../shared/workshop/commands/roadmap.ts'
import type { Initiative } from '../../shared/workshop/workshop.ts'
import { investmentFirst, waitingTranches } from '../../templates/roadmap/funding.ts'
import { gateBefore } from '../../templates/roadmap/gates.ts'
import { Button } from '../ui/Button.tsx'
import { CheckLine } from './ChoiceLines.tsx'
import type { FormContext } from './formContext.ts'
import { FormGroup, FormNote } from './FormParts.tsx'
import { Gone } from './Gone.tsx'
import { targetTitle } from './targetTitle.ts'
import { NumberLine } from './TextLines.tsx'

/** Running costs, investment, committed, released; hints never lock. */
export function TrancheForm({
  id,
  phase,
  context,
}: {
  readonly id: EntityId
  readonly phase: Phase
  readonly context: FormContext
}): ReactNode {
  const { t, locale, workshop, isReadOnly } = context
  const initiative = workshop.initiatives.find((each) => each.id === id)
  if (!initiative) return <Gone t={t} />
  const tranche = initiative.tranches[phase]
  const step = t('forms.step.change', {
    title: targetTitle({ kind: 'tranche', id, phase }, context),
  })
  const change = (patch: Partial<Tranche> | null) =>
    context.run(step, (board) => setTranche(board, id, phase, patch))
  const words = { yes: t('forms.filled.yes'), no: t('forms.filled.no') }
  return (
    <>
      <FormGroup isReadOnly={isReadOnly}>
        <NumberLine
          locale={locale}
          label={t('forms.label.opex')}
          value={tranche?.opex ?? null}
          isReadOnly={isReadOnly}
          testId="form-opex"
          onCommit={(opex) => change({ opex })}
        />
        <NumberLine
          locale={locale}
          label={t('forms.label.capex')}
          value={tranche?.capex ?? null}
          isReadOnly={isReadOnly}
          testId="form-capex"
          onCommit={(capex) => change({ capex })}
        />
        <CheckLine
          label={t('forms.label.committed')}
          isOn={tranche?.committed ?? false}
          words={words}
          isReadOnly={isReadOnly}
          onChange={(committed) => change({ committed })}
        />
        <CheckLine
          label={t('forms.label.released')}
          isOn={tranche?.released ?? false}
          words={words}
          isReadOnly={isReadOnly}
          onChange={(released) => change({ released })}
        />
      </FormGroup>
      <TrancheHints initiative={initiative} phase={phase} context={context} />
      {tranche && !isReadOnly && (
        <div className="k-form-end">
          <Button variant="quiet" icon="trash" onClick={() => change(null)}>
            {t('forms.tranche.clear')}
          </Button>
        </div>
      )}
    </>
  )
}

/** What the roadmap's panel asks about this tranche too. */
function TrancheHints({
  initiative,
  phase,
  context: { t },
}: {
  readonly initiative: Initiative
  readonly phase: Phase
  readonly context: FormContext
}): ReactNode {
  return (
    <div className="k-form-live" role="status">
      {waitingTranches(initiative).includes(phase) && (
        <FormNote>
          {t('forms.tranche.hint', { gate: t(`forms.gate.${gateBefore(phase)}`) })}
        </FormNote>
      )}
      {investmentFirst(initiative).includes(phase) && (
        <FormNote>{t('forms.tranche.capex')}</FormNote>
      )}
    </div>
  )
}
