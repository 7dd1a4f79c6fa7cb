/** The small picture of a template in the gallery: its empty frame, without words, as an image address. */
import { drawSvg } from '../../shared/export/drawSvg.ts'
import type { Locale } from '../../shared/model/text.ts'
import type { Tone } from '../../shared/workshop/mark.ts'
import type { Template } from '../../shared/workshop/template.ts'
import { emptyWorkshop } from '../../shared/workshop/workshop.ts'

/** A preview is seen on its own, out of reach of the page's colours. */
const colors: Partial<Record<Tone, string>> = {
  ground: '#f4f5f2',
  surface: '#ffffff',
  raised: '#ffffff',
  sunken: '#eaece7',
  line: '#d4d9d6',
  'line-strong': '#a9b3b4',
  ink: '#1f3f5c',
  'ink-tint': '#dfe8ee',
  'on-ink': '#ffffff',
}
const otherColor = '#8a979c'

/** A `data:` address of the picture. */
export function drawPreview(template: Template, locale: Locale): string {
  const marks = template
    .draw(emptyWorkshop, locale)
    .filter(({ kind }) => kind !== 'text' && kind !== 'field')
  const svg = drawSvg(marks, template.size, (tone) => colors[tone] ?? otherColor)
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
