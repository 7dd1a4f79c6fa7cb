/** What the panel says about the four approaches: the few numbers, their meaning, what stands out. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { textIn } from '../../shared/model/text.ts'
import { writeNumber, writePercent, writeValue } from '../../shared/workshop/fillIn.ts'
import type { Insight, InsightBlock, SentenceBlock } from '../../shared/workshop/insight.ts'
import { stateOf, type Initiative, type Workshop } from '../../shared/workshop/workshop.ts'
import { approaches, positionOf } from './approach.ts'
import { leanText } from './lean.ts'
import {
  breadthOf,
  cardsAt,
  currentStop,
  isBalanced,
  profileAt,
  stopsOf,
  type PerApproach,
  type Profile,
  type Stop,
} from './metrics.ts'
import { enablerLabel, stopLabel } from './pathCards.ts'
import { templateId } from './place.ts'
import { stageName } from './stageName.ts'
import { symbols } from './symbols.ts'
import { say } from './texts.ts'

/** The panel's content in one language. */
export function insight(workshop: Workshop, locale: Locale): Insight {
  const { stage, weight } = stateOf(workshop, templateId)
  const { initiatives, enablers } = workshop
  const profile = profileAt(initiatives, stage, weight)
  const stops = stopsOf(enablers, initiatives, stage, profile)
  const stop = currentStop(stops)
  const { balance, coverage } = profile
  return {
    title: say(locale, 'title'),
    blocks: [
      sharesBlock(profile, locale),
      {
        kind: 'value',
        id: 'balance',
        title: say(locale, 'metric.balance'),
        value: writeValue(balance, locale, 1),
        word: balance === null ? null : say(locale, `breadth.${breadthOf(balance)}`),
        formula: say(locale, 'formula.balance'),
      },
      {
        kind: 'value',
        id: 'coverage',
        title: say(locale, 'metric.coverage'),
        value: coverage === null ? '–' : say(locale, 'metric.coverage.value', { n: coverage }),
        word: null,
        formula: say(locale, 'formula.coverage'),
      },
      {
        kind: 'value',
        id: 'stop',
        title: say(locale, 'metric.stop'),
        value: stop === null ? say(locale, 'stop.none') : stopLabel(locale, stop),
        word: null,
        formula: say(locale, 'formula.stop'),
      },
      {
        kind: 'arrow',
        id: 'lean',
        title: say(locale, 'metric.lean'),
        formula: say(locale, 'formula.lean'),
        arrow: profile.lean,
        text: leanText(profile.lean, locale),
        left: say(locale, 'pole.left'),
        right: say(locale, 'pole.right'),
        top: say(locale, 'pole.top'),
        bottom: say(locale, 'pole.bottom'),
      },
      seriesBlock(workshop, locale),
      choiceBlock(weight, locale),
      ...sentences(workshop, locale, profile, stops),
    ],
  }
}

function sharesBlock(profile: Profile, locale: Locale): InsightBlock {
  return {
    kind: 'shares',
    id: 'shares',
    title: say(locale, 'metric.shares'),
    formula: say(locale, 'formula.shares'),
    shares: approaches.map((approach, position) => {
      const share = profile.shares?.[position] ?? null
      const count = countAt(profile.counts, position)
      const label = say(locale, `approach.${approach}`)
      return {
        key: approach,
        label,
        symbol: symbols[approach],
        count,
        share,
        text:
          share === null
            ? say(locale, 'say.cards.none', { label })
            : say(locale, 'say.cards', {
                label,
                share: writePercent(share, locale),
                count: countText(count, locale),
              }),
      }
    }),
  }
}

function seriesBlock(workshop: Workshop, locale: Locale): InsightBlock {
  const { stage, weight } = stateOf(workshop, templateId)
  return {
    kind: 'series',
    id: 'series',
    title: say(locale, 'stage.series'),
    formula: say(locale, 'formula.series'),
    max: 100,
    current: stage,
    points: workshop.stages.map((each) => {
      const { balance } = profileAt(workshop.initiatives, each.key, weight)
      return {
        label: stageName(each, locale),
        value: balance,
        shown: writeValue(balance, locale, 1),
      }
    }),
  }
}

function choiceBlock(weight: 'count' | 'effort', locale: Locale): InsightBlock {
  return {
    kind: 'choice',
    id: 'weight',
    title: say(locale, 'weight'),
    binding: { recordId: `templateState:${templateId}`, field: 'weight' },
    options: (['count', 'effort'] as const).map((value) => ({
      value,
      label: say(locale, `weight.${value}`),
      isChosen: value === weight,
    })),
  }
}

function sentences(
  workshop: Workshop,
  locale: Locale,
  profile: Profile,
  stops: readonly Stop[],
): readonly SentenceBlock[] {
  const said: SentenceBlock[] = []
  const tell = (
    id: string,
    text: string,
    tone: SentenceBlock['tone'] = 'hint',
    cards: readonly Initiative[] = [],
  ) => {
    const targets = cards.map((card) => jump(card, locale))
    said.push({ kind: 'sentence', id, tone, text, targets })
  }

  if (profile.n === 0) tell('empty', say(locale, 'say.empty'))
  else if (isBalanced(profile)) tell('balanced', say(locale, 'say.balanced'))
  else if (profile.balance !== null && breadthOf(profile.balance) === 'broad') {
    tell('broad', say(locale, 'say.broadNotBalanced'))
  }
  const missing = approaches.filter((_, position) => countAt(profile.counts, position) === 0)
  if (profile.n > 0 && missing.length > 0) {
    const labels = missing.map((approach) => say(locale, `approach.${approach}`)).join(', ')
    tell('missing', say(locale, 'say.missing', { labels }), 'gap')
  }
  const next = nextStop(workshop, locale, stops)
  if (next) tell('next', next)
  const resting = workshop.initiatives.filter(
    (card) => card.status === 'active' && positionOf(card) === null,
  )
  if (resting.length > 0) {
    const key = resting.length === 1 ? 'say.tray.one' : 'say.tray.other'
    tell('tray', say(locale, key, { n: resting.length }), 'hint', resting)
  }
  return said
}

function nextStop(workshop: Workshop, locale: Locale, stops: readonly Stop[]): string | null {
  const next = stops.find((stop) => !stop.isReached)
  const approach = next && approaches[next.key]
  if (!next || approach === undefined) return null
  const { stage } = stateOf(workshop, templateId)
  const isTicked = workshop.enablers.some(({ key, ticked }) => key === next.key && ticked)
  const isHeld = cardsAt(workshop.initiatives, stage).some((card) => positionOf(card) === approach)
  const values = { label: stopLabel(locale, next.key), enabler: enablerLabel(locale, next.key) }
  if (!isTicked && !isHeld) return say(locale, 'say.nextStop.both', values)
  return say(locale, isTicked ? 'say.nextStop.card' : 'say.nextStop.tick', values)
}

function countText(count: number, locale: Locale): string {
  const key = count === 1 ? 'say.count.one' : 'say.count.other'
  return say(locale, key, { n: writeNumber(count, locale) })
}

function jump(card: Initiative, locale: Locale): SentenceBlock['targets'][number] {
  return {
    target: { kind: 'initiative', id: card.id },
    label: textIn(card.title, locale) || card.id,
  }
}

function countAt(counts: PerApproach, position: number): number {
  return counts[position] ?? 0
}
