/** Draws the frame of the I-Team: what leads inward on the left, outward on the right, the mandate beside. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { textIn } from '../../shared/model/text.ts'
import { box, line, write } from '../../shared/workshop/drawing.ts'
import type { Mark } from '../../shared/workshop/mark.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { drawBoxes } from './boxMarks.ts'
import { frameSize } from './geometry.ts'
import { drawHexagon, drawMembrane } from './hexagonMarks.ts'
import { drawInside, drawInwardLines } from './insideMarks.ts'
import { drawLadder } from './ladderMarks.ts'
import { drawMetricBar } from './metricBar.ts'
import { drawOutwardLines, drawSectors } from './sectorMarks.ts'
import { say } from './texts.ts'

/** Everything of the frame, from back to front. */
export function draw(workshop: Workshop, locale: Locale): readonly Mark[] {
  return [
    box(
      { x: 0, y: 0, ...frameSize },
      { fill: 'surface', stroke: 'line', strokeWidth: 3, radius: 12 },
    ),
    ...drawHeader(workshop, locale),
    ...drawMembrane(locale),
    ...drawInwardLines(workshop),
    ...drawOutwardLines(workshop),
    ...drawHexagon(locale),
    ...drawLadder(locale),
    ...drawInside(workshop, locale),
    ...drawSectors(workshop, locale),
    ...drawBoxes(workshop, locale),
    ...drawMetricBar(workshop, locale),
  ]
}

function drawHeader(workshop: Workshop, locale: Locale): readonly Mark[] {
  return [
    write(60, 38, 1500, say(locale, 'title'), { size: 66, weight: 'heavy', tone: 'ink' }),
    write(1980, 34, 1200, textIn(workshop.purpose, locale), {
      size: 32,
      lineHeight: 1.3,
      maxLines: 2,
    }),
    line({ x: 60, y: 140 }, { x: 3180, y: 140 }, { stroke: 'line' }),
  ]
}
