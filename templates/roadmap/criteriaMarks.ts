/** Draws the grid of criteria: what each family asks in each phase, and how its initiatives are rated. */
import type { Locale } from '../../shared/i18n/locale.ts'
import {
  criterionFamilies,
  phases,
  type CriterionFamily,
  type Phase,
} from '../../shared/model/records/initiative.ts'
import { textIn } from '../../shared/model/text.ts'
import { box, line, write } from '../../shared/workshop/drawing.ts'
import type { Mark } from '../../shared/workshop/mark.ts'
import { layoutText } from '../../shared/workshop/textLayout.ts'
import type { Initiative, Workshop } from '../../shared/workshop/workshop.ts'
import { chipArea, shownChips } from './chips.ts'
import { columns, criterionCell, familyRow, inset, leftColumn } from './geometry.ts'
import { heading, small, writeMean } from './look.ts'
import { activeInitiatives, familyMeanOf, weakestFamilies } from './metrics.ts'
import { drawRating, shortTitle } from './ratingMarks.ts'
import { lowest } from './symbols.ts'
import { say } from './texts.ts'

/** The four rows of the grid with their names and means. */
export function drawCriteria(workshop: Workshop, locale: Locale): readonly Mark[] {
  const active = activeInitiatives(workshop)
  const weakest = weakestFamilies(active)
  return criterionFamilies.flatMap((family) => [
    ...drawFamily(family, active, weakest.includes(family), locale),
    ...phases.flatMap((phase) =>
      drawCell(
        phase,
        family,
        active.filter((each) => each.phase === phase),
        locale,
      ),
    ),
  ])
}

function drawFamily(
  family: CriterionFamily,
  initiatives: readonly Initiative[],
  isWeakest: boolean,
  locale: Locale,
): readonly Mark[] {
  const { y, h } = familyRow(family)
  const x = leftColumn.x + 20
  const w = leftColumn.w - 40
  const mean = familyMeanOf(initiatives, family)
  const tone = isWeakest ? 'warn' : 'ink'
  const track = { x: x + 92, y: y + 66, w: w - 92, h: 10 }
  const row = { x: leftColumn.x, y, w: columns.x + columns.w - leftColumn.x, h }
  return [
    ...(isWeakest ? [box(row, { fill: 'ochre-tint', fillOpacity: 0.8 })] : []),
    line({ x: row.x, y }, { x: row.x + row.w, y }, { stroke: 'line-strong' }),
    write(x, y + 10, w, say(locale, `family.${family}`), heading),
    write(x, y + 54, 90, writeMean(mean, locale), { ...small, weight: 'strong', tone }),
    box(track, { fill: 'line', radius: 5 }),
    ...(mean === null
      ? []
      : [box({ ...track, w: (track.w * mean) / 100 }, { fill: tone, radius: 5 })]),
    ...(isWeakest
      ? ([
          { kind: 'symbol', x, y: y + 102, size: 24, d: lowest, fill: 'warn' },
          write(x + 36, y + 96, w - 36, say(locale, 'family.weakest'), {
            ...small,
            tone,
            weight: 'strong',
          }),
        ] satisfies readonly Mark[])
      : []),
  ]
}

/** Room for a mean in the corner of a cell. */
const meanWidth = 92

function drawCell(
  phase: Phase,
  family: CriterionFamily,
  initiatives: readonly Initiative[],
  locale: Locale,
): readonly Mark[] {
  const { x, y, w } = criterionCell(phase, family)
  const { shown, more } = shownChips(initiatives)
  const right = x + w - inset
  return [
    ...drawWording(say(locale, `criterion.${phase}.${family}`), x + inset, y + 6, w - 2 * inset),
    write(
      right - meanWidth,
      y + 6,
      meanWidth,
      writeMean(familyMeanOf(initiatives, family), locale),
      {
        ...small,
        align: 'end',
        weight: 'strong',
        tone: 'text',
      },
    ),
    ...shown.flatMap((initiative, position) =>
      drawChip(initiative, phase, family, position, initiatives.length, locale),
    ),
    ...(more > 0
      ? [
          write(right - 96, chipArea(phase, family, 0, 1).y + 3, 96, `+${more}`, {
            ...small,
            align: 'end',
            weight: 'strong',
          }),
        ]
      : []),
  ]
}

/** A criterion in a cell of width `w`: its first line leaves room for the mean, the others do not need to. */
function drawWording(text: string, x: number, y: number, w: number): readonly Mark[] {
  const first = firstLineOf(text, w - meanWidth)
  // A word broken inside the first line has got a hyphen that is not in the text.
  if (!text.startsWith(first)) return [write(x, y, w - meanWidth, text, { ...small, maxLines: 3 })]
  const rest = text.slice(first.length).trim()
  return [
    write(x, y, w - meanWidth, first, small),
    ...(rest === ''
      ? []
      : [write(x, y + small.size * small.lineHeight, w, rest, { ...small, maxLines: 2 })]),
  ]
}

/** The criteria's first lines: they never change, and measuring them takes most of the time of drawing. */
const firstLines = new Map<string, string>()

function firstLineOf(text: string, w: number): string {
  const known = firstLines.get(text)
  if (known !== undefined) return known
  const line = layoutText(write(0, 0, w, text, { ...small, maxLines: 3 }))[0] ?? ''
  firstLines.set(text, line)
  return line
}

function drawChip(
  initiative: Initiative,
  phase: Phase,
  family: CriterionFamily,
  position: number,
  count: number,
  locale: Locale,
): readonly Mark[] {
  const area = chipArea(phase, family, position, count)
  const rating = initiative.criteria[family]
  const title = textIn(initiative.title, locale) || initiative.id
  return [
    box(area, { fill: 'raised', stroke: 'line', strokeWidth: 2, radius: area.h / 2 }),
    ...drawRating(rating, area.x + 20, area.y + area.h / 2),
    write(area.x + 42, area.y + 3, area.w - 48, shortTitle(title, area.w - 48), {
      ...small,
      tone: 'text',
    }),
    {
      kind: 'command',
      ...area,
      label: say(locale, 'chip.open', {
        family: say(locale, `family.${family}`),
        title,
        rating: say(locale, `rating.${rating ?? 'null'}`),
      }),
      command: { type: 'open', target: { kind: 'criterion', id: initiative.id, family } },
    },
  ]
}
