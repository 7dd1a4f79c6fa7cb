/** What a browser knows about the height and width of text. */
import { canvasFamily } from '../../canvas/look/canvasFont.ts'

/** A cut of one of our two families at a size in board units. */
export interface FontChoice {
  readonly size: number
  readonly weight: number
  readonly isItalic: boolean
  readonly isCode: boolean
}

const known = new Map<string, { readonly ascent: number; readonly descent: number }>()
let pen: CanvasRenderingContext2D | null = null

/** The height above and the depth below the baseline that the typeface itself claims, in board units. */
export function fontMetrics(font: FontChoice): {
  readonly ascent: number
  readonly descent: number
} {
  const css = cssFont({ ...font, size: 100 })
  const found = known.get(css) ?? measure(css)
  known.set(css, found)
  return { ascent: (found.ascent * font.size) / 100, descent: (found.descent * font.size) / 100 }
}

/** The width the browser gives a text, kerning included, in board units. */
export function measuredWidth(text: string, font: FontChoice): number {
  const context = penOf()
  if (!context) return 0
  context.font = cssFont({ ...font, size: 100 })
  return (context.measureText(text).width * font.size) / 100
}

/** The value of a canvas's `font`. */
export function cssFont({ size, weight, isItalic, isCode }: FontChoice): string {
  const family = isCode ? 'tldraw_mono, monospace' : `'${canvasFamily}', sans-serif`
  return `${isItalic ? 'italic ' : ''}${weight} ${size}px ${family}`
}

function measure(css: string): { readonly ascent: number; readonly descent: number } {
  const context = penOf()
  if (!context) return { ascent: 95, descent: 25 }
  context.font = css
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText('Hg')
  return { ascent: fontBoundingBoxAscent, descent: fontBoundingBoxDescent }
}

function penOf(): CanvasRenderingContext2D | null {
  pen ??= document.createElement('canvas').getContext('2d')
  return pen
}
