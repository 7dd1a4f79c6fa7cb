/** What the panel says about the topic corridors: the few numbers, their meaning, what stands out. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { textIn } from '../../shared/model/text.ts'
import { writePercent, writeValue } from '../../shared/workshop/fillIn.ts'
import type { BarsBlock, Insight, ValueBlock } from '../../shared/workshop/insight.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { indexCells } from './cells.ts'
import { rewiringOf } from './gaps.ts'
import { sayShare } from './metricBar.ts'
import { deriveCorridors, maxLoadPoints, type DerivedCorridors } from './metrics.ts'
import { sentences } from './sentences.ts'
import { say, sayPoints } from './texts.ts'

/** The panel's content in one language. */
export function insight(workshop: Workshop, locale: Locale): Insight {
  const cells = indexCells(workshop)
  const derived = deriveCorridors(workshop, cells)
  return {
    title: say(locale, 'title'),
    blocks: [
      valueBlock('crossness', writeValue(derived.crossnessMean, locale, 2), locale),
      crossnessBars(workshop, derived, locale),
      valueBlock('density', sayShare(locale, 'insight.share', derived.density), locale),
      valueBlock('reciprocity', sayShare(locale, 'insight.share', derived.reciprocity), locale),
      valueBlock('leadCoverage', sayShare(locale, 'insight.share', derived.leadCoverage), locale),
      loadBars(workshop, derived, locale),
      rewiringBlock(workshop, locale),
      ...sentences(workshop, cells, derived, locale),
    ],
  }
}

type NumberKey = 'crossness' | 'density' | 'reciprocity' | 'leadCoverage'

function valueBlock(id: NumberKey, value: string, locale: Locale): ValueBlock {
  return {
    kind: 'value',
    id,
    title: say(locale, `insight.title.${id}`),
    value,
    word: value === '–' ? null : say(locale, `word.${id}`),
    formula: say(locale, `formula.${id}`),
  }
}

function rewiringBlock(workshop: Workshop, locale: Locale): ValueBlock {
  const { existing, stated, share } = rewiringOf(workshop)
  return {
    kind: 'value',
    id: 'rewiring',
    title: say(locale, 'metric.rewiring'),
    value: writePercent(share, locale),
    word:
      share === null
        ? say(locale, 'word.rewiring.none')
        : say(locale, 'word.rewiring', { n: existing, all: stated }),
    formula: say(locale, 'formula.rewiring'),
  }
}

function crossnessBars(workshop: Workshop, derived: DerivedCorridors, locale: Locale): BarsBlock {
  return {
    kind: 'bars',
    id: 'crossnessBars',
    title: say(locale, 'insight.crossness'),
    formula: say(locale, 'formula.crossness'),
    bars: workshop.corridors.map(({ id, name }) => {
      const value = derived.crossness[id] ?? null
      return {
        key: id,
        label: textIn(name, locale) || id,
        value,
        max: 1,
        shown: writeValue(value, locale, 2),
        isOff: false,
        word: null,
        target: { kind: 'corridor', id },
      }
    }),
  }
}

/** The longest bar is at least twice what is usual, so that a full row does not look like an alarm. */
function loadBars(workshop: Workshop, derived: DerivedCorridors, locale: Locale): BarsBlock {
  const points = workshop.departments.map(({ id }) => derived.loadPoints[id] ?? 0)
  const max = Math.max(2 * maxLoadPoints, ...points)
  return {
    kind: 'bars',
    id: 'loadBars',
    title: say(locale, 'insight.load'),
    formula: say(locale, 'formula.load'),
    bars: workshop.departments.map(({ id, name }, column) => {
      const value = points[column] ?? 0
      const isOff = value > maxLoadPoints
      return {
        key: id,
        label: textIn(name, locale) || id,
        value,
        max,
        shown: sayPoints(locale, value),
        isOff,
        word: isOff ? say(locale, 'word.over', { max: maxLoadPoints }) : null,
        target: { kind: 'department', id },
      }
    }),
  }
}
