/** The decisions at every gate; each opens the form with body, date and reason. */
import { gateKeys } from '../../../shared/model/records/initiative.ts'
import type { Initiative } from '../../../shared/workshop/workshop.ts'
import { writtenAs } from '../../../shared/i18n/locale.ts'
import { targetTitle } from '../../forms/targetTitle.ts'
import { SignWord } from '../cells.tsx'
import { initiativeShape } from '../initiativeShape.tsx'
import type { ListContext } from '../listContext.ts'
import type { TableShape } from '../tableColumn.ts'
import { TargetButton } from '../TargetButton.tsx'

const tones = { go: 'good', loop: 'warn', exit: 'bad' } as const

/** One column a gate. */
export function gatesShape(context: ListContext): TableShape<Initiative> {
  const { t, locale, frame } = context
  return initiativeShape(
    t('list.roadmap.gates'),
    context,
    gateKeys.map((gate) => ({
      key: gate,
      label: t(`forms.gate.${gate}`),
      width: 8,
      sortBy: (initiative) => initiative.gates[gate] ?? null,
      cell: (initiative) => {
        const target = { kind: 'gate', id: initiative.id, gate } as const
        const decision = initiative.gates[gate] ?? null
        const word = t(decision ? `list.decision.${decision}` : 'forms.decision.none')
        const workshop = { ...frame, initiatives: [initiative] }
        return (
          <TargetButton
            target={target}
            label={`${targetTitle(target, { t, locale, workshop })}:`}
            isEmpty={decision === null}
            testId={`gate-${gate}-${initiative.id}`}
            context={context}
          >
            {decision ? <SignWord tone={tones[decision]}>{word}</SignWord> : word}
            {initiative.gateNotes[gate]?.date && (
              <span className="k-list-small">
                {new Date(initiative.gateNotes[gate].date).toLocaleDateString(writtenAs[locale], {
                  timeZone: 'UTC',
                })}
              </span>
            )}
          </TargetButton>
        )
      },
    })),
  )
}
