/** The money of every phase; each opens the form of its tranche. */
import { phases } from '../../../shared/model/records/initiative.ts'
import type { Initiative } from '../../../shared/workshop/workshop.ts'
import { writeMoney } from '../../../templates/roadmap/money.ts'
import { targetTitle } from '../../forms/targetTitle.ts'
import { initiativeShape } from '../initiativeShape.tsx'
import type { ListContext } from '../listContext.ts'
import type { TableShape } from '../tableColumn.ts'
import { TargetButton } from '../TargetButton.tsx'

/** One column a phase. */
export function tranchesShape(context: ListContext): TableShape<Initiative> {
  const { t, locale, frame } = context
  return initiativeShape(
    t('list.roadmap.tranches'),
    context,
    phases.map((phase) => ({
      key: phase,
      label: t(`board.phase.${phase}`),
      width: 9,
      sortBy: ({ tranches }: Initiative) => {
        const tranche = tranches[phase]
        return tranche ? (tranche.opex ?? 0) + (tranche.capex ?? 0) : null
      },
      cell: (initiative: Initiative) => {
        const target = { kind: 'tranche', id: initiative.id, phase } as const
        const tranche = initiative.tranches[phase]
        const workshop = { ...frame, initiatives: [initiative] }
        return (
          <TargetButton
            target={target}
            label={`${targetTitle(target, { t, locale, workshop })}:`}
            isEmpty={!tranche}
            testId={`tranche-${phase}-${initiative.id}`}
            context={context}
          >
            {tranche ? (
              <>
                <span>
                  {writeMoney(tranche.opex, locale)} + {writeMoney(tranche.capex, locale)}
                </span>
                <span className="k-list-small">
                  {t(
                    tranche.released
                      ? 'forms.tranche.released'
                      : tranche.committed
                        ? 'forms.tranche.committed'
                        : 'list.roadmap.planned',
                  )}
                </span>
              </>
            ) : (
              t('list.none')
            )}
          </TargetButton>
        )
      },
    })),
  )
}
