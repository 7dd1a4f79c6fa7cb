/** Draws the printed frame of the roadmap: header, phases, upfront check, and the rows below them. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { phases, type GateKey } from '../../shared/model/records/initiative.ts'
import { box, line, write } from '../../shared/workshop/drawing.ts'
import type { Mark } from '../../shared/workshop/mark.ts'
import { drawSheet } from '../../shared/workshop/sheet.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { drawContinuous } from './continuousMarks.ts'
import { drawCriteria } from './criteriaMarks.ts'
import { drawFunding } from './fundingMarks.ts'
import { drawGates } from './gateMarks.ts'
import { gateAfter } from './gates.ts'
import { columnOf, columns, exitRow, frameSize, inset, leftColumn, rows } from './geometry.ts'
import { heading, small } from './look.ts'
import { activeInitiatives } from './metrics.ts'
import { drawRail } from './railMarks.ts'
import { diamond } from './symbols.ts'
import { say } from './texts.ts'
import { drawUpfront } from './upfrontMarks.ts'

/** Everything of the frame, from back to front. */
export function draw(workshop: Workshop, locale: Locale): readonly Mark[] {
  return [
    ...drawSheet(frameSize, say(locale, 'title'), workshop, locale),
    ...drawGround(workshop, locale),
    ...drawPhases(locale),
    ...drawUpfront(workshop, locale),
    ...drawGates(workshop, locale),
    ...drawCriteria(workshop, locale),
    ...drawContinuous(workshop, locale),
    ...drawFunding(workshop, locale),
    ...drawExit(workshop, locale),
    ...drawRail(workshop, locale),
  ]
}

/** The row of cards, and the lines between the columns above and below the band. */
function drawGround(workshop: Workshop, locale: Locale): readonly Mark[] {
  const { initiatives, continuous, header, funding, exit } = rows
  const edges = [...phases.map((phase) => columnOf(phase).x), columns.x + columns.w]
  const { x, w } = columnOf('P1')
  return [
    box({ ...columns, ...initiatives }, { fill: 'sunken', fillOpacity: 0.6 }),
    ...edges.flatMap((edge) => [
      line({ x: edge, y: header.y }, { x: edge, y: continuous.y - 12 }, { stroke: 'line' }),
      line({ x: edge, y: funding.y }, { x: edge, y: exit.y + exit.h }, { stroke: 'line' }),
    ]),
    ...(workshop.initiatives.length === 0
      ? [
          write(x + inset, initiatives.y + 16, w - 2 * inset, say(locale, 'initiatives.none'), {
            ...small,
            maxLines: 3,
            isInvitation: true,
          }),
        ]
      : []),
  ]
}

/** Half the width and height of a gate's diamond. */
const reach = 50

function drawPhases(locale: Locale): readonly Mark[] {
  const { y, h } = rows.header
  const column = (
    left: { readonly x: number; readonly w: number },
    key: string,
    name: string,
    what: string,
  ) => {
    const x = left.x + reach + 12
    const nameX = key === '' ? x : x + 60
    return [
      ...(key === ''
        ? []
        : [write(x, y + 6, 60, key, { ...heading, size: 38, weight: 'heavy', tone: 'ink' })]),
      write(nameX, y + 6, left.x + left.w - reach - nameX, name, { ...heading, size: 38 }),
      write(x, y + 54, left.x + left.w - reach - x, what, small),
    ]
  }
  return [
    box(
      { x: leftColumn.x, y, w: columns.x + columns.w - leftColumn.x, h },
      { fill: 'ink-tint', radius: 8 },
    ),
    ...column(
      { x: leftColumn.x - reach + 8, w: leftColumn.w + reach - 8 },
      '',
      say(locale, 'upfront'),
      say(locale, 'upfront.what'),
    ),
    ...phases.flatMap((phase) =>
      column(
        columnOf(phase),
        phase,
        say(locale, `phase.${phase}`),
        say(locale, `phase.${phase}.what`),
      ),
    ),
    ...drawDiamond('G0', columns.x, y + h / 2),
    ...phases.flatMap((phase) => {
      const { x, w } = columnOf(phase)
      return drawDiamond(gateAfter(phase), x + w, y + h / 2)
    }),
  ]
}

function drawDiamond(gate: GateKey, x: number, y: number): readonly Mark[] {
  const square = (half: number) => ({ x: x - half, y: y - half, size: 2 * half })
  return [
    { kind: 'symbol', ...square(reach), d: diamond, fill: 'ink' },
    { kind: 'symbol', ...square(reach - 6), d: diamond, fill: 'surface' },
    write(x - 40, y - 20, 80, gate, {
      ...heading,
      weight: 'heavy',
      align: 'middle',
      tone: 'ink',
    }),
  ]
}

function drawExit(workshop: Workshop, locale: Locale): readonly Mark[] {
  const { y } = exitRow
  const active = activeInitiatives(workshop)
  const named = active.filter(({ exit }) => exit !== null).length
  return [
    box(exitRow, {
      fill: 'sunken',
      fillOpacity: 0.35,
      stroke: 'line-strong',
      strokeWidth: 2,
      dash: [12, 10],
      radius: 8,
    }),
    write(leftColumn.x + 20, y + 8, leftColumn.w - 20 - inset, say(locale, 'exit'), heading),
    write(
      leftColumn.x + 20,
      y + 50,
      leftColumn.w - 20 - inset,
      active.length === 0 ? '–' : say(locale, 'exit.named', { named, n: active.length }),
      { ...small, maxLines: 2 },
    ),
  ]
}
