/** Finds snapshots among many by what the list says of them. */
import type { SnapshotEntry } from '../../shared/api/snapshots.ts'
import { writtenAs, type Locale } from '../../shared/i18n/locale.ts'
import { reasonOf } from './snapshotWords.ts'
import type { SayHistory } from './useHistoryWords.ts'

/** What somebody looks for. */
export interface Wanted {
  /** Words that all have to be there: of the name, the reason, the step, the person, the day. */
  readonly query: string
  /** Leaves out those the server made in its rhythm and nobody has named. */
  readonly onlyKept: boolean
}

/** The entries that fit, in their order. */
export function findEntries(
  entries: readonly SnapshotEntry[],
  { query, onlyKept }: Wanted,
  locale: Locale,
  say: SayHistory,
): readonly SnapshotEntry[] {
  const words = fold(query, locale).split(/\s+/).filter(Boolean)
  const day = new Intl.DateTimeFormat(writtenAs[locale], { dateStyle: 'full' })
  const numbers = new Intl.DateTimeFormat(writtenAs[locale], {
    dateStyle: 'medium',
    timeStyle: 'short',
  })
  return entries.filter((entry) => {
    if (onlyKept && isThinned(entry)) return false
    if (words.length === 0) return true
    const { label, step, byName, createdAt } = entry
    const at = new Date(createdAt)
    const days = [day.format(at), numbers.format(at)]
    const text = [label, reasonOf(entry, say), step?.title, byName, ...days].join(' ')
    const found = fold(text, locale)
    return words.every((word) => found.includes(word))
  })
}

/** True for one that goes by itself some day, because only the rhythm made it. */
export function isThinned({ reason, label }: SnapshotEntry): boolean {
  return reason === 'rhythm' && label === ''
}

/** Without upper case and accents: "uber" finds "Über". */
function fold(text: string, locale: Locale): string {
  return text.toLocaleLowerCase(locale).normalize('NFD').replace(/\p{M}/gu, '')
}
