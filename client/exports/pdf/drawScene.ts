/** Paints a scene onto a page of a PDF. */
import { combine } from '../scene/matrix.ts'
import type { Clip, Matrix, PathItem, Scene, SceneItem, TextItem } from '../scene/scene.ts'
import type { Work } from '../work.ts'
import type { PdfCanvas } from './PdfCanvas.ts'
import { textString } from './PdfFile.ts'
import type { PdfFont } from './PdfFont.ts'
import type { PdfFonts } from './PdfFonts.ts'
import type { PdfHatches } from './PdfHatches.ts'
import type { PdfImage, PdfImages, Pixels } from './PdfImages.ts'
import type { PageStructure } from './structure.ts'

/** What a page paints with. */
export interface PageTools {
  readonly canvas: PdfCanvas
  readonly fonts: PdfFonts
  readonly images: PdfImages
  readonly structure: PageStructure
  readonly hatches: PdfHatches
  /** The images this page uses, by their names. */
  readonly used: Map<string, PdfImage>
  /** Draws words in a script our typeface has not, or small pictures among words. */
  readonly drawText: DrawText
  /** The text that is the page's title; `null` where it stands above the picture. */
  readonly heading: number | null
}

/** Words as pixels: `w` wide and from `top` to `bottom` around their baseline, in the text's units. */
export type DrawText = (item: TextItem) => {
  readonly pixels: Pixels
  readonly w: number
  readonly top: number
  readonly bottom: number
} | null

/** Paints the scene with `matrix` from its units to those of the page. */
export async function drawScene(
  scene: Scene,
  matrix: Matrix,
  tools: PageTools,
  work: Work,
): Promise<void> {
  const { canvas } = tools
  const writer = new Writer(tools, matrix)
  canvas.save()
  canvas.transform(matrix)
  const { x, y, w, h } = scene.bounds
  const edge: Clip = {
    steps: [
      { to: 'move', x, y },
      { to: 'line', x: x + w, y },
      { to: 'line', x: x + w, y: y + h },
      { to: 'line', x, y: y + h },
      { to: 'close' },
    ],
    isEvenOdd: false,
    matrix: [1, 0, 0, 1, 0, 0],
  }
  canvas.clip(edge)
  let place: Pick<SceneItem, 'matrix' | 'clips'> | null = null
  for (const [index, item] of scene.items.entries()) {
    if (!place || !isSamePlace(place, item)) {
      writer.endMark()
      if (place) canvas.restore()
      canvas.save()
      enter(canvas, item)
      place = item
    }
    await writer.write(item)
    if (index % 100 === 0) {
      work.report(index / scene.items.length)
      await work.breathe()
    }
  }
  writer.endMark()
  if (place) canvas.restore()
  canvas.restore()
  work.report(1)
}

function enter(canvas: PdfCanvas, { matrix, clips }: Pick<SceneItem, 'matrix' | 'clips'>): void {
  let now: Matrix = [1, 0, 0, 1, 0, 0]
  for (const clip of clips) {
    canvas.transform(combine(inverse(now), clip.matrix))
    canvas.clip(clip)
    now = clip.matrix
  }
  canvas.transform(combine(inverse(now), matrix))
}

function isSamePlace(a: Pick<SceneItem, 'matrix' | 'clips'>, b: typeof a): boolean {
  return (
    (a.matrix === b.matrix || a.matrix.every((value, index) => value === b.matrix[index])) &&
    a.clips.length === b.clips.length &&
    a.clips.every((clip, index) => clip === b.clips[index] || clip.steps === b.clips[index]?.steps)
  )
}

function inverse([a, b, c, d, e, f]: Matrix): Matrix {
  const det = a * d - b * c || 1
  return [d / det, -b / det, -c / det, a / det, (c * f - d * e) / det, (b * e - a * f) / det]
}

/** Words of one line that are written in one way: with a font of the file, or as a picture. */
type Run = { readonly text: string; readonly w: number } & (
  | { readonly font: PdfFont }
  | { readonly drawn: NonNullable<ReturnType<DrawText>> }
)

/** Writes items and keeps what a screen reader hears apart from what is only decoration. */
class Writer {
  readonly #tools: PageTools
  /** From the scene's units to those of the page. */
  readonly #page: Matrix
  /** What is open: decoration, a text, or nothing. */
  #open: 'artifact' | number | null = null
  readonly #elements = new Map<number, number>()

  constructor(tools: PageTools, page: Matrix) {
    this.#tools = tools
    this.#page = page
  }

  async write(item: SceneItem): Promise<void> {
    const { images } = this.#tools
    switch (item.kind) {
      case 'path':
        this.#artifact()
        this.#path(item)
        break
      case 'text':
        this.#paragraph(item.block)
        await this.#text(item)
        break
      case 'image': {
        const image = await images.find(item.href, item)
        if (!image) return
        if (item.alt === '') this.#artifact()
        else this.#figure(item.alt)
        this.#paint(image, item.w, item.h, item.alpha)
      }
    }
  }

  #path(item: PathItem): void {
    const { canvas, hatches } = this.#tools
    const { steps, hatch, isEvenOdd } = item
    canvas.path(steps, hatch ? { ...item, stroke: null } : item)
    if (!hatch) return
    const name = hatches.find(hatch, combine(this.#page, item.matrix))
    canvas.hatch(steps, { name, isEvenOdd, alpha: hatch.alpha })
    if (item.stroke) canvas.path(steps, { ...item, fill: null })
  }

  endMark(): void {
    if (this.#open !== null) this.#tools.canvas.mark('EMC')
    this.#open = null
  }

  async #text(item: TextItem): Promise<void> {
    const { canvas, fonts } = this.#tools
    // Code has a typeface of its own, which a PDF cannot take from what a browser loads.
    const all = item.isCode ? [{ text: item.text, font: null }] : await fonts.runs(item.text, item)
    const runs = all.flatMap(({ text, font }): readonly Run[] => {
      if (font) return [{ text, font, w: font.widthOf(text) * item.size }]
      const drawn = this.#tools.drawText({ ...item, text, width: 0 })
      return drawn ? [{ text, drawn, w: drawn.w }] : []
    })
    const natural = runs.reduce((sum, { w }) => sum + w, 0)
    // What the browser has measured includes kerning, which a PDF would have to spell out.
    const stretch = item.width > 0 && natural > 0 ? item.width / natural : 1
    const { size, y, fill, halo } = item
    let x = item.x
    for (const run of runs) {
      const { text, w } = run
      if ('font' in run) {
        canvas.text({ text, font: run.font, size, x, y, fill, halo, stretch })
        x += w * stretch
        continue
      }
      const { drawn } = run
      const image = this.#tools.images.addPixels(drawn.pixels)
      canvas.save()
      canvas.transform([1, 0, 0, 1, x, y - drawn.top])
      canvas.mark(`/Span <</ActualText ${textString(text)}>> BDC`)
      this.#paint(image, w * stretch, drawn.top + drawn.bottom, 1)
      canvas.mark('EMC')
      canvas.restore()
      x += w * stretch
    }
  }

  #paint(image: PdfImage, w: number, h: number, alpha: number): void {
    this.#tools.used.set(image.name, image)
    this.#tools.canvas.image(image.name, w, h, alpha)
  }

  #artifact(): void {
    if (this.#open === 'artifact') return
    this.endMark()
    this.#tools.canvas.mark('/Artifact BMC')
    this.#open = 'artifact'
  }

  #paragraph(block: number): void {
    if (this.#open === block) return
    this.endMark()
    const { structure, canvas, heading } = this.#tools
    const tag = block === heading ? 'H1' : 'P'
    const element = this.#elements.get(block) ?? structure.begin(tag)
    this.#elements.set(block, element)
    canvas.mark(structure.open(element))
    this.#open = block
  }

  #figure(alt: string): void {
    this.endMark()
    const { structure, canvas } = this.#tools
    canvas.mark(structure.open(structure.begin('Figure', alt)))
    // Each figure is its own: no block has this number.
    this.#open = -1
  }
}
