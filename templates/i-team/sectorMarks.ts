/** Draws the city's side: five sectors with the level of their link and room for their stakeholders. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { sectors } from '../../shared/model/records/iTeam.ts'
import { textIn } from '../../shared/model/text.ts'
import { box, write } from '../../shared/workshop/drawing.ts'
import type { Mark, Rect } from '../../shared/workshop/mark.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { drawConnections } from './connections.ts'
import { sectorArea, sectorPlus } from './geometry.ts'
import { drawPlus } from './insideMarks.ts'
import { lowestWith, sectorLevel, type SectorLevel } from './levels.ts'
import { drawLinkControl, linkControlWidth } from './linkMarks.ts'
import { note, textSize } from './look.ts'
import { sectorSymbols, upArrow } from './symbols.ts'
import { say } from './texts.ts'

/** The lines that lead out to the city, as wide as the level that counts. */
export function drawOutwardLines(workshop: Workshop): readonly Mark[] {
  return drawConnections(
    'right',
    sectors.map((sector) => {
      const { x, y, h } = sectorArea(sector)
      const { level } = sectorLevel(workshop, sector)
      return { at: { x, y: y + h / 2 }, level, tone: level >= lowestWith ? 'ink' : 'line-strong' }
    }),
  )
}

/** All five sectors. */
export function drawSectors(workshop: Workshop, locale: Locale): readonly Mark[] {
  return sectors.flatMap((sector) => drawSector(sectorLevel(workshop, sector), workshop, locale))
}

function drawSector(state: SectorLevel, workshop: Workshop, locale: Locale): readonly Mark[] {
  const { sector } = state
  const area = sectorArea(sector)
  const add = sectorPlus(sector)
  const name = say(locale, `sector.${sector}`)
  const end = { kind: 'sector', id: sector } as const
  const middle = add.y + add.h / 2
  const controlX = add.x - 4 - linkControlWidth
  return [
    box(area, { fill: 'surface', stroke: 'line-strong', strokeWidth: 2, radius: 10 }),
    {
      kind: 'symbol',
      x: area.x + 18,
      y: middle - 19,
      size: 38,
      d: sectorSymbols[sector],
      fill: 'ink',
    },
    write(area.x + 70, middle - 21, controlX - area.x - 74, name, {
      size: 34,
      weight: 'strong',
      tone: 'text',
      lineHeight: 1.2,
    }),
    {
      kind: 'command',
      x: area.x,
      y: area.y,
      w: controlX - area.x,
      h: 64,
      label: say(locale, 'link.open', { name }),
      command: { type: 'open', target: { kind: 'link', end } },
    },
    ...drawLinkControl(end, name, { x: controlX, y: middle }, workshop, locale),
    ...drawPlus(add, say(locale, 'sector.add', { name }), {
      type: 'create',
      kind: 'stakeholder',
      sector,
    }),
    ...drawSecondLine(state, area, locale),
    ...(workshop.stakeholders.some((each) => each.sector === sector)
      ? []
      : [
          {
            ...note(area.x + 18, area.y + 166, area.w - 36, say(locale, 'sector.none')),
            align: 'middle' as const,
            isInvitation: true,
          },
        ]),
  ]
}

/** What the sector is asked, or which stakeholder raises it above its link. */
function drawSecondLine(state: SectorLevel, area: Rect, locale: Locale): readonly Mark[] {
  const { sector, level, raisedBy } = state
  const x = area.x + 18
  const y = area.y + 60
  if (!raisedBy) return [note(x, y, area.w - 36, say(locale, `sector.${sector}.question`))]
  const name = textIn(raisedBy.name, locale) || say(locale, 'unnamed')
  return [
    { kind: 'symbol', x: x + 5, y: y + 5, size: 28, d: upArrow, fill: 'ink' },
    write(x + 52, y, area.w - 88, say(locale, 'sector.raised', { name, n: level }), {
      size: textSize,
      lineHeight: 1.22,
      tone: 'ink',
      weight: 'strong',
    }),
  ]
}
