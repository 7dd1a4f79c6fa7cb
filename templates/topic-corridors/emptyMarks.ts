/** Draws what to do while there are no departments or no corridors. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { box, write } from '../../shared/workshop/drawing.ts'
import type { Mark } from '../../shared/workshop/mark.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { drawAddButton } from './addButton.ts'
import { cellsArea } from './geometry.ts'
import { say } from './texts.ts'

const panel = { w: 1100, h: 330 } as const

/** An invitation in the middle of the grid, with the buttons that are needed; nothing once there is a grid. */
export function drawEmpty(workshop: Workshop, locale: Locale): readonly Mark[] {
  const needed = (['department', 'corridor'] as const).filter(
    (kind) => workshop[`${kind}s`].length === 0,
  )
  const [first, second] = needed
  if (!first) return []
  const key = second ? 'empty.both' : (`empty.${first}s` as const)
  const x = cellsArea.x + (cellsArea.w - panel.w) / 2
  const y = cellsArea.y + (cellsArea.h - panel.h) / 2
  const w = panel.w - 80
  return [
    box({ x, y, ...panel }, { fill: 'raised', stroke: 'line-strong', strokeWidth: 2, radius: 12 }),
    write(x + 40, y + 34, w, say(locale, key), {
      size: 46,
      weight: 'heavy',
      tone: 'text',
      lineHeight: 1.2,
    }),
    write(x + 40, y + 102, w, say(locale, `${key}.hint`), {
      size: 34,
      lineHeight: 1.3,
      maxLines: 2,
    }),
    ...needed.flatMap((kind, position) =>
      drawAddButton(
        { x: x + 40 + position * 440, y: y + 222, w: 420, h: 72 },
        kind,
        locale,
        position === 0,
      ),
    ),
  ]
}
