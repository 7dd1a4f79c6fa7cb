/** What the panel says about the retro: the notes, and the ratings where there are enough of them. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { ratings, retroColumns } from '../../shared/model/records/kit.ts'
import { writeNumber } from '../../shared/workshop/fillIn.ts'
import type { Insight, InsightBlock, SentenceBlock } from '../../shared/workshop/insight.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { jumpTo, namesOf, sentence } from '../kit/sentences.ts'
import { countBy, valueBlock } from '../kit/values.ts'
import { fewestRatings, summarize } from './metrics.ts'
import { say } from './texts.ts'

/** The panel's content in one language. */
export function insight(workshop: Workshop, locale: Locale): Insight {
  const counts = countBy(workshop.retroNotes, retroColumns, ({ column }) => column)
  return {
    title: say(locale, 'title'),
    blocks: [
      ...ratingBlocks(workshop, locale),
      ...retroColumns.map((key) =>
        valueBlock(
          key,
          say(locale, `metric.${key}`),
          String(counts.get(key) ?? 0),
          say(locale, `formula.${key}`),
        ),
      ),
      ...sentences(workshop, locale),
    ],
  }
}

function ratingBlocks(workshop: Workshop, locale: Locale): readonly InsightBlock[] {
  const { count, result } = summarize(workshop)
  const title = say(locale, 'metric.rating')
  const formula = say(locale, 'formula.rating')
  if (!result) {
    const word = say(locale, 'word.few', { n: count, least: fewestRatings })
    return [valueBlock('rating', title, '–', formula, word)]
  }
  const mean = writeNumber(result.mean, locale, 1)
  const counted = say(locale, 'rating.count', { n: count })
  const most = Math.max(...result.counts.values())
  return [
    valueBlock('rating', title, say(locale, 'metric.of5', { mean }), formula, counted),
    {
      kind: 'bars',
      id: 'ratings',
      title: say(locale, 'shares'),
      formula: say(locale, 'formula.shares'),
      bars: ratings.toReversed().map((value) => {
        const n = result.counts.get(value) ?? 0
        return {
          key: String(value),
          label: say(locale, 'share.label', { n: value }),
          value: n,
          max: most,
          shown: say(locale, 'share.text', { n, of: count }),
          isOff: false,
          word: null,
          target: null,
        }
      }),
    },
  ]
}

function sentences({ retroNotes }: Workshop, locale: Locale): readonly SentenceBlock[] {
  if (retroNotes.length === 0) return [sentence('empty', 'hint', say(locale, 'say.empty'))]
  const said: SentenceBlock[] = []
  const change = retroNotes
    .filter(({ column }) => column === 'change')
    .map((each) => jumpTo('retroNote', each, each.text, say(locale, 'unnamed'), locale))
  if (change.length > 0) {
    const names = namesOf(change, say, locale)
    said.push(sentence('change', 'hint', say(locale, 'say.change', { names }), change))
  }
  if (retroNotes.every(({ column }) => column !== 'try')) {
    said.push(sentence('noTry', 'gap', say(locale, 'say.noTry')))
  }
  return said
}
