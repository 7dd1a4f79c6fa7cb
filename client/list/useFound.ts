/** The initiatives a filter lets through, stable while they are edited. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Initiative, Workshop } from '../../shared/workshop/workshop.ts'
import { matches, type ListFilter } from './listFilter.ts'
import { useArranged } from './useArranged.ts'

/** `key` changes when they are chosen anew. */
export interface FoundInitiatives {
  readonly initiatives: readonly Initiative[]
  readonly key: string
}

/** An initiative that no longer fits stays until the filter changes: it does not vanish under the hand. */
export function useFound(
  { initiatives }: Workshop,
  filter: ListFilter,
  locale: Locale,
): FoundInitiatives {
  const key = JSON.stringify([filter, locale])
  const found = useArranged(initiatives, key, () =>
    initiatives.filter((each) => matches(each, filter, locale)).map(({ id }) => id),
  )
  return { initiatives: found, key }
}
