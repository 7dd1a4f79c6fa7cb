/** Says what a drawing paints in the words of SVG 1.1, which Inkscape and LibreOffice know. */
import { hatchDashes, hatchSide } from '../scene/hatch.ts'
import { readTransform } from '../scene/matrix.ts'
import { readColor } from '../scene/readColor.ts'

const svgSpace = 'http://www.w3.org/2000/svg'

/**
 * Changes the drawing so that programs without CSS show it as a browser does: places and clips as
 * attributes, whole weights, colours apart from how much they cover, hatchings without masks.
 */
export function plainPaint(drawing: SVGSVGElement): void {
  for (const element of drawing.querySelectorAll<SVGElement>('[style]')) placeByAttribute(element)
  for (const element of drawing.querySelectorAll('[font-weight]')) wholeWeight(element)
  for (const name of ['fill', 'stroke']) {
    for (const element of drawing.querySelectorAll(`[${name}^="rgba"], [${name}^="color("]`)) {
      plainColor(element, name)
    }
  }
  plainHatchings(drawing)
}

function placeByAttribute(element: SVGElement): void {
  const { style } = element
  const transform = style.getPropertyValue('transform')
  if (transform !== '') {
    // tldraw turns its pictures around their own corner, as SVG does.
    element.setAttribute('transform', `matrix(${readTransform(transform).join(', ')})`)
    style.removeProperty('transform')
    style.removeProperty('transform-origin')
  }
  const clip = style.getPropertyValue('clip-path')
  if (clip !== '') {
    element.setAttribute('clip-path', clip.replaceAll('"', ''))
    style.removeProperty('clip-path')
  }
  if (style.length === 0) element.removeAttribute('style')
}

/** Between the hundreds some programs see no weight at all. */
function wholeWeight(element: Element): void {
  const weight = Number.parseFloat(element.getAttribute('font-weight') ?? '')
  if (Number.isFinite(weight)) {
    element.setAttribute('font-weight', String(Math.round(weight / 100) * 100))
  }
}

function plainColor(element: Element, name: string): void {
  const color = readColor(element.getAttribute(name))
  if (!color) return element.setAttribute(name, 'none')
  element.setAttribute(name, `rgb(${color.rgb.join(', ')})`)
  if (color.alpha === 1) return
  const covering = Number.parseFloat(element.getAttribute(`${name}-opacity`) ?? '1') * color.alpha
  element.setAttribute(`${name}-opacity`, String(Math.round(covering * 1000) / 1000))
}

/** tldraw cuts the lines out of a ground by a mask: here the ground lies below and the lines above. */
function plainHatchings(drawing: SVGSVGElement): void {
  const patterns = new Map<string, SVGElement>()
  for (const shape of drawing.querySelectorAll('[fill^="url("]')) {
    const id = /#([^"')]+)/.exec(shape.getAttribute('fill') ?? '')?.[1] ?? ''
    const masked = drawing.querySelector(`pattern[id="${CSS.escape(id)}"] [mask]`)
    const ground = masked?.getAttribute('fill')
    const ink = readColor(shape.previousElementSibling?.getAttribute('fill'))
    if (!ground || !ink) continue
    const color = `rgb(${ink.rgb.join(', ')})`
    const name = `hatching-${ink.rgb.join('-')}`
    if (!patterns.has(name)) patterns.set(name, hatching(name, color))
    const lines = shape.cloneNode(false)
    if (!(lines instanceof SVGElement)) continue
    shape.setAttribute('fill', ground)
    lines.setAttribute('fill', `url(#${name})`)
    shape.after(lines)
  }
  for (const masked of drawing.querySelectorAll('pattern > [mask]')) {
    masked.parentElement?.remove()
  }
  for (const mask of drawing.querySelectorAll('mask')) {
    if (!drawing.querySelector(`[mask*="${CSS.escape(mask.id)}"]`)) mask.remove()
  }
  if (patterns.size === 0) return
  const defs = make('defs', {})
  defs.append(...patterns.values())
  drawing.prepend(defs)
}

function hatching(id: string, color: string): SVGElement {
  const side = String(hatchSide)
  const pattern = make('pattern', {
    id,
    width: side,
    height: side,
    patternUnits: 'userSpaceOnUse',
  })
  const lines = hatchDashes.map((dash) => {
    const ends = Object.entries(dash).map(([name, value]) => [name, value.toFixed(2)])
    return make('line', { ...Object.fromEntries(ends), stroke: color, 'stroke-linecap': 'round' })
  })
  pattern.append(...lines)
  return pattern
}

function make(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS(svgSpace, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  return element
}
