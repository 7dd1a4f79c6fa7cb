/** What the corridor grid says of each corridor: its leads, contributors, crossness, initiatives. */
import type { Corridor, Workshop } from '../../../shared/workshop/workshop.ts'
import { gapsOf, minContributors } from '../../../templates/topic-corridors/gaps.ts'
import { contributorsOf } from '../../../templates/topic-corridors/metrics.ts'
import { SignWord } from '../cells.tsx'
import type { ListContext } from '../listContext.ts'
import type { TableColumn } from '../tableColumn.ts'
import { crossnessWord } from './gridShape.tsx'

/** The lead check stands in words beside the lead. */
export function corridorColumns(
  workshop: Workshop,
  context: ListContext,
): readonly TableColumn<Corridor>[] {
  const { t, frame } = context
  const activeIn = ({ id }: Corridor) =>
    workshop.initiatives.filter((each) => each.status === 'active' && each.corridorId === id).length
  const gaps = gapsOf(workshop)
  const wordsOf = ({ id }: Corridor): readonly string[] => {
    const several = gaps.withSeveralLeads.find(({ corridorId }) => corridorId === id)
    return [
      gaps.withoutLead.includes(id) ? t('list.corridors.noLead') : '',
      several ? t('list.corridors.manyLeads', { count: several.leads.length }) : '',
      gaps.fewContributors.includes(id)
        ? t('list.corridors.fewContributors', { count: minContributors })
        : '',
      gaps.corridorsWithoutInitiative.includes(id) ? t('list.corridors.noInitiative') : '',
    ].filter(Boolean)
  }
  return [
    {
      key: 'check',
      label: t('list.corridors.check'),
      width: 11,
      sortBy: (corridor) => wordsOf(corridor).length,
      fact: (corridor) => wordsOf(corridor).join(', '),
      cell: (corridor) => {
        const words = wordsOf(corridor)
        if (words.length === 0) {
          return <SignWord tone="good">{t('list.corridors.fine')}</SignWord>
        }
        return (
          <ul className="k-list">
            {words.map((word) => (
              <li key={word}>
                <SignWord tone="warn">{word}</SignWord>
              </li>
            ))}
          </ul>
        )
      },
    },
    {
      key: 'crossness',
      label: t('list.corridors.crossness'),
      width: 6,
      sortBy: ({ id }) => contributorsOf(frame, id).length,
      cell: ({ id }) => (
        <span>
          {crossnessWord(id, context)}
          <span className="k-list-small">
            {t('list.corridors.contributors', { count: contributorsOf(frame, id).length })}
          </span>
        </span>
      ),
    },
    {
      key: 'initiatives',
      label: t('list.initiatives'),
      width: 6,
      sortBy: activeIn,
      cell: (corridor) => <span>{activeIn(corridor)}</span>,
    },
  ]
}
