/** Draws the I-Team itself on the membrane between administration and city. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { box, line, write } from '../../shared/workshop/drawing.ts'
import type { Mark } from '../../shared/workshop/mark.ts'
import { body, hexagon, hexagonCorners, ladder, membraneX } from './geometry.ts'
import { textSize } from './look.ts'
import { say } from './texts.ts'

/** The two grounds, what is asked on each, and the membrane between them. */
export function drawMembrane(locale: Locale): readonly Mark[] {
  const right = body.x + body.w
  const half = 300
  const look = { align: 'end', lineHeight: 1.2 } as const
  return [
    box({ ...body, w: membraneX - body.x }, { fill: 'blue-tint', fillOpacity: 0.5, radius: 8 }),
    box(
      { ...body, x: membraneX, w: right - membraneX },
      { fill: 'green-tint', fillOpacity: 0.5, radius: 8 },
    ),
    line(
      { x: membraneX, y: body.y },
      { x: membraneX, y: ladder.y },
      { stroke: 'line-strong', strokeWidth: 4, dash: [4, 14] },
    ),
    write(membraneX - half - 28, body.y + 14, half, say(locale, 'side.inside'), {
      ...look,
      size: 40,
      weight: 'heavy',
      tone: 'text',
    }),
    write(membraneX - half - 28, body.y + 68, half, say(locale, 'side.inside.question'), {
      ...look,
      size: 34,
      weight: 'strong',
      tone: 'ink',
      maxLines: 3,
    }),
    write(membraneX + 28, body.y + 14, half, say(locale, 'side.outside'), {
      size: 40,
      weight: 'heavy',
      tone: 'text',
      lineHeight: 1.2,
    }),
    write(membraneX + 28, body.y + 68, half, say(locale, 'side.outside.question'), {
      size: 34,
      weight: 'strong',
      tone: 'ink',
      lineHeight: 1.2,
      maxLines: 3,
    }),
  ]
}

/** The hexagon with the I-Team's name and what it is there for. */
export function drawHexagon(locale: Locale): readonly Mark[] {
  const { x, y, w, h } = hexagon
  const middle = y + h / 2
  const inner = { align: 'middle', size: textSize, lineHeight: 1.22, maxLines: 2 } as const
  return [
    { kind: 'symbol', x, y, size: h, d: hexagonShape, fill: 'raised' },
    // The upright part once more as a box, so that what is written stands on a sheet.
    box({ x: x + 4, y: hexagon.edge.y, w: w - 8, h: hexagon.edge.h }, { fill: 'raised' }),
    { kind: 'line', points: hexagonCorners, stroke: 'ink', strokeWidth: 6 },
    write(x + 20, middle - 170, w - 40, say(locale, 'hexagon.name'), {
      ...inner,
      size: 66,
      weight: 'heavy',
      tone: 'ink',
    }),
    write(x + 20, middle - 84, w - 40, say(locale, 'hexagon.long'), {
      ...inner,
      size: 34,
      weight: 'strong',
      tone: 'text',
    }),
    line({ x: x + 70, y: middle + 20 }, { x: x + w - 70, y: middle + 20 }, { stroke: 'line' }),
    write(x + 24, middle + 38, w - 48, say(locale, 'hexagon.inward'), inner),
    write(x + 24, middle + 92, w - 48, say(locale, 'hexagon.outward'), inner),
  ]
}

/** The hexagon as a symbol, because a line has no inside: 16 units are its height. */
const hexagonShape = hexagonCorners
  .map(({ x, y }, corner) => {
    const across = ((x - hexagon.x) * 16) / hexagon.h
    const down = ((y - hexagon.y) * 16) / hexagon.h
    return `${corner === 0 ? 'M' : 'L'}${across} ${down}`
  })
  .join('')
