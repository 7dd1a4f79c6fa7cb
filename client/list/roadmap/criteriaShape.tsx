/** The four families of criteria as a grid: each rating a choice, the evidence one press away. */
import { criterionFamilies } from '../../../shared/model/records/initiative.ts'
import { textIn } from '../../../shared/model/text.ts'
import { setCriterion } from '../../../shared/workshop/commands/roadmap.ts'
import type { Initiative } from '../../../shared/workshop/workshop.ts'
import { criterionWording } from '../../forms/criterionWording.ts'
import { ratingChoices } from '../../forms/enumChoices.ts'
import { ChoiceCell } from '../cells.tsx'
import { titleOf } from '../InitiativeField.tsx'
import { initiativeShape } from '../initiativeShape.tsx'
import type { ListContext } from '../listContext.ts'
import type { TableShape } from '../tableColumn.ts'
import { TargetButton } from '../TargetButton.tsx'

/** The phase, and one column a family. */
export function criteriaShape(context: ListContext): TableShape<Initiative> {
  const { t, locale, commands } = context
  const choices = ratingChoices(t)
  return initiativeShape(t('list.roadmap.criteria'), context, [
    {
      key: 'phase',
      label: t('list.column.phase'),
      width: 7,
      sortBy: ({ phase }) => phase,
      fact: ({ phase, criteria }) =>
        `${phase}: ${criterionFamilies.map((family) => criteria[family] ?? '–').join('/')}`,
      cell: ({ phase }) => <span>{t(`board.phase.${phase}`)}</span>,
    },
    ...criterionFamilies.map((family) => ({
      key: family,
      label: t(`forms.family.${family}`),
      width: 12,
      sortBy: ({ criteria }: Initiative) => criteria[family],
      cell: (initiative: Initiative) => {
        const title = titleOf(initiative, context)
        const note = initiative.criteriaNotes[family]
        const evidence = textIn(note?.evidence, locale)
        return (
          <span className="k-list-stack">
            <span className="k-list-ask">{criterionWording(initiative.phase, family, locale)}</span>
            <ChoiceCell
              field={t(`forms.family.${family}`)}
              title={title}
              context={context}
              value={initiative.criteria[family]}
              choices={choices}
              testId={`criterion-${family}-${initiative.id}`}
              onChoose={(rating) =>
                commands.change(title, (board) =>
                  setCriterion(board, initiative.id, family, { rating }),
                )
              }
            />
            <TargetButton
              target={{ kind: 'criterion', id: initiative.id, family }}
              label={t('list.roadmap.evidenceOf', {
                family: t(`forms.family.${family}`),
                title,
              })}
              isEmpty={evidence === ''}
              context={context}
            >
              <span className="k-list-clip">
                {note?.must === true && <strong>{t('list.roadmap.must')} </strong>}
                {evidence || t('list.roadmap.noEvidence')}
              </span>
            </TargetButton>
          </span>
        )
      },
    })),
  ])
}
