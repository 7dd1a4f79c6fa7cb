/** The pictures of a board's templates, drawn once when the window of its minutes opens. */
import { useEffect, useState } from 'react'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import type { PictureSource } from '../exports/pictures.ts'
import type { DrawnPicture } from './drawPictures.ts'

export interface Pictures {
  readonly byTemplate: ReadonlyMap<string, DrawnPicture>
  /** `drawing` until they are there; `failed` where the browser could not draw them. */
  readonly state: 'drawing' | 'there' | 'failed'
}

const none: Pictures = { byTemplate: new Map(), state: 'drawing' }

/** The code that draws is fetched with it; without a connection the minutes have no pictures. */
export function usePictures(
  store: BoardStore,
  words: Pick<PictureSource, 'boardTitle' | 'locale' | 'words'>,
): Pictures {
  const [pictures, setPictures] = useState(none)
  useEffect(() => {
    const control = new AbortController()
    let drawn: ReadonlyMap<string, DrawnPicture> = none.byTemplate
    import('./drawPictures.ts')
      .then((part) => part.drawPictures(store, words, control.signal, () => undefined))
      .then((byTemplate) => {
        drawn = byTemplate
        if (control.signal.aborted) release(drawn)
        else setPictures({ byTemplate, state: 'there' })
      })
      .catch(() => {
        if (!control.signal.aborted) setPictures({ ...none, state: 'failed' })
      })
    return () => {
      control.abort()
      release(drawn)
    }
    // Drawn as the board was when the window opened; the words in them are those of that moment.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [store])
  return pictures
}

function release(pictures: ReadonlyMap<string, DrawnPicture>): void {
  for (const { address } of pictures.values()) URL.revokeObjectURL(address)
}
