/** What the corridor grid says of each department: its load in points and days. Nothing ranks anybody. */
import type { Department } from '../../../shared/workshop/workshop.ts'
import {
  daysOf,
  isOverloadedByDays,
  loadPointsOf,
  maxLoadPoints,
} from '../../../templates/topic-corridors/metrics.ts'
import { SignWord } from '../cells.tsx'
import type { ListContext } from '../listContext.ts'
import type { TableColumn } from '../tableColumn.ts'

/** 3 points for each lead, 1 for each contribution; more than 6 is much. DOMAIN.md T3. */
export function departmentColumns(context: ListContext): readonly TableColumn<Department>[] {
  const { t, locale, frame } = context
  const write = (value: number) => value.toLocaleString(locale)
  return [
    {
      key: 'load',
      label: t('list.corridors.load'),
      width: 9,
      cell: ({ id }) => {
        const points = loadPointsOf(frame, id)
        const words = t('list.corridors.points', { count: points })
        return points > maxLoadPoints ? (
          <SignWord tone="warn">
            {words}: {t('list.corridors.much')}
          </SignWord>
        ) : (
          <span>{words}</span>
        )
      },
      fact: ({ id }) => t('list.corridors.points', { count: loadPointsOf(frame, id) }),
    },
    {
      key: 'days',
      label: t('list.corridors.days'),
      width: 10,
      cell: ({ id, capacityDays }) => {
        const words =
          capacityDays === null
            ? t('forms.days', { count: daysOf(frame, id) })
            : t('list.corridors.daysOf', {
                days: write(daysOf(frame, id)),
                capacity: write(capacityDays),
              })
        return isOverloadedByDays(frame, id) ? (
          <SignWord tone="warn">
            {words}: {t('list.corridors.over')}
          </SignWord>
        ) : (
          <span>{words}</span>
        )
      },
    },
  ]
}
