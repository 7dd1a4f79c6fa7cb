/** Draws the four boxes: what is settled about mandate, roles, resources and competences. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { fieldKey } from '../../shared/model/records/field.ts'
import { textIn } from '../../shared/model/text.ts'
import { box, write } from '../../shared/workshop/drawing.ts'
import type { Mark } from '../../shared/workshop/mark.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { boxKeys, findBox, isFilled, type BoxKey } from './boxes.ts'
import { boxAreas } from './geometry.ts'
import { heading, note, textSize } from './look.ts'
import { templateId } from './place.ts'
import { drawRoles } from './roleMarks.ts'
import { say } from './texts.ts'

/** All four; the one of the roles ends with their list. */
export function drawBoxes(workshop: Workshop, locale: Locale): readonly Mark[] {
  return [
    ...boxKeys.flatMap((key) => drawBox(key, workshop, locale)),
    ...drawRoles(workshop, locale),
  ]
}

const inset = 20

function drawBox(key: BoxKey, workshop: Workshop, locale: Locale): readonly Mark[] {
  const area = boxAreas[key]
  const { x, y, w } = area
  const title = say(locale, `box.${key}`)
  const isOn = isFilled(workshop, key)
  return [
    box(area, { fill: 'raised', stroke: isOn ? 'ink' : 'line-strong', strokeWidth: 2, radius: 10 }),
    heading(x + inset, y + 14, w - 220, title),
    {
      // All of the box but its tick; in the one of the roles only the head, above their list.
      kind: 'command',
      ...area,
      h: key === 'roles' ? 108 : area.h,
      label: say(locale, 'box.open', { title }),
      command: { type: 'open', target: { kind: 'field', templateId, key } },
    },
    {
      kind: 'checkbox',
      x: x + w - 176,
      y: y + 17,
      size: 38,
      label: say(locale, 'box.tick', { title }),
      isOn,
      binding: { recordId: `field:${fieldKey(templateId, key)}`, field: 'filled' },
    },
    write(x + w - 128, y + 18, 118, say(locale, 'box.settled'), {
      size: textSize,
      lineHeight: 1.22,
      tone: isOn ? 'text' : 'text-quiet',
    }),
    ...(key === 'roles' ? drawShort(workshop, locale) : drawLong(key, workshop, locale)),
  ]
}

/** The box's question, and below it what was written or where to write. */
function drawLong(key: BoxKey, workshop: Workshop, locale: Locale): readonly Mark[] {
  const { x, y, w } = boxAreas[key]
  const written = textIn(findBox(workshop, key)?.text ?? null, locale)
  return [
    note(x + inset, y + 66, w - 2 * inset, say(locale, `box.${key}.question`), 2),
    write(x + inset, y + 152, w - 2 * inset, written || say(locale, 'box.write'), {
      size: textSize,
      lineHeight: 1.2,
      maxLines: 3,
      tone: written ? 'text' : 'ink',
      isInvitation: !written,
    }),
  ]
}

/** The roles have a list of their own, so one line is left: the question, or what was written. */
function drawShort(workshop: Workshop, locale: Locale): readonly Mark[] {
  const { x, y, w } = boxAreas.roles
  const written = textIn(findBox(workshop, 'roles')?.text ?? null, locale)
  return [
    {
      ...note(x + inset, y + 66, w - 2 * inset, written || say(locale, 'box.roles.question')),
      tone: written ? 'text' : 'text-quiet',
    },
  ]
}
