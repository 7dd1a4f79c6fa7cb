/** Reads colours as our drawings and tldraw write them. */
import type { Color } from './scene.ts'

const names: Readonly<Record<string, string>> = { black: '#000000', white: '#ffffff' }

/** Answers `null` for no colour and for what is none: `none`, `transparent`, a pattern. */
export function readColor(text: string | null | undefined, alpha = 1): Color | null {
  const value = (text ?? '').trim().toLowerCase()
  const written = names[value] ?? value
  const read = written.startsWith('#') ? fromHex(written.slice(1)) : fromFunction(written)
  if (!read) return null
  const covering = read.alpha * alpha
  return covering > 0 ? { rgb: read.rgb, alpha: covering } : null
}

function fromHex(digits: string): Color | null {
  const wide = digits.length <= 4 ? [...digits].map((digit) => digit + digit).join('') : digits
  if (!/^[\da-f]{6}(?:[\da-f]{2})?$/.test(wide)) return null
  const [red = 0, green = 0, blue = 0, alpha = 255] = (wide.match(/../g) ?? []).map((pair) =>
    Number.parseInt(pair, 16),
  )
  return { rgb: [red, green, blue], alpha: alpha / 255 }
}

/** `rgb(…)` and `rgba(…)` with commas, spaces or a slash, and `color(srgb …)` as browsers compute it. */
function fromFunction(text: string): Color | null {
  const match = /^(rgba?|color)\(\s*(?:srgb\s+)?([^)]*)\)$/.exec(text)
  if (!match) return null
  const scale = match[1] === 'color' ? 255 : 1
  const [red, green, blue, alpha] = (match[2] ?? '').split(/[\s,/]+/).filter(Boolean)
  if (red === undefined || green === undefined || blue === undefined) return null
  const channel = (part: string): number =>
    Math.round(
      part.endsWith('%') ? Number.parseFloat(part) * 2.55 : Number.parseFloat(part) * scale,
    )
  return {
    rgb: [channel(red), channel(green), channel(blue)],
    alpha: alpha?.endsWith('%') ? Number.parseFloat(alpha) / 100 : Number.parseFloat(alpha ?? '1'),
  }
}
