/** What the panel says about the check-in: how many, in which mood, and what to ask before beginning. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { ratings } from '../../shared/model/records/kit.ts'
import { textIn } from '../../shared/model/text.ts'
import { writeNumber } from '../../shared/workshop/fillIn.ts'
import type { Insight, InsightBlock, SentenceBlock } from '../../shared/workshop/insight.ts'
import type { CheckIn, Workshop } from '../../shared/workshop/workshop.ts'
import { jumpTo, namesOf, sentence } from '../kit/sentences.ts'
import { weather } from '../kit/symbols.ts'
import { valueBlock } from '../kit/values.ts'
import { rangeText, summarize, wideSpread } from './metrics.ts'
import { say } from './texts.ts'

/** From this mood down a sentence is worth it. */
const lowMood = 2

/** The panel's content in one language. */
export function insight(workshop: Workshop, locale: Locale): Insight {
  const { count, rated, counts, mean, range, departments } = summarize(workshop)
  const blocks: InsightBlock[] = [
    valueBlock('count', say(locale, 'metric.count'), String(count), say(locale, 'formula.count')),
    valueBlock(
      'mood',
      say(locale, 'metric.mood'),
      mean === null ? '–' : say(locale, 'mean.out', { mean: writeNumber(mean, locale, 1) }),
      say(locale, 'formula.mood'),
    ),
    valueBlock(
      'spread',
      say(locale, 'metric.spread'),
      rangeText(range, locale),
      say(locale, 'formula.spread'),
      range === null
        ? null
        : say(locale, range[1] - range[0] >= wideSpread ? 'word.wide' : 'word.close'),
    ),
  ]
  if (workshop.departments.length > 0) {
    const of = workshop.departments.length
    blocks.push(
      valueBlock(
        'departments',
        say(locale, 'metric.departments'),
        say(locale, 'metric.of', { n: departments.size, of }),
        say(locale, 'formula.departments'),
      ),
    )
  }
  blocks.push({
    kind: 'shares',
    id: 'weather',
    title: say(locale, 'shares'),
    formula: say(locale, 'formula.shares'),
    shares: ratings.map((mood) => {
      const n = counts.get(mood) ?? 0
      return {
        key: String(mood),
        label: say(locale, `column.${mood}`),
        symbol: weather[mood],
        count: n,
        share: rated === 0 ? null : n / rated,
        text: say(locale, 'share.text', { column: say(locale, `column.${mood}`), n, of: rated }),
      }
    }),
  })
  return { title: say(locale, 'title'), blocks: [...blocks, ...sentences(workshop, locale)] }
}

function sentences(workshop: Workshop, locale: Locale): readonly SentenceBlock[] {
  const { checkIns } = workshop
  if (checkIns.length === 0) return [sentence('empty', 'hint', say(locale, 'say.empty'))]
  const { range, departments } = summarize(workshop)
  const said: SentenceBlock[] = []
  const ways = (found: readonly CheckIn[]) =>
    found.map((each) =>
      jumpTo('checkIn', each, each.expectation ?? each.role, say(locale, 'unnamed'), locale),
    )
  if (range && range[1] - range[0] >= wideSpread) {
    const [low, high] = range.map((mood) => say(locale, `column.${mood}`))
    said.push(
      sentence('wide', 'hint', say(locale, 'say.wide', { low: low ?? '', high: high ?? '' })),
    )
  }
  const low = checkIns.filter(({ mood }) => mood !== null && mood <= lowMood)
  if (low.length > 0) {
    const column = say(locale, `column.${lowMood}`)
    said.push(sentence('low', 'hint', say(locale, 'say.low', { column, n: low.length }), ways(low)))
  }
  const silent = checkIns.filter(({ expectation }) => textIn(expectation, locale).trim() === '')
  if (silent.length > 0) {
    const text = say(locale, 'say.silent', { n: silent.length })
    said.push(sentence('silent', 'hint', text, ways(silent)))
  }
  const aside = checkIns.filter(({ mood }) => mood === null)
  if (aside.length > 0) {
    said.push(sentence('tray', 'gap', say(locale, 'say.tray', { n: aside.length }), ways(aside)))
  }
  const missing = workshop.departments
    .filter(({ id }) => !departments.has(id))
    .map((each) => jumpTo('department', each, each.name, say(locale, 'unnamed'), locale))
  if (missing.length > 0 && departments.size > 0) {
    const names = namesOf(missing, say, locale)
    said.push(sentence('departments', 'gap', say(locale, 'say.departments', { names }), missing))
  }
  return said
}
