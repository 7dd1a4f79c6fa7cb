/** The initiatives in the order and selection somebody asked for, stable while they are edited. */
import { useState } from 'react'
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Template } from '../../shared/workshop/template.ts'
import type { Initiative, Workshop } from '../../shared/workshop/workshop.ts'
import { matches, type ListFilter } from './listFilter.ts'
import { keepArranged, sortBy, type Arrangement, type Sort } from './listOrder.ts'
import { sortValueOf } from './listRows.ts'

/** Answers the rows to show. They are arranged anew only when filter, sort or language change. */
export function useArranged(
  workshop: Workshop,
  templates: readonly Template[],
  filter: ListFilter,
  sort: Sort,
  locale: Locale,
): readonly Initiative[] {
  const [before, setBefore] = useState<Arrangement | null>(null)
  const { initiatives } = workshop
  const arrange = (): readonly string[] => {
    const found = initiatives.filter((each) => matches(each, filter, locale))
    const sorted =
      sort === null
        ? found
        : sortBy(
            found,
            (each) => sortValueOf(each, sort.column, workshop, templates, locale),
            sort.isDescending,
            locale,
          )
    return sorted.map(({ id }) => id)
  }
  const key = JSON.stringify([filter, sort, locale])
  const ids = initiatives.map(({ id }) => id)
  const now = keepArranged(before, ids, key, arrange)
  if (now !== before) setBefore(now)
  const byId = new Map(initiatives.map((initiative) => [initiative.id, initiative]))
  return now.shown.flatMap((id) => byId.get(id) ?? [])
}
