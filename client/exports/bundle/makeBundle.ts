/** Makes the archive of a board: everything there is of it, and how to tell that nothing has changed. */
import {
  bundleDownloads,
  checksumsPath,
  manifestPath,
  writeChecksums,
  writeManifest,
  type BundleEntry,
} from '../../../shared/export/bundle.ts'
import { SCHEMA_VERSION } from '../../../shared/model/version.ts'
import { findTemplate } from '../../board/loadedTemplates.ts'
import { fetchExport, NoFile } from '../fetchExport.ts'
import { fileName } from '../fileName.ts'
import type { ExportSource } from '../makeExport.ts'
import { browserTools } from '../pdf/browserTools.ts'
import type { Paper } from '../pdf/pageLayout.ts'
import { writePdf, type PdfPage } from '../pdf/writePdf.ts'
import { drawParts, ground, pdfAbout, quiet, type DrawnPart, type MadeFile } from '../pictures.ts'
import { paintPng } from '../png/paintPng.ts'
import { slideOf } from '../pptx/makePptx.ts'
import { writePptx, type Slide } from '../pptx/writePptx.ts'
import { writeSvg } from '../svg/writeSvg.ts'
import type { Work } from '../work.ts'
import { minutesScale } from '../../protocol/drawPictures.ts'
import { makeMinutes, type ArchivedPicture } from './makeMinutes.ts'
import { sha256 } from './sha256.ts'
import { unlike, zipFiles } from './zipFiles.ts'

/** An archive, and the files that the server did not deliver for it. */
export interface Bundle extends MadeFile {
  readonly missing: readonly string[]
}

/** Pixels to a board unit in the archive's pictures. */
const pictureScale = 2

/** Answers the archive. A file that the server has not is left out and named. */
export async function makeBundle(
  source: ExportSource,
  paper: Paper,
  work: Work,
  signal: AbortSignal,
): Promise<Bundle> {
  const { files: fetched, missing } = await fetchAll(source, signal, work.part(0, 0.1))
  const { files: drawn, templateIds, pictures } = await drawAll(source, paper, work.part(0.1, 0.88))
  const minutes = await makeMinutes(source, pictures, signal)
  const files = unlike([...drawn, ...fetched, ...minutes.files])
  const entries: BundleEntry[] = []
  for (const { name, blob } of files) {
    const bytes = new Uint8Array(await blob.arrayBuffer())
    entries.push({ path: name, bytes: bytes.length, sha256: await sha256(bytes, work) })
    await work.breathe()
  }
  const about = {
    boardId: source.identity.boardId,
    title: source.boardTitle,
    locale: source.locale,
    at: source.now,
    participants: minutes.participants ?? source.participants,
    templates: templateIds.map((id) => ({ id, code: findTemplate(id)?.code ?? '' })),
    schema: SCHEMA_VERSION,
  }
  const lists = [
    { name: manifestPath, blob: new Blob([writeManifest(about, entries)]) },
    { name: checksumsPath, blob: new Blob([writeChecksums(entries)]) },
  ]
  const blob = await zipFiles([...files, ...lists], work.part(0.9, 1))
  const day = source.now.toISOString().slice(0, 10)
  return { name: fileName([source.boardTitle, day], 'zip'), blob, missing }
}

async function fetchAll(
  { identity, locale }: ExportSource,
  signal: AbortSignal,
  work: Work,
): Promise<{ readonly files: readonly MadeFile[]; readonly missing: readonly string[] }> {
  const files: MadeFile[] = []
  const missing: string[] = []
  const wanted = bundleDownloads.filter(({ path }) => !path.startsWith('protocol/'))
  for (const [index, { file, path }] of wanted.entries()) {
    try {
      files.push({ name: path, blob: await fetchExport(identity, file, locale, signal) })
    } catch (error) {
      // A server that cannot be reached would leave all of them out: that is no archive.
      if (!(error instanceof NoFile) || error.status === 0) throw error
      missing.push(file)
    }
    work.report((index + 1) / wanted.length)
    await work.breathe()
  }
  return { files, missing }
}

/** Every sheet is drawn once, and becomes a page, a slide, two pictures and one for the minutes. */
function drawAll(
  source: ExportSource,
  paper: Paper,
  work: Work,
): Promise<{
  readonly files: readonly MadeFile[]
  readonly templateIds: readonly string[]
  readonly pictures: ReadonlyMap<string, ArchivedPicture>
}> {
  return drawParts(source, { kind: 'board' }, work, async (parts, pageCount) => {
    const files: MadeFile[] = []
    const slides: Slide[] = []
    const templateIds: string[] = []
    const pictures = new Map<string, ArchivedPicture>()
    const bytes = await writePdf({
      pages: pages(parts),
      pageCount,
      paper,
      about: pdfAbout(source),
      tools: browserTools,
      work: quiet(work),
    })
    const { boardTitle: title, locale: language, now: at } = source
    if (slides.length > 0) {
      const deck = writePptx(slides, { title, language, at })
      const pdf = new Blob([bytes], { type: 'application/pdf' })
      files.push({ name: fileName([title], 'pdf'), blob: pdf })
      files.push({ name: fileName([title], 'pptx'), blob: new Blob([deck]) })
    }
    return { files, templateIds, pictures }

    async function* pages(drawn: AsyncIterable<DrawnPart>): AsyncIterable<PdfPage> {
      for await (const one of drawn) {
        const still = quiet(work)
        const scene = await one.scene(still)
        const picture = await paintPng(scene, { scale: pictureScale, ground, work: still })
        const svg = await writeSvg(one.drawing, {
          title: one.title,
          language: source.locale,
          ground,
          work: still,
        })
        const number = String(slides.length + 1).padStart(2, '0')
        const path = `pictures/${fileName([number, one.title], 'png')}`
        files.push({ name: path, blob: picture })
        files.push({
          name: `pictures/${fileName([number, one.title], 'svg')}`,
          blob: new Blob([...svg]),
        })
        slides.push(await slideOf(one, scene, source, still))
        const { templateId, bounds } = one.part
        if (templateId !== null) {
          templateIds.push(templateId)
          const small = await paintPng(scene, { scale: minutesScale, ground, work: still })
          const bytes = new Uint8Array(await small.arrayBuffer())
          pictures.set(templateId, { bytes, width: bounds.w, height: bounds.h, path })
        }
        yield { title: one.title, scene }
      }
    }
  })
}
