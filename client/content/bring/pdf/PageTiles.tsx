/** The pages of a PDF as small pictures to tick; each is drawn when it comes into view. */
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useBringWords } from '../useBringWords.ts'
import type { OpenPdf } from './openPdf.ts'

/** Pixels of the longer side of a small picture. */
const tileSide = 280

/** Ticks single pages, and with Shift all from the last ticked one to this. */
export function PageTiles({
  pdf,
  chosen,
  isBusy,
  onChoose,
}: {
  readonly pdf: OpenPdf
  readonly chosen: ReadonlySet<number>
  readonly isBusy: boolean
  readonly onChoose: (pages: ReadonlySet<number>) => void
}): ReactNode {
  const words = useBringWords()
  const last = useRef<number | null>(null)
  const isShifted = useRef(false)
  const [draw] = useState(() => inTurn(pdf))

  function handleTick(page: number, isOn: boolean): void {
    const next = new Set(chosen)
    const from = isShifted.current ? (last.current ?? page) : page
    for (let each = Math.min(from, page); each <= Math.max(from, page); each += 1) {
      if (isOn) next.add(each)
      else next.delete(each)
    }
    last.current = page
    onChoose(next)
  }

  return (
    <ul
      className="k-bring-tiles"
      onPointerDown={(event) => (isShifted.current = event.shiftKey)}
      onKeyDown={(event) => (isShifted.current = event.shiftKey)}
    >
      {Array.from({ length: pdf.pageCount }, (_, index) => index + 1).map((page) => (
        <li key={page}>
          <label className="k-bring-tile">
            <PagePicture page={page} draw={draw} />
            <span>
              <input
                type="checkbox"
                checked={chosen.has(page)}
                disabled={isBusy}
                onChange={(event) => handleTick(page, event.target.checked)}
              />
              {words('bring.pdf.pageNumber', { page })}
            </span>
          </label>
        </li>
      ))}
    </ul>
  )
}

type Draw = (page: number, signal: AbortSignal) => Promise<HTMLCanvasElement | null>

/** Draws one page after the other: what has gone out of view by then is passed over. */
function inTurn(pdf: OpenPdf): Draw {
  let before: Promise<unknown> = Promise.resolve()
  return (page, signal) => {
    const drawn = before.then(() =>
      signal.aborted ? null : pdf.draw(page, tileSide, signal).catch(() => null),
    )
    before = drawn
    return drawn
  }
}

function PagePicture({ page, draw }: { readonly page: number; readonly draw: Draw }): ReactNode {
  const place = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const element = place.current
    if (!element) return
    let control: AbortController | null = null
    const watcher = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) {
        control?.abort()
        control = null
        return
      }
      if (control || element.hasChildNodes()) return
      control = new AbortController()
      const { signal } = control
      void draw(page, signal).then((canvas) => {
        if (!canvas || signal.aborted) return
        canvas.setAttribute('aria-hidden', 'true')
        element.replaceChildren(canvas)
      })
    })
    watcher.observe(element)
    return () => {
      watcher.disconnect()
      control?.abort()
    }
  }, [page, draw])
  return <span ref={place} className="k-bring-tile-picture" />
}
