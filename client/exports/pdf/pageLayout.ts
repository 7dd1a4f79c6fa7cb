/** Where things stand on a page of a PDF: the picture, and the title, day and number around it. */
import type { Bounds } from '../drawing/pictureParts.ts'
import type { Color, Matrix } from '../scene/scene.ts'
import type { PdfCanvas } from './PdfCanvas.ts'
import type { PdfFonts } from './PdfFonts.ts'
import type { PageStructure } from './structure.ts'
import type { PdfAbout } from './writePdf.ts'

/** The sizes of paper an office has. */
export const papers = ['a4', 'a3'] as const
export type Paper = (typeof papers)[number]

/** The short and the long side, in millimetres. */
const sides: Readonly<Record<Paper, readonly [number, number]>> = { a4: [210, 297], a3: [297, 420] }

const pointsPerMm = 72 / 25.4
/** Space to the paper's edge, and the bands above and below the picture, in millimetres. */
const margin = 10
const head = 11
const foot = 8

/** A laid out page, in points; its matrix leads from the picture's units to the page. */
export interface PageLayout {
  readonly w: number
  readonly h: number
  readonly left: number
  readonly right: number
  /** Baselines, from the lower edge. */
  readonly headLine: number
  readonly footLine: number
  readonly matrix: Matrix
}

/**
 * Puts a picture on a sheet of paper, upright or across, whichever shows more of it. `hasHeading`: whether
 * a heading stands above it; a sheet that prints its own title needs none and is larger.
 */
export function fit(bounds: Bounds, paper: Paper, hasHeading: boolean): PageLayout {
  const [short, long] = sides[paper]
  const isAcross = bounds.w >= bounds.h
  const w = (isAcross ? long : short) * pointsPerMm
  const h = (isAcross ? short : long) * pointsPerMm
  const [edge, above, below] = [margin, hasHeading ? head : 0, foot].map(
    (mm) => mm * pointsPerMm,
  ) as [number, number, number]
  const room = { w: w - 2 * edge, h: h - 2 * edge - above - below }
  const scale = Math.min(room.w / Math.max(1, bounds.w), room.h / Math.max(1, bounds.h))
  const left = edge + (room.w - bounds.w * scale) / 2
  const top = h - edge - above - (room.h - bounds.h * scale) / 2
  return {
    w,
    h,
    left: edge,
    right: w - edge,
    headLine: h - edge - 12,
    footLine: edge + 1,
    matrix: [scale, 0, 0, -scale, left - bounds.x * scale, top + bounds.y * scale],
  }
}

const text: Color = { rgb: [22, 28, 36], alpha: 1 }
const quiet: Color = { rgb: [71, 83, 96], alpha: 1 }

/** Writes the page's heading unless it is null, the board's title, the day and the number. */
export async function drawFurniture(options: {
  readonly canvas: PdfCanvas
  readonly fonts: PdfFonts
  readonly structure: PageStructure
  readonly layout: PageLayout
  readonly heading: string | null
  readonly about: PdfAbout
  readonly footer: string
}): Promise<void> {
  const { canvas, fonts, structure, layout, heading, about, footer } = options
  const { left, right, headLine, footLine } = layout
  const line = { canvas, fonts, room: right - left }
  if (heading !== null) {
    canvas.mark(structure.open(structure.begin('H1')))
    await writeLine({ ...line, words: heading, at: left, y: headLine, size: 15, weight: 600 })
    canvas.mark('EMC')
  }
  canvas.mark('/Artifact <</Type /Pagination>> BDC')
  const small = { ...line, y: footLine, size: 9, weight: 400 }
  await writeLine({ ...small, words: about.title, at: left, room: line.room * 0.6 })
  await writeLine({ ...small, words: `${about.date}   ${footer}`, at: right, isEnd: true })
  canvas.mark('EMC')
}

async function writeLine(options: {
  readonly canvas: PdfCanvas
  readonly fonts: PdfFonts
  readonly words: string
  readonly at: number
  readonly y: number
  readonly size: number
  readonly weight: number
  readonly room: number
  readonly isEnd?: boolean
}): Promise<void> {
  const { canvas, fonts, size, weight, isEnd = false } = options
  const all = await fonts.runs(options.words, { weight, isItalic: false })
  const runs = all.flatMap(({ text: words, font }) => (font ? [{ words, font }] : []))
  const width = runs.reduce((sum, { words, font }) => sum + font.widthOf(words) * size, 0)
  const stretch = Math.min(1, options.room / Math.max(1, width))
  let x = isEnd ? options.at - width * stretch : options.at
  canvas.save()
  // Text points down, as in a picture.
  canvas.transform([1, 0, 0, -1, 0, options.y])
  for (const { words, font } of runs) {
    const fill = weight > 500 ? text : quiet
    canvas.text({ text: words, font, size, x, y: 0, fill, halo: null, stretch })
    x += font.widthOf(words) * size * stretch
  }
  canvas.restore()
}
