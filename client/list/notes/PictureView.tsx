/** A small view of a picture of the board, fetched when it comes near the window. */
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { TLAssetId } from '@tldraw/tlschema'
import type { BoardStore } from '../../../shared/sync/StoreBinding.ts'
import { asEditorStore } from '../../canvas/boardStore.ts'

/** Says nothing to screen readers: its description stands beside it. */
export function PictureView({
  store,
  assetId,
}: {
  readonly store: BoardStore
  readonly assetId: string | null
}): ReactNode {
  const frame = useRef<HTMLSpanElement>(null)
  const [source, setSource] = useState<string | null>(null)

  useEffect(() => {
    const place = frame.current
    if (!place) return
    let isGone = false
    const fetchIt = async (): Promise<void> => {
      const { assets } = asEditorStore(store).props
      const asset = asEditorStore(store).get((assetId ?? '') as TLAssetId)
      if (!asset || !assets.resolve) return
      const context = {
        screenScale: 1,
        steppedScreenScale: 1,
        dpr: 1,
        networkEffectiveType: null,
        shouldResolveToOriginal: false,
      }
      const found = await assets.resolve(asset, context)
      if (!isGone) setSource(found)
    }
    const watcher = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return
        watcher.disconnect()
        void fetchIt()
      },
      { rootMargin: '300px' },
    )
    watcher.observe(place)
    return () => {
      isGone = true
      watcher.disconnect()
    }
  }, [store, assetId])

  return (
    <span ref={frame} className="k-list-picture">
      {source !== null && <img src={source} alt="" />}
    </span>
  )
}
