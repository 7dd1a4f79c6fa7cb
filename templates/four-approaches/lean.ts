/** Says in words where the cards lean on the whole. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { writeNumber } from '../../shared/workshop/fillIn.ts'
import { round } from '../../shared/workshop/number.ts'
import type { Lean } from './metrics.ts'
import { say } from './texts.ts'

/** Closer to the middle than this is no lean worth a word. */
const noLean = 0.05

/** The directions worth a word with their numbers; "–" while nothing counts. */
export function leanText(lean: Lean | null, locale: Locale): string {
  if (lean === null) return '–'
  const x = writeNumber(round(lean.x, 2), locale, 2)
  const y = writeNumber(round(lean.y, 2), locale, 2)
  const across = say(locale, lean.x < 0 ? 'say.lean.left' : 'say.lean.right', { n: x })
  const upward = say(locale, lean.y < 0 ? 'say.lean.down' : 'say.lean.up', { n: y })
  const leansAcross = Math.abs(lean.x) >= noLean
  const leansUpward = Math.abs(lean.y) >= noLean
  if (leansAcross && leansUpward) return say(locale, 'say.lean', { x: across, y: upward })
  if (leansAcross) return across
  return leansUpward ? upward : say(locale, 'say.lean.centre', { x, y })
}
