/** Draws the frame of the I-Team: what leads inward on the left, outward on the right, the mandate beside. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Mark } from '../../shared/workshop/mark.ts'
import { drawSheet } from '../../shared/workshop/sheet.ts'
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
    ...drawSheet(frameSize, say(locale, 'title'), workshop, locale),
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
