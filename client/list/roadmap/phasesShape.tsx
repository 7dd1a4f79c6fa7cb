/** The initiatives by phase: how ready each is, how it stands before its gate, what to talk about. */
import { gateAfter } from '../../../templates/roadmap/gates.ts'
import { roadmap } from '../../../templates/roadmap/index.ts'
import { flagsOf, gateStatusOf, readinessOf } from '../../../templates/roadmap/metrics.ts'
import type { Initiative } from '../../../shared/workshop/workshop.ts'
import { SignWord } from '../cells.tsx'
import { titleOf } from '../InitiativeField.tsx'
import { initiativeShape } from '../initiativeShape.tsx'
import type { ListContext } from '../listContext.ts'
import type { TableShape } from '../tableColumn.ts'
import { ZoneCell, zoneRank } from '../ZoneCell.tsx'

/** The phase is a choice of places: a phase, the exit or the parking tray. */
export function phasesShape(context: ListContext): TableShape<Initiative> {
  const { t, locale } = context
  const percent = (initiative: Initiative): string => {
    const readiness = readinessOf(initiative)
    if (readiness === null) return t('list.none')
    return `${readiness.toLocaleString(locale)} %`
  }
  return initiativeShape(t('list.roadmap.phases'), context, [
    {
      key: 'place',
      label: roadmap.texts[locale].zone,
      width: 10,
      sortBy: (initiative) => zoneRank(roadmap, initiative, context),
      fact: (initiative) => initiative.phase,
      cell: (initiative) => (
        <ZoneCell
          template={roadmap}
          kind="initiative"
          entity={initiative}
          title={titleOf(initiative, context)}
          around={{ ...context.frame, initiatives: [initiative] }}
          context={context}
        />
      ),
    },
    {
      key: 'readiness',
      label: t('list.roadmap.readiness'),
      width: 7,
      sortBy: readinessOf,
      cell: (initiative) => <span>{percent(initiative)}</span>,
    },
    {
      key: 'gate',
      label: t('list.roadmap.nextGate'),
      width: 13,
      sortBy: (initiative) => statusRank[gateStatusOf(initiative)],
      fact: (initiative) => t(`forms.gateStatus.${gateStatusOf(initiative)}`),
      cell: (initiative) => {
        const status = gateStatusOf(initiative)
        return (
          <SignWord tone={statusTone[status]}>
            {gateAfter(initiative.phase)}: {t(`forms.gateStatus.${status}`)}
          </SignWord>
        )
      },
    },
    {
      key: 'flags',
      label: t('list.roadmap.flags'),
      width: 20,
      sortBy: (initiative) => flagsOf(initiative).length || null,
      cell: (initiative) => <Flags initiative={initiative} context={context} />,
    },
  ])
}

const statusRank = { blocked: 0, unrated: 1, conditional: 2, ready: 3 } as const
const statusTone = {
  ready: 'good',
  conditional: 'warn',
  blocked: 'bad',
  unrated: 'quiet',
} as const

function Flags({
  initiative,
  context: { t },
}: {
  readonly initiative: Initiative
  readonly context: ListContext
}) {
  const flags = flagsOf(initiative)
  if (flags.length === 0) return <span>{t('list.none')}</span>
  return (
    <ul className="k-list">
      {flags.map((flag) => (
        <li key={flag}>
          <SignWord tone="warn">{t(`list.flag.${flag}`)}</SignWord>
        </li>
      ))}
    </ul>
  )
}
