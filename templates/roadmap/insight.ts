/** What the panel says about the roadmap: the few numbers, then what to talk about. DOMAIN.md T2. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { criterionFamilies, phases } from '../../shared/model/records/initiative.ts'
import { writeNumber, writePercent, writeValue } from '../../shared/workshop/fillIn.ts'
import type { BarsBlock, Insight, InsightBlock } from '../../shared/workshop/insight.ts'
import type { Initiative, Workshop } from '../../shared/workshop/workshop.ts'
import {
  activeInitiatives,
  familyMeanOf,
  gateCountsOf,
  gateStatuses,
  meanOf,
  weakestFamilies,
} from './metrics.ts'
import { sentences } from './sentences.ts'
import { statusSymbols } from './symbols.ts'
import { say } from './texts.ts'

/** The panel's content in one language. */
export function insight(workshop: Workshop, locale: Locale): Insight {
  const active = activeInitiatives(workshop)
  const ready = gateCountsOf(active).ready
  const named = active.filter(({ exit }) => exit !== null).length
  return {
    title: say(locale, 'title'),
    blocks: [
      phasesBlock(active, locale),
      gatesBlock(active, locale),
      {
        kind: 'value',
        id: 'ready',
        title: say(locale, 'metric.ready'),
        ...shareOf(ready, active.length, locale),
        formula: say(locale, 'formula.ready'),
      },
      familiesBlock(active, locale),
      {
        kind: 'value',
        id: 'exits',
        title: say(locale, 'metric.exits'),
        ...shareOf(named, active.length, locale),
        formula: say(locale, 'formula.exits'),
      },
      ...sentences(workshop, locale),
    ],
  }
}

function phasesBlock(active: readonly Initiative[], locale: Locale): BarsBlock {
  return {
    kind: 'bars',
    id: 'phases',
    title: say(locale, 'metric.phases'),
    formula: say(locale, 'formula.phases'),
    bars: phases.map((phase) => {
      const inPhase = active.filter((each) => each.phase === phase)
      const count = writeNumber(inPhase.length, locale)
      const mean = meanOf(inPhase)
      return {
        key: phase,
        label: say(locale, `zone.${phase}`),
        value: active.length === 0 ? null : inPhase.length,
        max: Math.max(1, active.length),
        shown:
          mean === null
            ? count
            : say(locale, 'metric.phase', { count, mean: percentText(mean, locale) }),
        isOff: false,
        word: null,
        target: null,
      }
    }),
  }
}

function gatesBlock(active: readonly Initiative[], locale: Locale): InsightBlock {
  const counts = gateCountsOf(active)
  return {
    kind: 'shares',
    id: 'gates',
    title: say(locale, 'metric.gates'),
    formula: say(locale, 'formula.gates'),
    shares: gateStatuses.map((status) => {
      const label = say(locale, `status.${status}`)
      const count = counts[status]
      const share = active.length === 0 ? null : count / active.length
      return {
        key: status,
        label,
        symbol: statusSymbols[status],
        count,
        share,
        text:
          share === null
            ? say(locale, 'metric.count.none', { label })
            : say(locale, 'metric.count', { label, count, share: writePercent(share, locale) }),
      }
    }),
  }
}

function familiesBlock(active: readonly Initiative[], locale: Locale): BarsBlock {
  const weakest = weakestFamilies(active)
  return {
    kind: 'bars',
    id: 'families',
    title: say(locale, 'metric.families'),
    formula: say(locale, 'formula.families'),
    bars: criterionFamilies.map((family) => {
      const mean = familyMeanOf(active, family)
      const isWeakest = weakest.includes(family)
      return {
        key: family,
        label: say(locale, `family.${family}`),
        value: mean,
        max: 100,
        shown: percentText(mean, locale),
        // The lowest of four is no fault: the word is enough.
        isOff: false,
        word: isWeakest ? say(locale, 'family.weakest') : null,
        target: null,
      }
    }),
  }
}

/** A share with the count it stands for as its word. */
function shareOf(count: number, n: number, locale: Locale) {
  if (n === 0) return { value: '–', word: null }
  return { value: writePercent(count / n, locale), word: say(locale, 'metric.of', { count, n }) }
}

function percentText(percent: number | null, locale: Locale): string {
  if (percent === null) return '–'
  return `${writeValue(percent, locale)}${locale === 'de' ? '\u00a0' : ''}%`
}
