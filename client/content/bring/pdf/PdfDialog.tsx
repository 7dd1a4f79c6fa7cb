/** Pages of a PDF: looks through them, chooses some, puts them onto a sheet as pictures. */
import { useEffect, useState, type ReactNode } from 'react'
import { asEditorStore } from '../../../canvas/boardStore.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextField } from '../../../ui/Field.tsx'
import { Loading } from '../../../ui/Loading.tsx'
import { useStatus } from '../../../ui/Status.tsx'
import {
  BringActions,
  BringDone,
  BringFaults,
  BringProgress,
  SheetField,
  useSheet,
  type Came,
} from '../BringParts.tsx'
import type { BoardPlace, Ground } from '../ground.ts'
import type { DescribedPicture } from '../pictures/placePictures.ts'
import { putPictures } from '../pictures/putPictures.ts'
import { sendPicture } from '../pictures/sendPicture.ts'
import { refusePlace } from '../refusePlace.ts'
import { useBringing, type BringRun } from '../useBringing.ts'
import { useBringWords } from '../useBringWords.ts'
import { openPdf, type OpenPdf, type PdfFault } from './openPdf.ts'
import { pageImage } from './pageImage.ts'
import { PageTiles } from './PageTiles.tsx'
import { readPages, writePages } from './pageRange.ts'

/** So many pages come at once: enough for a report, and a minute of work. */
const maxPages = 60
/** Pixels of a page's longer side: a sheet of A4 at some 200 dpi. */
const longSide = 2_339

/** Opens over canvas or list. */
export function PdfDialog({
  ground,
  file,
  onClose,
}: {
  readonly ground: Ground
  readonly file: File
  readonly onClose: () => void
}): ReactNode {
  const words = useBringWords()
  const show = useStatus()
  const pdf = useOpenPdf(file)
  const place = useSheet(ground)
  const [text, setText] = useState<string | null>(null)
  const [came, setCame] = useState<Came | null>(null)
  const work = useBringing(() => words('bring.stopped'))
  const title = words('bring.pdf.title', { name: file.name })
  if (came) return <BringDone title={title} came={came} onClose={onClose} />
  if (pdf === null || typeof pdf === 'string') {
    return (
      <Dialog
        title={title}
        onClose={onClose}
        actions={<Button onClick={onClose}>{words('bring.cancel')}</Button>}
      >
        {pdf === null ? (
          <Loading label={words('bring.pdf.opening')} />
        ) : (
          <BringFaults faults={[words(`bring.pdf.fault.${pdf}`)]} />
        )}
      </Dialog>
    )
  }

  const { pageCount } = pdf
  const { sheet } = place
  // Whoever brings a document mostly wants all of it, of a long one its first pages.
  const written = text ?? writePages(new Set(firstPages(Math.min(pageCount, maxPages))))
  const pages = readPages(written, pageCount)
  const fault =
    pages === null
      ? words('bring.pdf.pagesFault', { count: pageCount })
      : pages.size > maxPages
        ? words('bring.pdf.tooMany', { limit: maxPages, count: pages.size })
        : null

  async function bring(
    from: OpenPdf,
    numbers: readonly number[],
    onto: BoardPlace,
    { signal, tell }: BringRun,
  ): Promise<readonly string[]> {
    const refusal = refusePlace(ground, onto, numbers.length, words)
    if (refusal !== null) return [refusal]
    const sent: DescribedPicture[] = []
    const { assets } = asEditorStore(ground.store).props
    for (const [at, page] of numbers.entries()) {
      tell(at, numbers.length)
      const image = await drawPage(from, page, signal)
      if (!image) return [words('bring.pdf.fault.page', { page })]
      const altText = words('bring.pdf.alt', { page, name: file.name })
      const picture = await sendPicture(
        new File([image], altText, { type: image.type }),
        assets,
        signal,
      )
      if (typeof picture === 'string') return [words(`bring.fault.${picture}`, { name: altText })]
      sent.push({ ...picture, altText })
    }
    const count = sent.length
    const said = words('bring.pdf.done', { count, name: file.name, page: onto.name })
    const undo = putPictures(ground, sent, onto, said)
    show(said)
    if (ground.editor) onClose()
    else setCame({ said, more: [], undo })
    return []
  }

  const isBusy = work.step !== null
  const count = pages?.size ?? 0
  const choose = (next: ReadonlySet<number>) => setText(writePages(next))
  return (
    <Dialog
      title={title}
      size="wide"
      onClose={onClose}
      actions={
        <BringActions
          work={work}
          label={words('bring.pdf.do', { count })}
          isReady={count > 0 && fault === null && sheet !== null}
          onStart={() => sheet && work.start((run) => bring(pdf, [...(pages ?? [])], sheet, run))}
          onClose={onClose}
        />
      }
    >
      <div className="k-bring">
        <BringFaults faults={work.faults} />
        <p className="k-text">{words('bring.pdf.intro', { count: pageCount })}</p>
        {work.step && (
          <BringProgress
            {...work.step}
            label={words('bring.pdf.doing', { at: work.step.at + 1, count: work.step.count })}
          />
        )}
        <div className="k-bring-choice">
          <TextField
            label={words('bring.pdf.pages')}
            hint={words('bring.pdf.pagesHint')}
            fault={fault}
            value={written}
            autoComplete="off"
            disabled={isBusy}
            onChange={(event) => setText(event.target.value)}
          />
          <div className="k-bring-all">
            <Button disabled={isBusy} onClick={() => choose(new Set(firstPages(pageCount)))}>
              {words('bring.pdf.all')}
            </Button>
            <Button disabled={isBusy} onClick={() => choose(new Set())}>
              {words('bring.pdf.none')}
            </Button>
          </div>
        </div>
        <PageTiles pdf={pdf} chosen={pages ?? new Set()} isBusy={isBusy} onChoose={choose} />
        <SheetField {...place} />
      </div>
    </Dialog>
  )
}

function firstPages(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1)
}

/** The page as a picture; `null` when it cannot be drawn. */
async function drawPage(pdf: OpenPdf, page: number, signal: AbortSignal): Promise<Blob | null> {
  try {
    return await pageImage(await pdf.draw(page, longSide, signal))
  } catch {
    signal.throwIfAborted()
    return null
  }
}

/** The file once it is open, why it cannot be, or `null` while it is being opened. */
function useOpenPdf(file: File): OpenPdf | PdfFault | null {
  const [pdf, setPdf] = useState<OpenPdf | PdfFault | null>(null)
  useEffect(() => {
    let isGone = false
    let opened: OpenPdf | null = null
    void openPdf(file)
      .catch((): PdfFault => 'broken')
      .then((found) => {
        if (typeof found !== 'string') opened = found
        if (isGone) opened?.close()
        else setPdf(found)
      })
    return () => {
      isGone = true
      opened?.close()
    }
  }, [file])
  return pdf
}
