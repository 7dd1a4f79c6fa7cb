/** Draws the column of the upfront check: the question of G0 and what it found so far. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { upfrontChecks } from '../../shared/model/records/initiative.ts'
import { line, write } from '../../shared/workshop/drawing.ts'
import { writeNumber } from '../../shared/workshop/fillIn.ts'
import type { Mark } from '../../shared/workshop/mark.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { drawQuestion } from './gateMarks.ts'
import { leftColumn, rows } from './geometry.ts'
import { small } from './look.ts'
import { activeInitiatives } from './metrics.ts'
import { flagSymbols } from './symbols.ts'
import { say } from './texts.ts'

const left = leftColumn.x + 20
const width = leftColumn.w - 40

/** G0 asks before the first phase: how many found what, and how many nobody has checked. */
export function drawUpfront(workshop: Workshop, locale: Locale): readonly Mark[] {
  const found = activeInitiatives(workshop).map(({ g0 }) => g0)
  const unchecked = found.filter((check) => check === null).length
  const row = (position: number) => rows.initiatives.y + 20 + position * 62
  const count = (position: number, value: number, label: string, isOff = false) => [
    write(left, row(position), width - 96, label, {
      ...small,
      tone: isOff ? 'warn' : 'text',
      weight: isOff ? 'strong' : 'regular',
    }),
    write(left + width - 56, row(position), 56, writeNumber(value, locale), {
      ...small,
      align: 'end',
      weight: 'strong',
      tone: isOff ? 'warn' : value === 0 ? 'text-quiet' : 'text',
    }),
    line(
      { x: left, y: row(position) + 48 },
      { x: left + width, y: row(position) + 48 },
      { stroke: 'line' },
    ),
  ]
  return [
    ...drawQuestion('G0', { ...rows.gate, x: left - 12, w: width + 24 }, locale, 3),
    ...upfrontChecks.flatMap((check, position) =>
      count(
        position,
        found.filter((each) => each === check).length,
        say(locale, `upfront.${check}`),
      ),
    ),
    ...(unchecked > 0
      ? ([
          {
            kind: 'symbol',
            x: left + width - 90,
            y: row(upfrontChecks.length) + 3,
            size: 30,
            d: flagSymbols.g0_unchecked,
            fill: 'warn',
          },
        ] satisfies readonly Mark[])
      : []),
    ...count(upfrontChecks.length, unchecked, say(locale, 'upfront.unchecked'), unchecked > 0),
  ]
}
