/** Offers to write down what was decided about gates that were just passed; one may leave it for later. */
import { useMemo, useState, type ReactNode } from 'react'
import { findInitiative } from '../../../shared/workshop/commands/initiatives.ts'
import { decideGate } from '../../../shared/workshop/commands/roadmap.ts'
import { gateStatusOf } from '../../../templates/roadmap/metrics.ts'
import type { FormContext } from '../../forms/formContext.ts'
import { targetTitle } from '../../forms/targetTitle.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import type { PassedGate } from './passedGates.ts'
import { lazyPart, PartPlace } from '../../ui/lazyPart.tsx'
import './gateOffer.css'

const TargetForm = lazyPart(async () => (await import('../../forms/TargetForm.tsx')).TargetForm)

/** Shows one gate after the other; `onDone` comes after the last, and with "later". */
export function GateOffer({
  passed,
  context,
  onDone,
}: {
  readonly passed: readonly PassedGate[]
  readonly context: FormContext
  readonly onDone: () => void
}): ReactNode {
  const { t, workshop } = context
  const [at, setAt] = useState(0)
  const current = passed[at]
  const dated = useMemo(() => (current ? withToday(context, current) : context), [context, current])
  const initiative = workshop.initiatives.find(({ id }) => id === current?.id)
  if (!current || !initiative) return null
  const status = gateStatusOf(initiative)
  const isDecided = initiative.gates[current.gate] !== undefined
  const isLast = at === passed.length - 1
  return (
    <div className="k-gate-offer">
      {passed.length > 1 && (
        <p className="k-quiet">{t('board.gateOffer.count', { at: at + 1, all: passed.length })}</p>
      )}
      {at > 0 && (
        <h3 className="k-heading k-gate-offer-title">
          {targetTitle({ kind: 'gate', ...current }, context)}
        </h3>
      )}
      {(status === 'blocked' || status === 'unrated') && (
        <p className="k-gate-offer-warning">
          <Icon name="warning" size={20} />
          <span>{t(`board.gateOffer.${status}`)}</span>
        </p>
      )}
      <PartPlace fallback={<p className="k-quiet">{t('common.loading')}</p>}>
        <TargetForm target={{ kind: 'gate', ...current }} context={dated} />
      </PartPlace>
      <div className="k-gate-offer-actions">
        {!isDecided && (
          <Button variant="quiet" onClick={onDone}>
            {t('board.gateOffer.later')}
          </Button>
        )}
        {(isDecided || !isLast) && (
          <Button
            variant={isDecided ? 'primary' : 'secondary'}
            onClick={() => (isLast ? onDone() : setAt(at + 1))}
          >
            {t(isLast ? 'board.gateOffer.done' : 'board.gateOffer.next')}
          </Button>
        )}
      </div>
    </div>
  )
}

/** A decision without a day was made today. */
function withToday(context: FormContext, { id, gate }: PassedGate): FormContext {
  return {
    ...context,
    run: (step, command) =>
      context.run(step, (board) => {
        const refusal = command(board)
        if (refusal) return refusal
        const after = findInitiative(board, id)
        const isDated = after?.gateNotes[gate]?.date != null
        if (!after?.gates[gate] || isDated) return null
        return decideGate(board, id, gate, { date: today() })
      }),
  }
}

/** Today as `YYYY-MM-DD`, where the person is. */
function today(): string {
  const now = new Date()
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
