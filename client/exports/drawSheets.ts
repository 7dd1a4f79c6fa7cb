/** Draws every sheet of a board for the printer. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import { asEditorStore } from '../canvas/boardStore.ts'
import { drawParts, ground, quiet, type PictureSource } from './pictures.ts'
import { paintPng } from './png/paintPng.ts'
import { startWork } from './work.ts'

/** Pixels along the longer side: 200 dots an inch on A4. */
const mostPixels = 2200

/** A picture with its name and the address a page shows it under; the caller revokes the address. */
export interface PrintedSheet {
  readonly name: string
  readonly address: string
}

/** One picture for each sheet and free frame, in their order. Rejects when stopped by `signal`. */
export async function drawSheets(
  store: BoardStore,
  about: { readonly boardTitle: string; readonly locale: Locale; readonly frame: string },
  signal: AbortSignal,
): Promise<readonly PrintedSheet[]> {
  const work = startWork(signal, () => undefined)
  const source: PictureSource = {
    boardTitle: about.boardTitle,
    locale: about.locale,
    records: store.allRecords(),
    assets: asEditorStore(store).props.assets,
    now: new Date(),
    votes: [],
    words: {
      selection: '',
      frame: about.frame,
      pictures: '',
      tables: '',
      slideAlt: () => '',
      pageLabel: () => '',
    },
  }
  return drawParts(source, { kind: 'board' }, work, async (parts) => {
    const sheets: PrintedSheet[] = []
    for await (const { part, title, scene } of parts) {
      const { w, h } = part.bounds
      const scale = Math.min(2, mostPixels / Math.max(w, h))
      const drawn = await scene(quiet(work))
      const blob = await paintPng(drawn, { scale, ground, work: quiet(work) })
      sheets.push({ name: title, address: URL.createObjectURL(blob) })
    }
    return sheets
  })
}
