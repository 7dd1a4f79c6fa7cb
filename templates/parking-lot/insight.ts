/** What the panel says about the parking lot: what is still open, and who takes it along. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { topicStatuses } from '../../shared/model/records/kit.ts'
import type { Insight, SentenceBlock } from '../../shared/workshop/insight.ts'
import { isBlank } from '../../shared/workshop/labelOf.ts'
import type { ParkedTopic, Workshop } from '../../shared/workshop/workshop.ts'
import { jumpTo, namesOf, sentence } from '../kit/sentences.ts'
import { countBy, valueBlock } from '../kit/values.ts'
import { say } from './texts.ts'

/** The panel's content in one language. */
export function insight(workshop: Workshop, locale: Locale): Insight {
  const counts = countBy(workshop.parkedTopics, topicStatuses, ({ status }) => status)
  return {
    title: say(locale, 'title'),
    blocks: [
      ...topicStatuses.map((key) =>
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

function sentences({ parkedTopics }: Workshop, locale: Locale): readonly SentenceBlock[] {
  if (parkedTopics.length === 0) return [sentence('empty', 'hint', say(locale, 'say.empty'))]
  const ways = (isMeant: (topic: ParkedTopic) => boolean) =>
    parkedTopics
      .filter(isMeant)
      .map((each) => jumpTo('parkedTopic', each, each.topic, say(locale, 'unnamed'), locale))
  const open = ways(({ status }) => status === 'open')
  const ownerless = ways(({ status, ownerRole }) => status === 'assigned' && isBlank(ownerRole))
  const said: SentenceBlock[] = []
  if (open.length > 0) {
    const values = { n: open.length, names: namesOf(open, say, locale) }
    const key = open.length === 1 ? 'say.open.one' : 'say.open'
    said.push(sentence('open', 'gap', say(locale, key, values), open))
  }
  if (ownerless.length > 0) {
    const names = namesOf(ownerless, say, locale)
    said.push(sentence('noOwner', 'gap', say(locale, 'say.noOwner', { names }), ownerless))
  }
  if (said.length === 0) said.push(sentence('done', 'hint', say(locale, 'say.done')))
  return said
}
