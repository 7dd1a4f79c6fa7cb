/** Says in words where the cards lean on the whole. */
import type { Locale } from '../../shared/model/text.ts'
import { writeNumber } from '../../shared/workshop/fillIn.ts'
import type { Lean } from './metrics.ts'
import { say } from './texts.ts'

/** Closer to the middle than this is no lean worth a word. */
const noLean = 0.05

/** Both directions with their numbers; "–" while nothing counts. */
export function leanText(lean: Lean | null, locale: Locale): string {
  if (lean === null) return '–'
  const x = { n: writeNumber(lean.x, locale, 2) }
  const y = { n: writeNumber(lean.y, locale, 2) }
  const across =
    Math.abs(lean.x) < noLean
      ? say(locale, 'say.lean.midX', x)
      : say(locale, lean.x < 0 ? 'say.lean.left' : 'say.lean.right', x)
  const upward =
    Math.abs(lean.y) < noLean
      ? say(locale, 'say.lean.midY', y)
      : say(locale, lean.y < 0 ? 'say.lean.down' : 'say.lean.up', y)
  return say(locale, 'say.lean', { x: across, y: upward })
}
