/**
 * The order of rows. It is set when somebody sorts or filters and then stays, whatever is edited: a row
 * does not run away from under the hand that edits it, nor when somebody else does.
 */
import type { Locale } from '../../shared/i18n/locale.ts'

/** A value to sort by: numbers by size, words by the language's alphabet, nothing last. */
export type SortValue = string | number | null

/** `null`: the board's own order. */
export type Sort = { readonly column: string; readonly isDescending: boolean } | null

/** What pressing a column's heading makes of the sort: up, down, the board's own order again. */
export function nextSort(sort: Sort, column: string): Sort {
  if (sort?.column !== column) return { column, isDescending: false }
  return sort.isDescending ? null : { column, isDescending: true }
}

/** Sorts rows by a value; equal ones keep their order, those without a value come last either way. */
export function sortBy<R>(
  rows: readonly R[],
  valueOf: (row: R) => SortValue,
  isDescending: boolean,
  locale: Locale,
): readonly R[] {
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })
  const compare = (a: SortValue, b: SortValue): number => {
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
    const order =
      typeof a === 'number' && typeof b === 'number'
        ? a - b
        : collator.compare(String(a), String(b))
    return isDescending ? -order : order
  }
  return rows.toSorted((a, b) => compare(valueOf(a), valueOf(b)))
}

/** The rows that are shown, and all that were there when they were arranged. */
export interface Arrangement {
  /** What it was arranged by; another key is arranged anew. */
  readonly key: string
  readonly shown: readonly string[]
  readonly known: ReadonlySet<string>
}

/**
 * The arrangement after the rows changed: with the same key it only loses what is gone and gains what is
 * new, at the end. Answers the same object when nothing changes.
 */
export function keepArranged(
  before: Arrangement | null,
  ids: readonly string[],
  key: string,
  arrange: () => readonly string[],
): Arrangement {
  if (before?.key !== key) return { key, shown: arrange(), known: new Set(ids) }
  const current = new Set(ids)
  const fresh = ids.filter((id) => !before.known.has(id))
  const shown = before.shown.filter((id) => current.has(id))
  if (fresh.length === 0 && shown.length === before.shown.length) {
    return before.known.size === current.size ? before : { ...before, known: current }
  }
  return { key, shown: [...shown, ...fresh], known: current }
}
