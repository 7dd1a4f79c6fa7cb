/** What the panel says about the I-Team: the few numbers, their meaning, what stands out. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { highestLevel, type Level } from '../../shared/model/ladder.ts'
import { sectors, type LinkEnd } from '../../shared/model/records/iTeam.ts'
import { textIn } from '../../shared/model/text.ts'
import { writeNumber, writePercent } from '../../shared/workshop/fillIn.ts'
import type { BarsBlock, Insight, InsightBlock } from '../../shared/workshop/insight.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { boxKeys } from './boxes.ts'
import { linkLevel, sectorLevel } from './levels.ts'
import { shortLevelText } from './linkMarks.ts'
import { deriveTeam } from './metrics.ts'
import { sentences } from './sentences.ts'
import { say, type TextKey } from './texts.ts'
import { reachOf, sectorsOnWith, wordOfBalance, wordOfShare } from './words.ts'

type ValueId =
  | 'openness'
  | 'integration'
  | 'balance'
  | 'with'
  | 'reach'
  | 'corridors'
  | 'fte'
  | 'mandate'

/** The panel's content in one language. */
export function insight(workshop: Workshop, locale: Locale): Insight {
  const derived = deriveTeam(workshop)
  const { openness, integration, inOutBalance, inwardReach, corridorLink } = derived
  const value = (id: ValueId, text: string, word: TextKey | null = null): InsightBlock => ({
    kind: 'value',
    id,
    title: say(locale, `metric.${id}`),
    value: text,
    word: word === null ? null : say(locale, word),
    formula: say(locale, `formula.${id}`),
  })
  const settled = Math.round(derived.mandateCompleteness * boxKeys.length)
  return {
    title: say(locale, 'title'),
    blocks: [
      value('openness', writePercent(openness, locale), wordOfShare(openness)),
      value('integration', writePercent(integration, locale), wordOfShare(integration)),
      value(
        'balance',
        inOutBalance === null ? '–' : writeNumber(inOutBalance, locale, 2),
        wordOfBalance(derived),
      ),
      value('with', reachOf(sectorsOnWith(workshop), sectors.length, locale)),
      outwardBars(workshop, locale),
      value('reach', reachOf(...inwardReach, locale)),
      ...inwardBars(workshop, locale),
      value('corridors', reachOf(...corridorLink, locale)),
      value('fte', writeNumber(derived.fte, locale)),
      value('mandate', reachOf(settled, boxKeys.length, locale)),
      ...sentences(workshop, locale),
    ],
  }
}

function outwardBars(workshop: Workshop, locale: Locale): BarsBlock {
  return {
    kind: 'bars',
    id: 'outward',
    title: say(locale, 'bars.outward'),
    formula: say(locale, 'formula.bars.outward'),
    bars: sectors.map((sector) =>
      bar(
        { kind: 'sector', id: sector },
        say(locale, `sector.${sector}`),
        sectorLevel(workshop, sector).level,
        locale,
      ),
    ),
  }
}

function inwardBars(workshop: Workshop, locale: Locale): readonly BarsBlock[] {
  if (workshop.departments.length === 0) return []
  return [
    {
      kind: 'bars',
      id: 'inward',
      title: say(locale, 'bars.inward'),
      formula: say(locale, 'formula.bars.inward'),
      bars: workshop.departments.map(({ id, name }) => {
        const end = { kind: 'department', id } as const
        return bar(
          end,
          textIn(name, locale) || say(locale, 'unnamed'),
          linkLevel(workshop, end),
          locale,
        )
      }),
    },
  ]
}

function bar(end: LinkEnd, label: string, level: Level, locale: Locale): BarsBlock['bars'][number] {
  return {
    key: end.id,
    label,
    value: level,
    max: highestLevel,
    shown: shortLevelText(level, locale),
    // No link yet is a gap that a sentence names, not a fault of whoever is not linked.
    isOff: false,
    word: null,
    target: { kind: 'link', end },
  }
}
