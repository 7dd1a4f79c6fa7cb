/** Whether it was worth the time: everybody's own number, and all of them together once nobody can be told apart. */
import type { ReactNode } from 'react'
import { ratings as steps, type FiveStep } from '../../../shared/model/records/kit.ts'
import type { Workshop } from '../../../shared/workshop/workshop.ts'
import { fewestRatings, summarize } from '../../../templates/retro/metrics.ts'
import { RadioLine } from '../../forms/ChoiceLines.tsx'
import { useGiveRating, useOwnRating } from '../../session/ownRating.ts'
import type { ListContext } from '../listContext.ts'
import { ListSection } from '../ListSection.tsx'
import '../../ui/Field.css'
import '../../forms/forms.css'

/** One's own stands out only here, in this browser. */
export function RatingSection({
  workshop,
  context: { t, locale, commands, isReadOnly },
}: {
  readonly workshop: Workshop
  readonly context: ListContext
}): ReactNode {
  const { retroRatings } = workshop
  const own = useOwnRating(retroRatings)
  const give = useGiveRating()
  const rate = async (value: FiveStep): Promise<void> => {
    if (await give(value)) commands.announce(t('list.kit.rated', { value }))
  }
  const { count, result } = summarize(workshop)
  return (
    <ListSection id="rating" title={t('list.kit.rating')} hint={t('list.kit.ratingHint')}>
      {!isReadOnly && (
        <div className="k-list-rating">
          <RadioLine<FiveStep | null>
            label={t('list.kit.rating')}
            isLabelHidden
            value={own?.value ?? null}
            choices={steps.map((value) => ({ value, label: String(value) }))}
            isReadOnly={false}
            testId="rating"
            onChoose={(value) => {
              if (value !== null) void rate(value)
            }}
          />
        </div>
      )}
      <p className="k-text k-quiet" data-testid="rating-mean">
        {t('list.kit.ratings', { count })}{' '}
        {result === null
          ? t('list.kit.ratingsFew', { least: fewestRatings })
          : t('list.kit.ratingsMean', {
              mean: result.mean.toLocaleString(locale),
            })}
      </p>
    </ListSection>
  )
}
