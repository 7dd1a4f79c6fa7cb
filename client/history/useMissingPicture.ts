/** Draws the picture of a snapshot that the server made, when somebody who may keep it looks into it. */
import { useEffect, useRef } from 'react'
import type { Locale } from '../../shared/i18n/locale.ts'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import { drawThumbnail } from './drawThumbnail.ts'

/** `onPicture` is called once, unless the snapshot is left before. */
export function useMissingPicture(
  store: BoardStore | null,
  isMissing: boolean,
  locale: Locale,
  onPicture: (picture: Blob | null) => void,
): void {
  const latest = useRef(onPicture)
  useEffect(() => {
    latest.current = onPicture
  })
  useEffect(() => {
    if (!store || !isMissing) return
    const control = new AbortController()
    void drawThumbnail(store, null, locale, control.signal).then((picture) => {
      if (!control.signal.aborted) latest.current(picture)
    })
    return () => control.abort()
  }, [store, isMissing, locale])
}
