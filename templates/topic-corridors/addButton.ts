/** Draws the buttons that add a department or a corridor. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { box, write } from '../../shared/workshop/drawing.ts'
import type { Mark, Rect } from '../../shared/workshop/mark.ts'
import { strong } from './look.ts'
import { plus } from './symbols.ts'
import { say } from './texts.ts'

/** A button with a plus and a word; a main one is filled. */
export function drawAddButton(
  area: Rect,
  kind: 'department' | 'corridor',
  locale: Locale,
  isMain = false,
): readonly Mark[] {
  const sign = 32
  const middle = area.y + area.h / 2
  return [
    box(area, {
      fill: isMain ? 'ink' : 'raised',
      stroke: isMain ? 'ink' : 'line-strong',
      strokeWidth: 2,
      radius: 8,
    }),
    {
      kind: 'symbol',
      x: area.x + 20,
      y: middle - sign / 2,
      size: sign,
      d: plus,
      fill: isMain ? 'on-ink' : 'ink',
    },
    write(area.x + 66, middle - 20, area.w - 82, say(locale, `add.${kind}`), {
      ...strong,
      tone: isMain ? 'on-ink' : 'ink',
    }),
    {
      kind: 'command',
      ...area,
      label: say(locale, `add.${kind}.name`),
      command: { type: 'create', kind },
    },
  ]
}
