/** Draws the small picture by which one finds a snapshot again. */
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import type { Locale } from '../../shared/i18n/locale.ts'
import { maxThumbnailBytes } from '../../shared/api/snapshots.ts'
import { asEditorStore } from '../canvas/boardStore.ts'
import { drawParts, ground, quiet } from '../exports/pictures.ts'
import { paintPng } from '../exports/png/paintPng.ts'
import { startWork } from '../exports/work.ts'

/** Twice as many pixels as the list shows, for sharp screens. */
const width = 480
const height = 300
const quality = 0.8

/**
 * A JPEG of the sheet with this id, or of the board's first picture; `null` for an empty sheet and where
 * the browser cannot draw it: a snapshot is worth more than its picture.
 */
export async function drawThumbnail(
  store: BoardStore,
  pageId: string | null,
  locale: Locale,
  signal: AbortSignal,
): Promise<Blob | null> {
  const work = startWork(signal, () => undefined)
  const words = { selection: '', frame: '', pictures: '', tables: '' }
  const source = {
    records: store.allRecords(),
    assets: asEditorStore(store).props.assets,
    boardTitle: '',
    locale,
    now: new Date(),
    votes: [],
    words: { ...words, slideAlt: () => '', pageLabel: () => '' },
  }
  const wanted = pageId === null ? { kind: 'board' as const } : { kind: 'page' as const, pageId }
  try {
    return await drawParts(source, wanted, work, async (parts) => {
      for await (const { part, scene } of parts) {
        const scale = Math.min(width / part.bounds.w, height / part.bounds.h)
        const drawn = await paintPng(await scene(quiet(work)), { scale, ground, work: quiet(work) })
        return await asJpeg(drawn)
      }
      return null
    })
  } catch {
    return null
  }
}

/** Every browser writes JPEG, and a sheet with photographs stays small in it. */
async function asJpeg(picture: Blob): Promise<Blob | null> {
  const bitmap = await createImageBitmap(picture)
  const canvas = document.createElement('canvas')
  canvas.width = bitmap.width
  canvas.height = bitmap.height
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
  bitmap.close()
  const small = await new Promise<Blob | null>((resolve) =>
    canvas.toBlob(resolve, 'image/jpeg', quality),
  )
  return small && small.size <= maxThumbnailBytes ? small : null
}
