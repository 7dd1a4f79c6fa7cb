/** Turns the names of colours in shared drawings into CSS, on the page and in exported files. */
import type { Tone } from '../../../shared/workshop/mark.ts'
import { paletteKeys } from '../../../shared/model/palette.ts'

/** Answers the CSS value of a named colour. */
export type Paint = (tone: PaintTone) => string

/** A colour of a shared drawing, or what is readable on the colour of a mark. */
export type PaintTone = Tone | `${(typeof paletteKeys)[number]}-on`

/** Colours of the page: they follow light and dark by themselves. */
export const livePaint: Paint = (tone) => `var(${variableOf(tone)})`

const plainTones = [
  'ground',
  'surface',
  'raised',
  'sunken',
  'line',
  'line-strong',
  'text',
  'text-quiet',
  'ink',
  'ink-tint',
  'on-ink',
  'good',
  'warn',
  'bad',
] as const satisfies readonly Tone[]

const known = new Map<boolean, Paint>()

/**
 * Colours as plain values, for files that are looked at without our style sheet. Reads them once, from
 * a hidden element of the wanted appearance inside `host`.
 */
export function fixedPaint(host: HTMLElement, isDark: boolean): Paint {
  const paint = known.get(isDark) ?? readColors(host, isDark)
  known.set(isDark, paint)
  return paint
}

function readColors(host: HTMLElement, isDark: boolean): Paint {
  const probe = document.createElement('span')
  probe.hidden = true
  probe.dataset['appearance'] = isDark ? 'dark' : 'light'
  host.append(probe)
  const tones: PaintTone[] = [
    ...plainTones,
    ...paletteKeys.flatMap((key) => [key, `${key}-tint`, `${key}-on`] as const),
  ]
  const toPlain = plainColors()
  const colors = new Map(
    tones.map((tone) => {
      probe.style.setProperty('color', livePaint(tone))
      return [tone, toPlain(getComputedStyle(probe).color)] as const
    }),
  )
  probe.remove()
  return (tone) => colors.get(tone) ?? 'currentcolor'
}

const markKeys: ReadonlySet<string> = new Set(paletteKeys)

function variableOf(tone: PaintTone): string {
  return markKeys.has(tone.replace(/-(tint|on)$/, '')) ? `--k-mark-${tone}` : `--k-${tone}`
}

/** Browsers answer mixed colours as `oklab(…)`, which few drawing programs read: ask a canvas instead. */
function plainColors(): (color: string) => string {
  const canvas = document.createElement('canvas')
  canvas.width = 1
  canvas.height = 1
  const context = canvas.getContext('2d', { willReadFrequently: true })
  return (color) => {
    if (!context || /^(#|rgb)/.test(color)) return color
    context.clearRect(0, 0, 1, 1)
    context.fillStyle = color
    context.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0, alpha = 255] = context.getImageData(0, 0, 1, 1).data
    return alpha === 255
      ? `rgb(${red}, ${green}, ${blue})`
      : `rgba(${red}, ${green}, ${blue}, ${(alpha / 255).toFixed(3)})`
  }
}
