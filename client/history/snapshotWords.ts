/** How a snapshot is called and when it was, in the reader's words. */
import type { SnapshotEntry } from '../../shared/api/snapshots.ts'
import { writtenAs, type Locale } from '../../shared/i18n/locale.ts'
import type { Translate } from '../../shared/i18n/translate.ts'
import type { Failure } from '../http/request.ts'
import { failureSentence } from '../http/sentence.ts'
import type { SayHistory } from './useHistoryWords.ts'

/** Its label, or why it was made. */
export function nameOfSnapshot(entry: SnapshotEntry, say: SayHistory): string {
  return entry.label || reasonOf(entry, say)
}

/** Why it was made; what was taken when the agenda began stands at the end of no step. */
export function reasonOf({ reason, undoes, step }: SnapshotEntry, say: SayHistory): string {
  if (reason === 'step' && step === null) return say('history.reason.begin')
  return say(`history.reason.${undoes ? 'undo' : reason}`)
}

/** The time of day. */
export function clockOf(at: string, locale: Locale): string {
  return clockFormat(locale).format(new Date(at))
}

/** Made once for each language: making one takes as long as writing a hundred times. */
const clockFormats = new Map<Locale, Intl.DateTimeFormat>()

function clockFormat(locale: Locale): Intl.DateTimeFormat {
  const known = clockFormats.get(locale)
  if (known) return known
  const format = new Intl.DateTimeFormat(writtenAs[locale], { timeStyle: 'short' })
  clockFormats.set(locale, format)
  return format
}

/** Day and time, as it stands in a sentence. */
export function momentOf(at: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(writtenAs[locale], {
    dateStyle: 'medium',
    timeStyle: 'short',
  })
  return format.format(new Date(at))
}

/** The day as a heading: today and yesterday by their words. */
export function dayOf(at: string, now: Date, locale: Locale, say: SayHistory): string {
  const day = new Date(at)
  const words = new Intl.DateTimeFormat(writtenAs[locale], { dateStyle: 'full' }).format(day)
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1)
  if (day.toDateString() === now.toDateString()) return `${say('history.today')}, ${words}`
  if (day.toDateString() === yesterday.toDateString())
    return `${say('history.yesterday')}, ${words}`
  return words
}

/** The snapshots under the heading of their day, in their order. */
export function entriesByDay(
  entries: readonly SnapshotEntry[],
  now: Date,
  locale: Locale,
  say: SayHistory,
): readonly (readonly [string, readonly SnapshotEntry[]])[] {
  const days = new Map<string, { readonly heading: string; readonly entries: SnapshotEntry[] }>()
  for (const entry of entries) {
    const day = new Date(entry.createdAt).toDateString()
    const known = days.get(day)
    if (known) known.entries.push(entry)
    else days.set(day, { heading: dayOf(entry.createdAt, now, locale, say), entries: [entry] })
  }
  return Array.from(days.values(), ({ heading, entries: ofDay }) => [heading, ofDay] as const)
}

/** Why a call came to nothing, and what to do. */
export function failureOf(failure: Failure, say: SayHistory, t: Translate): string {
  if (failure.kind === 'unreadable') return say('history.outdated')
  if (failure.kind !== 'refused') return failureSentence(t, failure)
  switch (failure.code) {
    case 'snapshot/too-many':
      return say('history.tooMany')
    case 'snapshot/not-found':
      return say('history.notFound')
    case 'snapshot/no-restore':
      return say('history.noUndo')
    default:
      return failureSentence(t, failure)
  }
}
