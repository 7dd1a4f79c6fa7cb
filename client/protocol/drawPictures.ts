/** Draws the sheets of a board's templates for its minutes. */
import type { ProtocolPicture } from '../../shared/export/protocol/protocol.ts'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import { asEditorStore } from '../canvas/boardStore.ts'
import { drawParts, ground, quiet, type PictureSource } from '../exports/pictures.ts'
import { paintPng } from '../exports/png/paintPng.ts'
import { startWork } from '../exports/work.ts'

/** Pixels to a board unit: a sheet 3200 wide is as sharp as a printer of 300 dots an inch makes it. */
export const minutesScale = 0.625

/** A picture with the address a page shows it under; `close` lets go of it. */
export interface DrawnPicture extends ProtocolPicture {
  readonly address: string
}

/**
 * One picture for each template on the board. `onProgress` hears shares from 0 to 1; stopped by `signal`
 * it rejects.
 */
export async function drawPictures(
  store: BoardStore,
  words: Pick<PictureSource, 'boardTitle' | 'locale' | 'words'>,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<ReadonlyMap<string, DrawnPicture>> {
  const work = startWork(signal, onProgress)
  const source: PictureSource = {
    ...words,
    records: store.allRecords(),
    assets: asEditorStore(store).props.assets,
    now: new Date(),
    votes: [],
  }
  return drawParts(source, { kind: 'board' }, work, async (parts) => {
    const pictures = new Map<string, DrawnPicture>()
    for await (const { part, scene } of parts) {
      if (part.templateId === null || pictures.has(part.templateId)) continue
      const blob = await paintPng(await scene(quiet(work)), {
        scale: minutesScale,
        ground,
        work: quiet(work),
      })
      pictures.set(part.templateId, {
        bytes: new Uint8Array(await blob.arrayBuffer()),
        width: part.bounds.w,
        height: part.bounds.h,
        address: URL.createObjectURL(blob),
      })
    }
    return pictures
  })
}
