/** Reads a drawing in SVG as a scene: the part of SVG that tldraw, our cards and our templates use. */
import { measuredWidth } from '../drawing/fontMetrics.ts'
import type { Work } from '../work.ts'
import { combine, identity, readTransform } from './matrix.ts'
import { readColor } from './readColor.ts'
import { attributeOf, inherit, rootLook, type Look } from './look.ts'
import { linksOf } from './linksOf.ts'
import { shapeSteps } from './shapeSteps.ts'
import type { Clip, Color, Matrix, PathStep, Scene, SceneItem, SceneLink, Stroke } from './scene.ts'

/** Answers what the drawing paints. Its only pattern is tldraw's hatching. */
export async function readScene(drawing: SVGSVGElement, work: Work): Promise<Scene> {
  const [x = 0, y = 0, w = 0, h = 0] = (drawing.getAttribute('viewBox') ?? '')
    .split(/\s+/)
    .map(Number)
  const reader = new Reader(drawing)
  const look = inherit(rootLook, drawing)
  const children = [...drawing.children]
  for (const [index, child] of children.entries()) {
    reader.read(child, look, identity, [])
    work.report((index + 1) / children.length)
    await work.breathe()
  }
  return { bounds: { x, y, w, h }, items: reader.items, links: reader.links }
}

class Reader {
  readonly items: SceneItem[] = []
  readonly links: SceneLink[] = []
  readonly #drawing: SVGSVGElement
  readonly #clips = new Map<string, { steps: readonly PathStep[]; isEvenOdd: boolean }>()

  readonly #blocks = new Map<Element, number>()

  constructor(drawing: SVGSVGElement) {
    this.#drawing = drawing
  }

  read(element: Element, above: Look, outer: Matrix, outerClips: readonly Clip[]): void {
    const { localName } = element
    if (unseen.has(localName)) return
    const look = inherit(above, element)
    const own = readTransform(attributeOf(element, 'transform'))
    const matrix = own === identity ? outer : combine(outer, own)
    const clips = this.#clipsOf(element, matrix, outerClips)
    if (look.opacity === 0) return
    switch (localName) {
      case 'a':
        this.links.push(...linksOf(element, matrix))
        for (const child of element.children) this.read(child, look, matrix, clips)
        break
      case 'g':
      case 'svg':
        for (const child of element.children) this.read(child, look, matrix, clips)
        break
      case 'text':
        this.#readText(element, look, matrix, clips)
        break
      case 'image':
        this.#readImage(element, look, matrix, clips)
        break
      default:
        this.#readShape(element, look, matrix, clips)
    }
  }

  #readShape(element: Element, look: Look, matrix: Matrix, clips: readonly Clip[]): void {
    const steps = shapeSteps(element)
    if (steps.length === 0) return
    const isPattern = look.fill?.startsWith('url(') ?? false
    const fill = readColor(
      isPattern ? this.#patternGround(look.fill ?? '') : look.fill,
      look.fillOpacity * look.opacity,
    )
    const hatch = isPattern ? hatchColor(element, look) : null
    const stroke = strokeOf(look)
    if (!fill && !stroke) return
    const isEvenOdd = look.fillRule === 'evenodd'
    this.items.push({ kind: 'path', steps, fill, isEvenOdd, stroke, hatch, matrix, clips })
  }

  #readText(element: Element, look: Look, matrix: Matrix, clips: readonly Clip[]): void {
    const spans = [...element.children].filter(({ localName }) => localName === 'tspan')
    if (spans.length === 0) return this.#readRun(element, look, matrix, clips)
    for (const span of spans) {
      this.#readRun(span, inherit(look, span), matrix, clips, element)
    }
  }

  #readRun(
    element: Element,
    look: Look,
    matrix: Matrix,
    clips: readonly Clip[],
    parent: Element = element,
  ): void {
    const text = (element.textContent ?? '').replaceAll(/[\n\r\t\u00a0]/g, ' ')
    const fill = readColor(look.fill, look.fillOpacity * look.opacity)
    if (text.trim() === '' || !fill) return
    const number = (name: string): number =>
      Number.parseFloat(attributeOf(element, name) ?? attributeOf(parent, name) ?? '0') || 0
    const font = {
      size: look.fontSize,
      weight: look.fontWeight,
      isItalic: look.isItalic,
      isCode: look.isCode,
    }
    const width = number('textLength') || measuredWidth(text, font)
    const shift = look.anchor === 'middle' ? width / 2 : look.anchor === 'end' ? width : 0
    this.items.push({
      kind: 'text',
      text,
      x: number('x') - shift,
      y: number('y'),
      ...font,
      width,
      fill,
      block: this.#blockOf(parent),
      halo: strokeOf(look),
      matrix,
      clips,
    })
  }

  /** A rich text is many text elements in one group; any other text is one element. */
  #blockOf(text: Element): number {
    const whole = text.hasAttribute('data-laid-out') ? (text.closest('g') ?? text) : text
    const block = this.#blocks.get(whole) ?? this.#blocks.size + 1
    this.#blocks.set(whole, block)
    return block
  }

  #readImage(element: Element, look: Look, matrix: Matrix, clips: readonly Clip[]): void {
    const href = attributeOf(element, 'href') ?? attributeOf(element, 'xlink:href') ?? ''
    if (!href.startsWith('data:image/')) return
    const number = (name: string): number =>
      Number.parseFloat(attributeOf(element, name) ?? '0') || 0
    this.items.push({
      kind: 'image',
      href,
      w: number('width'),
      h: number('height'),
      alt: attributeOf(element, 'aria-label') ?? '',
      alpha: look.opacity,
      matrix: combine(matrix, [1, 0, 0, 1, number('x'), number('y')]),
      clips,
    })
  }

  #clipsOf(element: Element, matrix: Matrix, outer: readonly Clip[]): readonly Clip[] {
    const id = addressed(attributeOf(element, 'clip-path'))
    if (id === null) return outer
    const known = this.#clips.get(id) ?? this.#readClip(id)
    this.#clips.set(id, known)
    return known.steps.length > 0 ? [...outer, { ...known, matrix }] : outer
  }

  #readClip(id: string): { steps: readonly PathStep[]; isEvenOdd: boolean } {
    const clip = this.#drawing.querySelector(`[id="${CSS.escape(id)}"]`)
    const shapes = [...(clip?.querySelectorAll('path, polygon, rect, ellipse, circle') ?? [])]
    return {
      steps: shapes.flatMap((shape) => [...shapeSteps(shape)]),
      isEvenOdd: shapes.some((shape) => attributeOf(shape, 'clip-rule') === 'evenodd'),
    }
  }

  /** The ground between the lines of a hatching. */
  #patternGround(fill: string): string | null {
    const id = addressed(fill)
    const pattern = id === null ? null : this.#drawing.querySelector(`[id="${CSS.escape(id)}"]`)
    return pattern?.querySelector('[fill]')?.getAttribute('fill') ?? null
  }
}

/** The ground of a hatching is laid over a shape in the colour of its lines, which shows through. */
function hatchColor(element: Element, look: Look): Color | null {
  const under = element.previousElementSibling
  return readColor(under && attributeOf(under, 'fill'), look.opacity)
}

const unseen: ReadonlySet<string> = new Set([
  'defs',
  'style',
  'title',
  'desc',
  'clipPath',
  'mask',
  'pattern',
  'metadata',
])

function strokeOf(look: Look): Stroke | null {
  const color = readColor(look.stroke, look.strokeOpacity * look.opacity)
  if (!color || !(look.strokeWidth > 0)) return null
  return {
    color,
    width: look.strokeWidth,
    dash: look.dash,
    cap: look.cap,
    join: look.join,
  }
}

/** The id in `url(#id)` or `url("#id")`. */
function addressed(value: string | null): string | null {
  return /^url\(\s*["']?#([^"')]+)["']?\s*\)/.exec(value ?? '')?.[1] ?? null
}
