/** Sentences about what stands out, with a way to each thing they name. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { EntityId } from '../../shared/model/id.ts'
import { textIn, type Text } from '../../shared/model/text.ts'
import type { SentenceBlock } from '../../shared/workshop/insight.ts'
import type { EntityTarget } from '../../shared/workshop/target.ts'
import type { Say } from '../../shared/workshop/templateTexts.ts'

/** A thing a sentence names. */
export type Jump = SentenceBlock['targets'][number]

type Tone = NonNullable<SentenceBlock['tone']>

/** A sentence of a panel; its id is apart from those of the numbers. */
export function sentence(
  id: string,
  tone: Tone,
  text: string,
  targets: readonly Jump[] = [],
): SentenceBlock {
  return { kind: 'sentence', id: `say-${id}`, tone, text, targets }
}

/** A way to an entity, called by what is written on it in at most so many letters. */
export function jumpTo(
  kind: EntityTarget['kind'],
  entity: { readonly id: EntityId },
  text: Text | null,
  unnamed: string,
  locale: Locale,
): Jump {
  return { target: { kind, id: entity.id }, label: shorten(textIn(text, locale)) || unnamed }
}

/** Longer lists end with how many more there are; the links below the sentence name them all. */
const mostNames = 4
const mostLetters = 60

/** The names of what a sentence speaks of, in a row. */
export function namesOf(jumps: readonly Jump[], say: Say<'names'>, locale: Locale): string {
  const names = jumps.map(({ label }) => label)
  if (names.length <= mostNames) return names.join(', ')
  const shown = names.slice(0, mostNames - 1)
  return say(locale, 'names', { names: shown.join(', '), n: names.length - shown.length })
}

/** The text of a card as a name: its first line, cut at a word where it is long. */
export function shorten(text: string): string {
  const [line = ''] = text.trim().split('\n')
  if (line.length <= mostLetters) return line
  const cut = line.slice(0, mostLetters)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > mostLetters / 2 ? space : mostLetters)}…`
}
