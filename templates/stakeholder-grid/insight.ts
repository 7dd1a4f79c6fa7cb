/** What the panel says about the stakeholder grid: whom the room involves too little, and who is missing. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { sectors } from '../../shared/model/records/iTeam.ts'
import type { Insight, InsightBlock, SentenceBlock } from '../../shared/workshop/insight.ts'
import type { Stakeholder, Workshop } from '../../shared/workshop/workshop.ts'
import { jumpTo, namesOf, sentence } from '../kit/sentences.ts'
import { ofWhole, valueBlock } from '../kit/values.ts'
import { summarize } from './metrics.ts'
import { say } from './texts.ts'

/** The panel's content in one language. */
export function insight(workshop: Workshop, locale: Locale): Insight {
  const { placed, key, overlooked, missingSectors } = summarize(workshop)
  const value = (id: 'placed' | 'key' | 'low' | 'sectors', text: string): InsightBlock =>
    valueBlock(id, say(locale, `metric.${id}`), text, say(locale, `formula.${id}`))
  const of = (n: number, whole: number) => ofWhole(n, whole, say, locale)
  return {
    title: say(locale, 'title'),
    blocks: [
      value('placed', of(placed.length, workshop.stakeholders.length)),
      value('key', String(key.length)),
      value('low', String(overlooked.length)),
      value('sectors', of(sectors.length - missingSectors.length, sectors.length)),
      ...sentences(workshop, locale),
    ],
  }
}

function sentences(workshop: Workshop, locale: Locale): readonly SentenceBlock[] {
  if (workshop.stakeholders.length === 0) {
    return [sentence('empty', 'hint', say(locale, 'say.empty'))]
  }
  const { overlooked, notTogether, tray, wanted, missingSectors } = summarize(workshop)
  const said: SentenceBlock[] = []
  const tell = (
    id: 'low' | 'key' | 'wanted' | 'tray',
    tone: 'hint' | 'gap' | 'over',
    found: readonly Stakeholder[],
  ) => {
    if (found.length === 0) return
    const jumps = found.map((each) =>
      jumpTo('stakeholder', each, each.name, say(locale, 'unnamed'), locale),
    )
    const names = namesOf(jumps, say, locale)
    said.push(sentence(id, tone, say(locale, `say.${id}`, { names }), jumps))
  }
  tell('low', 'over', overlooked)
  tell('key', 'hint', notTogether)
  tell('wanted', 'hint', wanted)
  tell('tray', 'gap', tray)
  if (missingSectors.length > 0) {
    const names = missingSectors.map((sector) => say(locale, `sector.${sector}`)).join(', ')
    // The sectors have a sheet of their own, which a board need not have: no way leads there.
    said.push(sentence('sectors', 'gap', say(locale, 'say.sectors', { names })))
  }
  return said
}
