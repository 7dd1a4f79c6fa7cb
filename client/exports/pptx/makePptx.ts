/** Makes slides of a board: its sheets as pictures, its tables as notes. */
import { workbookOf } from '../../../shared/export/xlsx/workbookOf.ts'
import { dayOf } from '../../../shared/model/day.ts'
import { lastDots } from '../../../shared/session/votesTable.ts'
import { readWorkshop } from '../../../shared/workshop/readWorkshop.ts'
import { findTemplate } from '../../board/loadedTemplates.ts'
import type { Wanted } from '../drawing/pictureParts.ts'
import { fileName } from '../fileName.ts'
import {
  drawParts,
  ground,
  quiet,
  type DrawnPart,
  type MadeFile,
  type PictureSource,
} from '../pictures.ts'
import { paintPng } from '../png/paintPng.ts'
import type { Scene } from '../scene/scene.ts'
import type { Work } from '../work.ts'
import { tableNotes } from './tableNotes.ts'
import { writePptx, type Slide } from './writePptx.ts'

/** A slide shows no more pixels than this across, whatever the sheet's size. */
const mostPixels = 2560

const mediaType = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

/** Answers the file; `null` when there is nothing to show. */
export function makePptx(
  source: PictureSource,
  wanted: Wanted,
  work: Work,
): Promise<MadeFile | null> {
  const { boardTitle: title, locale: language, now: at } = source
  return drawParts(source, wanted, work, async (parts) => {
    const slides: Slide[] = []
    for await (const part of parts) {
      slides.push(await slideOf(part, await part.scene(quiet(work)), source, quiet(work)))
    }
    if (slides.length === 0) return null
    const blob = new Blob([writePptx(slides, { title, language, at })], { type: mediaType })
    return { name: fileName([title], 'pptx'), blob }
  })
}

/** Makes the slide of a picture; the tables of its template are the notes. */
export async function slideOf(
  { part, title }: DrawnPart,
  scene: Scene,
  source: PictureSource,
  work: Work,
): Promise<Slide> {
  const { w, h } = part.bounds
  const scale = Math.min(2, mostPixels / Math.max(w, h))
  const picture = await paintPng(scene, { scale, ground, work })
  const template = part.templateId === null ? undefined : findTemplate(part.templateId)
  const { locale, votes, now } = source
  const workshop = readWorkshop(source.records)
  const tables = template?.tables(workshop, locale, lastDots(votes), dayOf(now)) ?? []
  return {
    title,
    picture: new Uint8Array(await picture.arrayBuffer()),
    pixels: { w, h },
    alt: source.words.slideAlt(title),
    notes: tableNotes(workbookOf(tables, locale), locale),
  }
}
