/** What the panel says about the agreements: what holds, what is open, where somebody objects. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { consents, type Consent } from '../../shared/model/records/kit.ts'
import type { Insight, SentenceBlock } from '../../shared/workshop/insight.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { jumpTo, namesOf, sentence } from '../kit/sentences.ts'
import { countBy, ofWhole, valueBlock } from '../kit/values.ts'
import { say } from './texts.ts'

/** The panel's content in one language. */
export function insight(workshop: Workshop, locale: Locale): Insight {
  const { agreements } = workshop
  const counts = countBy(agreements, consents, ({ consent }) => consent)
  const value = (key: Consent, text: string) =>
    valueBlock(key, say(locale, `metric.${key}`), text, say(locale, `formula.${key}`))
  const agreed = counts.get('consent') ?? 0
  return {
    title: say(locale, 'title'),
    blocks: [
      value('consent', ofWhole(agreed, agreements.length, say, locale)),
      value('open', String(counts.get('open') ?? 0)),
      value('objection', String(counts.get('objection') ?? 0)),
      ...sentences(workshop, locale),
    ],
  }
}

function sentences({ agreements }: Workshop, locale: Locale): readonly SentenceBlock[] {
  if (agreements.length === 0) return [sentence('empty', 'hint', say(locale, 'say.empty'))]
  const ways = (consent: Consent) =>
    agreements
      .filter((each) => each.consent === consent)
      .map((each) => jumpTo('agreement', each, each.text, say(locale, 'unnamed'), locale))
  const objections = ways('objection')
  const open = ways('open')
  const said: SentenceBlock[] = []
  if (objections.length > 0) {
    const names = namesOf(objections, say, locale)
    said.push(sentence('objection', 'gap', say(locale, 'say.objection', { names }), objections))
  }
  if (open.length > 0) {
    const names = namesOf(open, say, locale)
    said.push(sentence('open', 'hint', say(locale, 'say.open', { names }), open))
  }
  if (said.length === 0) said.push(sentence('done', 'hint', say(locale, 'say.done')))
  return said
}
