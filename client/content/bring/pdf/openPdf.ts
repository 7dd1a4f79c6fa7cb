/** Opens a PDF in the browser and draws its pages. Everything it needs comes from our own server. */
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { pdfFileUrl } from './pdfFiles.ts'

/** The largest file that is opened, in bytes: it is held in memory whole. */
export const maxPdfBytes = 100 * 1024 * 1024

/** Why a PDF cannot be opened. */
export type PdfFault = 'too-large' | 'password' | 'broken' | 'no-reader'

/** An open PDF; `close` lets go of its memory and of the worker. */
export interface OpenPdf {
  readonly pageCount: number
  /** Draws a page, counted from 1, so that its longer side has so many pixels. */
  draw(page: number, longSide: number, signal: AbortSignal): Promise<HTMLCanvasElement>
  close(): void
}

/** Hands out the fonts that a PDF names without carrying them; pdf.js makes it. */
class OwnFonts {
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const url = pdfFileUrl(filename)
    if (!url) throw new Error(`There is no font file "${filename}".`)
    const response = await fetch(url)
    if (!response.ok) throw new Error(`The font file "${filename}" is away: ${response.status}`)
    return new Uint8Array(await response.arrayBuffer())
  }
}

/** Opens the file, or says why not. */
export async function openPdf(file: Blob): Promise<OpenPdf | PdfFault> {
  if (file.size > maxPdfBytes) return 'too-large'
  const library = await import('pdfjs-dist/legacy/build/pdf.mjs').catch(() => null)
  const workerUrl = pdfFileUrl('pdf.worker.min.mjs')
  if (!library || !workerUrl) return 'no-reader'
  const port = new Worker(workerUrl, { type: 'module' })
  const worker = library.PDFWorker.create({ port })
  const task = library.getDocument({
    data: await file.arrayBuffer(),
    worker,
    // Neither is allowed by the page's policy; pictures of JPEG 2000 are read by a script instead.
    isEvalSupported: false,
    useWasm: false,
    // pdf.js appends a file's name to this address; here it ends up in the query.
    wasmUrl: `${pdfFileUrl('openjpeg_nowasm_fallback.js')?.href}?/`,
    useWorkerFetch: false,
    StandardFontDataFactory: OwnFonts,
    enableXfa: false,
    // A scan larger than this would take more memory than a browser tab has.
    maxImageSize: 120_000_000,
    verbosity: library.VerbosityLevel.ERRORS,
  })
  const close = () => {
    void task.destroy().finally(() => {
      worker.destroy()
      port.terminate()
    })
  }
  // A worker that cannot be fetched says nothing by itself.
  const away = new Promise<'no-reader'>((resolve) => {
    port.addEventListener('error', () => resolve('no-reader'), { once: true })
  })
  try {
    const document = await Promise.race([task.promise, away])
    if (document !== 'no-reader') return new LivePdf(document, close)
    close()
    return 'no-reader'
  } catch (error) {
    close()
    return error instanceof Error && error.name === 'PasswordException' ? 'password' : 'broken'
  }
}

class LivePdf implements OpenPdf {
  readonly pageCount: number
  readonly close: () => void
  readonly #document: PDFDocumentProxy

  constructor(document: PDFDocumentProxy, close: () => void) {
    this.#document = document
    this.pageCount = document.numPages
    this.close = close
  }

  async draw(number: number, longSide: number, signal: AbortSignal): Promise<HTMLCanvasElement> {
    signal.throwIfAborted()
    const page = await this.#document.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const viewport = page.getViewport({ scale: longSide / Math.max(width, height, 1) })
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(viewport.width))
    canvas.height = Math.max(1, Math.round(viewport.height))
    const painting = page.render({ canvas, viewport, background: '#ffffff' })
    const stop = () => painting.cancel()
    signal.addEventListener('abort', stop, { once: true })
    try {
      await painting.promise
    } finally {
      signal.removeEventListener('abort', stop)
      page.cleanup()
    }
    signal.throwIfAborted()
    return canvas
  }
}
