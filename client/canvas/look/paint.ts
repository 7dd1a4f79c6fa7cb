/** Turns the names of colours in shared drawings into CSS, on the page and in exported files. */
import type { Tone } from '../../../shared/workshop/mark.ts'
import { paletteKeys } from '../../../shared/model/palette.ts'

/** Answers the CSS value of a named colour. */
export type Paint = (tone: PaintTone) => string

/** A colour of a shared drawing, or what is readable on the colour of a mark. */
export type PaintTone = Tone | `${(typeof paletteKeys)[number]}-on`

/** Colours of the page: they follow light and dark by themselves. */
export const livePaint: Paint = (tone) => `var(${variableOf(tone)})`

/**
 * Colours as plain values, for files that are looked at without our style sheet. Reads them from a
 * hidden element of the wanted appearance inside `host`; call `close` when done.
 */
export function openFixedPaint(
  host: HTMLElement,
  isDark: boolean,
): { paint: Paint; close(): void } {
  const probe = document.createElement('span')
  probe.hidden = true
  probe.dataset['appearance'] = isDark ? 'dark' : 'light'
  host.append(probe)
  const known = new Map<PaintTone, string>()
  const read = (tone: PaintTone): string => {
    probe.style.setProperty('color', livePaint(tone))
    return toPlainColor(getComputedStyle(probe).color)
  }
  return {
    paint: (tone) => {
      const color = known.get(tone) ?? read(tone)
      known.set(tone, color)
      return color
    },
    close: () => probe.remove(),
  }
}

const markKeys: ReadonlySet<string> = new Set(paletteKeys)

function variableOf(tone: PaintTone): string {
  return markKeys.has(tone.replace(/-(tint|on)$/, '')) ? `--k-mark-${tone}` : `--k-${tone}`
}

/** Browsers answer mixed colours as `oklab(…)`, which few drawing programs read: ask a canvas instead. */
function toPlainColor(color: string): string {
  if (/^(#|rgb)/.test(color)) return color
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return color
  context.fillStyle = color
  context.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0, alpha = 255] = context.getImageData(0, 0, 1, 1).data
  return alpha === 255
    ? `rgb(${red}, ${green}, ${blue})`
    : `rgba(${red}, ${green}, ${blue}, ${(alpha / 255).toFixed(3)})`
}
