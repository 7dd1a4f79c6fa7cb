/** Turns a board, or a part of it, into files with pictures. */
import type { TLAssetStore } from 'tldraw'
import { writtenAs, type Locale } from '../../shared/i18n/locale.ts'
import type { BoardRecord } from '../../shared/model/schema.ts'
import type { Vote } from '../../shared/session/session.ts'
import { DrawingBoard } from './drawing/DrawingBoard.ts'
import { drawPart } from './drawing/drawPart.ts'
import { pictureParts, type PicturePart, type Wanted } from './drawing/pictureParts.ts'
import { fileName } from './fileName.ts'
import { browserTools } from './pdf/browserTools.ts'
import type { Paper } from './pdf/pageLayout.ts'
import { writePdf, type PdfAbout, type PdfPage } from './pdf/writePdf.ts'
import { paintPng } from './png/paintPng.ts'
import { readScene } from './scene/readScene.ts'
import type { Scene } from './scene/scene.ts'
import { writeSvg } from './svg/writeSvg.ts'
import type { Work } from './work.ts'

/** A file that is ready to be saved. */
export interface MadeFile {
  readonly name: string
  readonly blob: Blob
}

/** What the pictures are made of. */
export interface PictureSource {
  readonly records: readonly BoardRecord[]
  readonly assets: Pick<TLAssetStore, 'resolve'>
  readonly boardTitle: string
  readonly locale: Locale
  readonly now: Date
  /** The closed votes, for the tables beside the pictures. */
  readonly votes: readonly Vote[]
  /** The words a file needs beside those of the board. */
  readonly words: {
    readonly selection: string
    readonly frame: string
    readonly pictures: string
    readonly tables: string
    readonly slideAlt: (title: string) => string
    readonly pageLabel: (number: number, count: number) => string
  }
}

/** The paper that everything lies on. */
export const ground = '#fbfcfa'

/** One picture, drawn. */
export interface DrawnPart {
  readonly part: PicturePart
  /** The sheet's or frame's name, or the word for a selection. */
  readonly title: string
  readonly drawing: SVGSVGElement
  scene(work: Work): Promise<Scene>
}

/**
 * Draws what is wanted, picture by picture, and hands them to `make`. Everything is let go of at the
 * end, also when the work is stopped.
 */
export async function drawParts<T>(
  source: PictureSource,
  wanted: Wanted,
  work: Work,
  make: (parts: AsyncIterable<DrawnPart>, count: number) => Promise<T>,
): Promise<T> {
  const board = await DrawingBoard.open({ ...source, work: work.part(0, 0.05) })
  try {
    const parts = await pictureParts(board.editor, wanted, work)
    return await make(drawOneByOne(board, parts, source, work.part(0.05, 1)), parts.length)
  } finally {
    board.close()
  }
}

async function* drawOneByOne(
  board: DrawingBoard,
  parts: readonly PicturePart[],
  source: PictureSource,
  work: Work,
): AsyncIterable<DrawnPart> {
  for (const [index, part] of parts.entries()) {
    const own = work.part(index / parts.length, (index + 1) / parts.length)
    await board.turnTo(part.pageId)
    const drawing = await drawPart(board.editor, part, own.part(0, 0.6))
    const title = titleOf(part, source)
    yield { part, title, drawing, scene: (more) => readScene(drawing, more) }
    own.report(1)
  }
}

function titleOf({ kind, name }: PicturePart, { words }: PictureSource): string {
  if (kind === 'selection') return words.selection
  return name.trim() || (kind === 'frame' ? words.frame : '–')
}

/** Answers a PNG of each picture; `scale` is pixels to a board unit, 1 to 4. */
export function makePngs(
  source: PictureSource,
  wanted: Wanted,
  scale: number,
  work: Work,
): Promise<readonly MadeFile[]> {
  return makeEach(source, wanted, work, 'png', async ({ scene }) =>
    paintPng(await scene(quiet(work)), { scale, ground, work: quiet(work) }),
  )
}

/** Answers an SVG of each picture. */
export function makeSvgs(
  source: PictureSource,
  wanted: Wanted,
  work: Work,
): Promise<readonly MadeFile[]> {
  const language = source.locale
  return makeEach(source, wanted, work, 'svg', async ({ drawing, title }) => {
    const pieces = await writeSvg(drawing, { title, language, ground, work: quiet(work) })
    return new Blob([...pieces], { type: 'image/svg+xml' })
  })
}

function makeEach(
  source: PictureSource,
  wanted: Wanted,
  work: Work,
  type: 'png' | 'svg',
  make: (part: DrawnPart) => Promise<Blob>,
): Promise<readonly MadeFile[]> {
  return drawParts(source, wanted, work, async (parts) => {
    const files: MadeFile[] = []
    for await (const part of parts) {
      const name = fileName([source.boardTitle, part.title], type)
      files.push({ name, blob: await make(part) })
    }
    return files
  })
}

/** Answers one PDF with a page for each picture; `null` when there is nothing to show. */
export function makePdf(
  source: PictureSource,
  wanted: Wanted,
  paper: Paper,
  work: Work,
): Promise<MadeFile | null> {
  return drawParts(source, wanted, work, async (parts, pageCount) => {
    if (pageCount === 0) return null
    const bytes = await writePdf({
      pages: pagesOf(parts, work),
      pageCount,
      paper,
      about: pdfAbout(source),
      tools: browserTools,
      work: quiet(work),
    })
    return {
      name: fileName([source.boardTitle], 'pdf'),
      blob: new Blob([bytes], { type: 'application/pdf' }),
    }
  })
}

async function* pagesOf(parts: AsyncIterable<DrawnPart>, work: Work): AsyncIterable<PdfPage> {
  for await (const { title, scene } of parts) yield { title, scene: await scene(quiet(work)) }
}

/** What a PDF of this board says about itself. */
export function pdfAbout({ boardTitle, locale, now, words }: PictureSource): PdfAbout {
  return {
    title: boardTitle,
    language: locale,
    date: new Intl.DateTimeFormat(writtenAs[locale], { dateStyle: 'long' }).format(now),
    at: now,
    pageLabel: words.pageLabel,
  }
}

/** The same work, whose progress the drawing of the parts already reports. */
export function quiet(work: Work): Work {
  return { breathe: work.breathe, report: () => undefined, part: () => quiet(work) }
}
