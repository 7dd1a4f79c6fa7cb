/** What the panel says about the decision log: how things were decided, and what to look at again. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Day } from '../../shared/model/day.ts'
import { decisionMethods } from '../../shared/model/records/decision.ts'
import type { Insight, InsightBlock, SentenceBlock } from '../../shared/workshop/insight.ts'
import { isBlank } from '../../shared/workshop/labelOf.ts'
import type { Decision, Workshop } from '../../shared/workshop/workshop.ts'
import { jumpTo, namesOf, sentence } from '../kit/sentences.ts'
import { countBy, valueBlock } from '../kit/values.ts'
import { isToReview } from './metrics.ts'
import { say } from './texts.ts'

/** The panel's content in one language; without a day nothing is to be looked at again. */
export function insight(workshop: Workshop, locale: Locale, today?: Day): Insight {
  const { decisions } = workshop
  const counts = countBy(decisions, decisionMethods, ({ method }) => method)
  const value = (key: (typeof decisionMethods)[number] | 'review', n: number): InsightBlock =>
    valueBlock(key, say(locale, `metric.${key}`), String(n), say(locale, `formula.${key}`))
  const toReview = decisions.filter((each) => isToReview(each, today ?? null))
  return {
    title: say(locale, 'title'),
    blocks: [
      ...decisionMethods.map((method) => value(method, counts.get(method) ?? 0)),
      ...(today === undefined ? [] : [value('review', toReview.length)]),
      ...sentences(workshop, locale, today ?? null),
    ],
  }
}

function sentences(
  { decisions }: Workshop,
  locale: Locale,
  today: Day | null,
): readonly SentenceBlock[] {
  if (decisions.length === 0) return [sentence('empty', 'hint', say(locale, 'say.empty'))]
  const said: SentenceBlock[] = []
  const tell = (
    id: 'review' | 'noBody' | 'noReview' | 'vote',
    tone: 'hint' | 'gap' | 'over',
    isMeant: (decision: Decision) => boolean,
  ) => {
    const jumps = decisions
      .filter(isMeant)
      .map((each) => jumpTo('decision', each, each.text, say(locale, 'unnamed'), locale))
    if (jumps.length === 0) return
    const names = namesOf(jumps, say, locale)
    said.push(sentence(id, tone, say(locale, `say.${id}`, { names }), jumps))
  }
  tell('review', 'over', (each) => isToReview(each, today))
  tell('noBody', 'gap', ({ body }) => isBlank(body))
  tell('noReview', 'hint', ({ reviewDate }) => reviewDate === null)
  tell('vote', 'hint', ({ method, voteId }) => method === 'vote' && voteId === null)
  return said
}
