/** The small picture of a template in the gallery: its empty frame as an image address. */
import { drawSvg } from '../../shared/export/drawSvg.ts'
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Mark } from '../../shared/workshop/mark.ts'
import type { Template } from '../../shared/workshop/template.ts'
import { toneStyleSheet } from '../../shared/workshop/toneColors.ts'
import { emptyWorkshop } from '../../shared/workshop/workshop.ts'

/** Smaller letters are dust at the size of a preview. */
const smallestText = 34

/**
 * A `data:` address of the picture. It carries its own colours, because an image is out of reach of
 * the page's, and turns dark with the `color-scheme` of the element that shows it.
 */
export function drawPreview(template: Template, locale: Locale): string {
  const marks = template.draw(emptyWorkshop, locale).filter(isVisible)
  const svg = drawSvg(marks, template.size, (tone) => `var(--${tone})`)
  const styled = svg.replace('>', `><style>${toneStyleSheet()}</style>`)
  return `data:image/svg+xml,${encodeURIComponent(styled)}`
}

function isVisible(mark: Mark): boolean {
  return (mark.kind !== 'text' && mark.kind !== 'field') || mark.size >= smallestText
}
