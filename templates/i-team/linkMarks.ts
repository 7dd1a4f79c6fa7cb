/** Draws the slider of a link with the word of its level, and a ring around the level that is wanted. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { levels, type Level } from '../../shared/model/ladder.ts'
import { linkKey, type LinkEnd } from '../../shared/model/records/iTeam.ts'
import { write } from '../../shared/workshop/drawing.ts'
import type { Mark, Point } from '../../shared/workshop/mark.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { findLink, linkLevel, lowestWith } from './levels.ts'
import { textSize } from './look.ts'
import { say } from './texts.ts'

const trackWidth = 148
/** How far a hand reaches past the track's ends. */
const reach = 28
const wordWidth = 212
/** From the left end of a hand's reach to the right end of the word. */
export const linkControlWidth = trackWidth + 2 * reach + wordWidth

/** The name of a level with its number: "3 gemeinsam entwickeln". */
export function levelText(level: Level, locale: Locale): string {
  return `${level} ${say(locale, `level.${level}`)}`
}

/** The same, short enough to stand beside a slider: "3 entwickeln". */
export function shortLevelText(level: Level, locale: Locale): string {
  return `${level} ${say(locale, `level.short.${level}`)}`
}

/** The slider of the link to one end, at the left end of its reach and in the middle of its row. */
export function drawLinkControl(
  end: LinkEnd,
  name: string,
  at: Point,
  workshop: Workshop,
  locale: Locale,
): readonly Mark[] {
  const level = linkLevel(workshop, end)
  const target = findLink(workshop, end)?.levelTarget ?? null
  const x = at.x + reach
  const ring: readonly Mark[] =
    target === null || target === level
      ? []
      : [
          {
            kind: 'circle',
            x: x + (trackWidth * target) / (levels.length - 1),
            y: at.y,
            r: 17,
            fill: 'surface',
            stroke: 'ink',
            strokeWidth: 3,
          },
        ]
  return [
    ...ring,
    {
      kind: 'slider',
      x,
      y: at.y,
      w: trackWidth,
      label: say(locale, 'link.level', { name }),
      steps: levels.map((each) => levelText(each, locale)),
      value: level,
      binding: { recordId: `link:${linkKey(end)}`, field: 'level' },
    },
    write(x + trackWidth + reach, at.y - 19, wordWidth, shortLevelText(level, locale), {
      size: textSize,
      tone: level === 0 ? 'text-quiet' : 'text',
      weight: level >= lowestWith ? 'strong' : 'regular',
    }),
  ]
}
