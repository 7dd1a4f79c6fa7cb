/** Turns the rich text of notes and shapes, which tldraw draws as HTML, into plain SVG text. */
import { canvasFamily } from '../../canvas/look/canvasFont.ts'
import { isOutside } from '../scene/linksOf.ts'
import { layOutRichTexts, type TextRun } from './layOutRichText.ts'
import { fontMetrics, measuredWidth } from './fontMetrics.ts'

const svgSpace = 'http://www.w3.org/2000/svg'

/** The monospaced family, for code. */
export const codeFamily = 'IBM Plex Mono'

/**
 * Replaces every `foreignObject` inside the roots by text elements that lie where the browser would have
 * put the words, each with the width it has there. Programs that lack our typeface then still keep the
 * lines apart. Text that is SVG already gets an ordinary baseline and the family's real name.
 */
export function plainText(roots: readonly SVGElement[]): void {
  const outsides = roots.flatMap((root) => [...root.querySelectorAll('foreignObject')])
  const laidOut = layOutRichTexts(outsides)
  for (const [index, outside] of outsides.entries()) {
    const group = document.createElementNS(svgSpace, 'g')
    group.append(...(laidOut[index] ?? []).flatMap(drawRun))
    outside.replaceWith(group)
  }
  for (const root of roots) tidyTexts(root)
}

function tidyTexts(root: SVGElement): void {
  for (const text of root.querySelectorAll('text')) {
    if (!text.closest('[data-laid-out]')) tidyText(text)
  }
  for (const group of root.querySelectorAll('g[font-family]')) {
    group.setAttribute('font-family', familyList(false))
  }
}

function drawRun(run: TextRun): SVGElement[] {
  const text = document.createElementNS(svgSpace, 'text')
  const attributes: Record<string, string | null> = {
    x: short(run.x),
    y: short(run.baseline),
    'font-family': familyList(run.isCode),
    'font-size': short(run.size),
    'font-weight': run.weight === 400 ? null : String(run.weight),
    'font-style': run.isItalic ? 'italic' : null,
    fill: run.color,
    textLength: run.width > 0 ? short(run.width) : null,
    lengthAdjust: run.width > 0 ? 'spacingAndGlyphs' : null,
    'data-laid-out': '',
  }
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null) text.setAttribute(name, value)
  }
  // A note's own white space counts, and `xml:space` is what every reader knows.
  text.setAttribute('xml:space', 'preserve')
  text.textContent = run.text
  const drawn = [text, ...run.rules.map((y) => drawRule(run, y))]
  return isOutside(run.address) ? [linkTo(run.address, drawn)] : drawn
}

/** What leads to a page or a mailbox when it is pressed. */
export function linkTo(address: string, drawn: readonly SVGElement[]): SVGElement {
  const link = document.createElementNS(svgSpace, 'a')
  link.setAttribute('href', address)
  link.append(...drawn)
  return link
}

/** A line under or through the words. */
function drawRule(run: TextRun, y: number): SVGElement {
  const rule = document.createElementNS(svgSpace, 'rect')
  const thickness = Math.max(1, run.size / 16)
  rule.setAttribute('x', short(run.x))
  rule.setAttribute('y', short(y - thickness / 2))
  rule.setAttribute('width', short(run.width))
  rule.setAttribute('height', short(thickness))
  rule.setAttribute('fill', run.color)
  return rule
}

/** Frame headings and arrow labels: tldraw hangs them at a baseline that few programs know. */
function tidyText(text: SVGTextElement): void {
  const size = Number.parseFloat(text.getAttribute('font-size') ?? '16')
  const isCode = /mono/i.test(text.getAttribute('font-family') ?? '')
  if (text.getAttribute('dominant-baseline') === 'mathematical') {
    const { ascent } = fontMetrics({ size, weight: 400, isItalic: false, isCode })
    for (const span of [text, ...text.querySelectorAll('tspan')]) {
      span.removeAttribute('dominant-baseline')
      span.removeAttribute('alignment-baseline')
      const y = span.getAttribute('y')
      if (y !== null) span.setAttribute('y', short(Number.parseFloat(y) + ascent / 2))
    }
  }
  if (isOurs(text)) keepWidths(text, size)
  if (text.hasAttribute('font-family')) text.setAttribute('font-family', familyList(isCode))
}

/** Words that the frames and cards draw in our typeface; tldraw has typefaces of its own. */
function isOurs(text: SVGTextElement): boolean {
  const family = text.closest('[font-family]')?.getAttribute('font-family') ?? ''
  return text.hasAttribute('font-size') && family.includes(canvasFamily)
}

/** Says how wide each line is here: a program that lacks our typeface then still keeps it in its place. */
function keepWidths(text: SVGTextElement, size: number): void {
  const weight = Number.parseFloat(text.getAttribute('font-weight') ?? '400') || 400
  const isItalic = text.getAttribute('font-style') === 'italic'
  const spans = [...text.querySelectorAll('tspan')]
  for (const line of spans.length > 0 ? spans : [text]) {
    const words = line.textContent.trim().replaceAll(/\s+/g, ' ')
    if (words === '') continue
    const width = measuredWidth(words, { size, weight, isItalic, isCode: false })
    line.setAttribute('textLength', short(width))
    line.setAttribute('lengthAdjust', 'spacingAndGlyphs')
  }
}

function familyList(isCode: boolean): string {
  return isCode
    ? `'${codeFamily}', monospace`
    : `'${canvasFamily}', 'Atkinson Hyperlegible Next', Arial, sans-serif`
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100)
}
