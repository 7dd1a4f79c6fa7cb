/** What the frames of all templates share: the paper, what stands at its head, and the look of a tray. */
import type { Locale } from '../i18n/locale.ts'
import { textIn } from '../model/text.ts'
import { box, line, write } from './drawing.ts'
import type { Mark, Rect } from './mark.ts'
import type { Template } from './template.ts'
import type { Workshop } from './workshop.ts'

/** The paper with the template's title on the left and the workshop's purpose on the right. */
export function drawSheet(
  size: Template['size'],
  title: string,
  workshop: Workshop,
  locale: Locale,
): readonly Mark[] {
  const right = size.w - 60
  return [
    box({ x: 0, y: 0, ...size }, { fill: 'surface', stroke: 'line', strokeWidth: 3, radius: 12 }),
    write(60, 38, 1500, title, { size: 66, weight: 'heavy', tone: 'ink' }),
    write(right - 1200, 34, 1200, textIn(workshop.purpose, locale), {
      size: 32,
      lineHeight: 1.3,
      maxLines: 2,
    }),
    line({ x: 60, y: 140 }, { x: right, y: 140 }, { stroke: 'line' }),
  ]
}

/** The ground under cards that lie aside: sunken, with a broken edge. */
export function trayGround(area: Rect): Mark {
  return box(area, {
    fill: 'sunken',
    fillOpacity: 0.6,
    stroke: 'line-strong',
    strokeWidth: 2,
    dash: [12, 10],
    radius: 8,
  })
}
