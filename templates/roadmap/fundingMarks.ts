/** Draws the money of each phase: its tranches added up, and what to ask about them. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { phases, type Phase } from '../../shared/model/records/initiative.ts'
import { textIn } from '../../shared/model/text.ts'
import { line, write } from '../../shared/workshop/drawing.ts'
import type { Mark } from '../../shared/workshop/mark.ts'
import type { Initiative, Workshop } from '../../shared/workshop/workshop.ts'
import { fundingOf, investmentFirst, waitingTranches } from './funding.ts'
import { gateBefore } from './gates.ts'
import { columnCell, columnOf, columns, inset, leftColumn, rows } from './geometry.ts'
import { heading, small } from './look.ts'
import { activeInitiatives } from './metrics.ts'
import { writeMoney } from './money.ts'
import { investment, notice, runningCosts } from './symbols.ts'
import { say } from './texts.ts'

const lineStep = 34

/** The row of funding with its name and what the signs mean. */
export function drawFunding(workshop: Workshop, locale: Locale): readonly Mark[] {
  const active = activeInitiatives(workshop)
  const { y } = rows.funding
  const x = leftColumn.x + 20
  const w = leftColumn.w - 40
  const meaning = (position: number, d: string, label: string): readonly Mark[] => [
    { kind: 'symbol', x, y: y + 53 + position * 38, size: 26, d, fill: 'text-quiet' },
    write(x + 40, y + 48 + position * 38, w - 40, label, small),
  ]
  return [
    line({ x: leftColumn.x, y }, { x: columns.x + columns.w, y }, { stroke: 'line-strong' }),
    write(x, y + 6, w, say(locale, 'funding'), heading),
    ...meaning(0, runningCosts, say(locale, 'funding.opex')),
    ...meaning(1, investment, say(locale, 'funding.capex')),
    ...(active.some(({ tranches }) => Object.keys(tranches).length > 0)
      ? phases.flatMap((phase) => drawCell(phase, active, locale))
      : [
          write(
            columns.x + inset,
            y + 6,
            columnOf('P1').w - 2 * inset,
            say(locale, 'funding.none'),
            {
              ...small,
              maxLines: 4,
              isInvitation: true,
            },
          ),
        ]),
  ]
}

function drawCell(
  phase: Phase,
  initiatives: readonly Initiative[],
  locale: Locale,
): readonly Mark[] {
  const cell = columnCell(phase, 'funding')
  const x = cell.x + inset
  const w = cell.w - 2 * inset
  const sum = fundingOf(initiatives, phase)
  if (sum.count === 0) return [write(x, cell.y + 6, w, '–', small)]
  const amount = (position: number, d: string, euros: number | null): readonly Mark[] => [
    { kind: 'symbol', x: x + (position * w) / 2, y: cell.y + 9, size: 26, d, fill: 'text-quiet' },
    write(x + (position * w) / 2 + 38, cell.y + 5, w / 2 - 42, writeMoney(euros, locale), {
      ...small,
      weight: 'strong',
      tone: 'text',
    }),
  ]
  const hints = hintsOf(phase, initiatives, locale)
  return [
    ...amount(0, runningCosts, sum.opex),
    ...amount(1, investment, sum.capex),
    write(x, cell.y + 5 + lineStep, w, stateOf(sum, locale), small),
    ...hints.flatMap(({ text, initiative }, position): readonly Mark[] => {
      const y = cell.y + 5 + (position + 2) * lineStep
      return [
        { kind: 'symbol', x, y: y + 4, size: 26, d: notice, fill: 'warn' },
        write(x + 38, y, w - 38, text, { ...small, tone: 'warn' }),
        {
          kind: 'command',
          x,
          y,
          w,
          h: lineStep,
          label: say(locale, 'funding.open', {
            title: textIn(initiative.title, locale) || initiative.id,
            phase: say(locale, `zone.${phase}`),
          }),
          command: { type: 'open', target: { kind: 'tranche', id: initiative.id, phase } },
        },
      ]
    }),
  ]
}

function stateOf(sum: ReturnType<typeof fundingOf>, locale: Locale): string {
  const { released, committed, count } = sum
  return say(locale, 'funding.state', { released, committed, n: count })
}

/** What to ask about a phase's tranches, each with the first initiative it is about. */
function hintsOf(phase: Phase, initiatives: readonly Initiative[], locale: Locale) {
  const waiting = initiatives.filter((each) => waitingTranches(each).includes(phase))
  const heavy = initiatives.filter((each) => investmentFirst(each).includes(phase))
  const gate = gateBefore(phase)
  return [
    ...waiting.slice(0, 1).map((initiative) => ({
      initiative,
      text: say(locale, 'funding.waiting', { n: waiting.length, gate }),
    })),
    ...heavy.slice(0, 1).map((initiative) => ({
      initiative,
      text: say(locale, 'funding.opexFirst'),
    })),
  ]
}
