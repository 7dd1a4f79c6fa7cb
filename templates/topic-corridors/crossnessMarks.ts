/** Draws what a band adds up to: how many of the other departments a corridor has. */
import type { EntityId } from '../../shared/model/id.ts'
import type { Locale } from '../../shared/i18n/locale.ts'
import { write } from '../../shared/workshop/drawing.ts'
import { writeValue } from '../../shared/workshop/fillIn.ts'
import type { Mark } from '../../shared/workshop/mark.ts'
import { crossnessCell, crossnessHead } from './geometry.ts'
import { quiet } from './look.ts'
import { contributorsOf, crossnessOf } from './metrics.ts'
import { say } from './texts.ts'
import type { GridView } from './view.ts'

/** The heading of the column of crossness. */
export function drawCrossnessHead(locale: Locale): readonly Mark[] {
  const { x, y, w, h } = crossnessHead
  return [write(x, y + h - 44, w, say(locale, 'crossness'), { ...quiet, align: 'middle' })]
}

/** The value of a corridor, and what it is made of. */
export function drawCrossness(
  corridorId: EntityId,
  band: number,
  { workshop, grid, cells, locale }: GridView,
): readonly Mark[] {
  const { x, y, w, h } = crossnessCell(grid, band)
  const value = writeValue(crossnessOf(workshop, corridorId, cells), locale, 2)
  const all = workshop.departments.length - 1
  const n = contributorsOf(workshop, corridorId, cells).length
  const middle = y + h / 2
  return [
    write(x, middle - 44, w, value, {
      size: 40,
      weight: 'heavy',
      tone: 'text',
      align: 'middle',
      lineHeight: 1.15,
    }),
    ...(all < 1
      ? []
      : [
          write(x, middle + 2, w, say(locale, 'crossness.of', { n, all }), {
            ...quiet,
            align: 'middle',
          }),
        ]),
  ]
}
