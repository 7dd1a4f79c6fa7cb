/** What the panel says about the action plan: what is missing, what is late, what comes next. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Day } from '../../shared/model/day.ts'
import type { Insight, InsightBlock, SentenceBlock } from '../../shared/workshop/insight.ts'
import type { Action, Workshop } from '../../shared/workshop/workshop.ts'
import { writeDay } from '../../shared/workshop/writeDay.ts'
import { jumpTo, namesOf, sentence, type Jump } from '../kit/sentences.ts'
import { ofWhole, valueBlock } from '../kit/values.ts'
import { summarize } from './metrics.ts'
import { say } from './texts.ts'

type ValueId = 'running' | 'done' | 'noOwner' | 'noDue' | 'overdue' | 'next'

/** The panel's content in one language; without a day nothing is overdue. */
export function insight(workshop: Workshop, locale: Locale, today?: Day): Insight {
  const { running, done, flagged, next } = summarize(workshop, today ?? null)
  const value = (id: ValueId, text: string): InsightBlock =>
    valueBlock(id, say(locale, `metric.${id}`), text, say(locale, `formula.${id}`))
  const [first] = next
  return {
    title: say(locale, 'title'),
    blocks: [
      value('running', String(running.length)),
      value('done', ofWhole(done.length, running.length + done.length, say, locale)),
      value('noOwner', String(flagged.noOwner.length)),
      value('noDue', String(flagged.noDue.length)),
      ...(today === undefined ? [] : [value('overdue', String(flagged.overdue.length))]),
      value('next', first?.due ? writeDay(first.due, locale) : '–'),
      ...sentences(workshop, locale, today ?? null),
    ],
  }
}

function sentences(
  workshop: Workshop,
  locale: Locale,
  today: Day | null,
): readonly SentenceBlock[] {
  if (workshop.actions.length === 0) return [sentence('empty', 'hint', say(locale, 'say.empty'))]
  const { running, flagged, tooEarly, next } = summarize(workshop, today)
  const ways = (found: readonly Action[]): readonly Jump[] =>
    found.map((each) => jumpTo('action', each, each.what, say(locale, 'unnamed'), locale))
  const said: SentenceBlock[] = []
  const tell = (
    id: 'overdue' | 'noOwner' | 'noDue' | 'waits',
    tone: 'gap' | 'over',
    found: readonly Action[],
  ) => {
    if (found.length === 0) return
    const jumps = ways(found)
    const names = namesOf(jumps, say, locale)
    said.push(sentence(id, tone, say(locale, `say.${id}`, { names }), jumps))
  }
  tell('overdue', 'over', flagged.overdue)
  tell('noOwner', 'gap', flagged.noOwner)
  tell('noDue', 'gap', flagged.noDue)
  tell('waits', 'over', tooEarly)
  if (said.length === 0 && running.length > 0) {
    said.push(sentence('sound', 'hint', say(locale, 'say.sound')))
  }
  const [first] = next
  if (first?.due) {
    const jumps = ways(next)
    const values = { day: writeDay(first.due, locale), names: namesOf(jumps, say, locale) }
    said.push(sentence('next', 'hint', say(locale, 'say.next', values), jumps))
  }
  return said
}
