/** Puts a panel's sentence as minutes say it: nobody is asked anything, and everything it is about is named. */
import type { Locale } from '../../i18n/locale.ts'
import type { SentenceBlock } from '../../workshop/insight.ts'
import { listed } from './listed.ts'

/**
 * Leaves out the question to the room at the end, and adds the names that a panel has only as links: "5 Vorhaben
 * sind blockiert." becomes "5 Vorhaben sind blockiert (A, B, C, D und E)."
 */
export function paperSentence(
  { text, targets }: Pick<SentenceBlock, 'text' | 'targets'>,
  locale: Locale,
): string {
  const labels = [...new Set(targets.map(({ label }) => label))]
  const said = inFull(withoutQuestion(text, labels), labels, locale)
  // A cell is called after both it belongs to; a sentence about one names them apart.
  const unsaid = labels.filter((label) => label.split(' × ').some((part) => !said.includes(part)))
  if (unsaid.length === 0) return said
  const names = `(${listed(locale, unsaid)})`
  return said.endsWith('.') ? `${said.slice(0, -1)} ${names}.` : `${said} ${names}`
}

/** Puts all names where a panel has the first few "and 5 more" of them. */
function inFull(text: string, labels: readonly string[], locale: Locale): string {
  for (let shown = labels.length - 1; shown > 0; shown -= 1) {
    const names = labels.slice(0, shown).join(', ')
    const start = text.indexOf(names)
    if (start < 0) continue
    const rest = text.slice(start + names.length)
    const more = /^ \p{L}+ (\d+) \p{L}+/u.exec(rest)
    if (Number(more?.[1]) !== labels.length - shown) continue
    return text.slice(0, start) + listed(locale, labels) + rest.slice(more?.[0].length)
  }
  return text
}

/** The last sentence goes if it asks, unless it is the end of a name or all there is. */
function withoutQuestion(text: string, labels: readonly string[]): string {
  const end = text.lastIndexOf('. ')
  if (end < 0 || !text.endsWith('?')) return text
  const question = text.slice(end + 2)
  return labels.some((label) => label.endsWith(question)) ? text : text.slice(0, end + 1)
}
