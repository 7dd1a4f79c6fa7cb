/** Numbers of the kit's panels. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { InsightBlock } from '../../shared/workshop/insight.ts'
import type { Say } from '../../shared/workshop/templateTexts.ts'

/** One number of a panel. */
export function valueBlock(
  id: string,
  title: string,
  value: string,
  formula: string,
  word: string | null = null,
): InsightBlock {
  return { kind: 'value', id, title, value, word, formula }
}

/** How many of how many, in words; "–" of nothing. */
export function ofWhole(n: number, of: number, say: Say<'metric.of'>, locale: Locale): string {
  return of === 0 ? '–' : say(locale, 'metric.of', { n, of })
}

/** How many things have each key; every key is there. */
export function countBy<T, Key extends string | number>(
  things: readonly T[],
  keys: readonly Key[],
  keyOf: (thing: T) => Key | null,
): ReadonlyMap<Key, number> {
  const counts = new Map(keys.map((key) => [key, 0]))
  for (const thing of things) {
    const key = keyOf(thing)
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}
