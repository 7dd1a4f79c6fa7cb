/** The images of a PDF: each stored once, JPEG as it is, everything else as pixels. */
import { at, type PdfFile, type Ref } from './PdfFile.ts'

/** A picture as colours, four bytes a pixel. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly rgba: Uint8ClampedArray
}

/** Reads a `data:` address as pixels; `null` for what cannot be read. */
export type DecodeImage = (
  href: string,
  size: { readonly w: number; readonly h: number },
) => Promise<Pixels | null>

/** An image that a page can paint. */
export interface PdfImage {
  readonly name: string
  readonly ref: Ref
}

/** Keeps the images of one PDF. */
export class PdfImages {
  readonly #file: PdfFile
  readonly #decode: DecodeImage
  readonly #known = new Map<string, Promise<PdfImage | null>>()
  #count = 0

  constructor(file: PdfFile, decode: DecodeImage) {
    this.#file = file
    this.#decode = decode
  }

  /** The image behind an address; `null` when nothing can be shown. */
  find(href: string, size: { readonly w: number; readonly h: number }): Promise<PdfImage | null> {
    const known = this.#known.get(href) ?? this.#add(href, size)
    this.#known.set(href, known)
    return known
  }

  async #add(href: string, size: { w: number; h: number }): Promise<PdfImage | null> {
    const jpeg = readJpeg(href)
    if (jpeg) {
      const { bytes, width, height, channels } = jpeg
      const space = channels === 1 ? 'DeviceGray' : 'DeviceRGB'
      return this.#keep(
        this.#file.addStream(
          bytes,
          `${sized(width, height)} /ColorSpace /${space} /BitsPerComponent 8 /Filter /DCTDecode`,
          true,
        ),
      )
    }
    const pixels = await this.#decode(href, size)
    return pixels && this.addPixels(pixels)
  }

  /** Adds pixels that are no file. */
  addPixels({ width, height, rgba }: Pixels): PdfImage {
    const colors = new Uint8Array(width * height * 3)
    const cover = new Uint8Array(width * height)
    let isOpaque = true
    for (let pixel = 0; pixel < cover.length; pixel += 1) {
      colors[pixel * 3] = rgba[pixel * 4] ?? 0
      colors[pixel * 3 + 1] = rgba[pixel * 4 + 1] ?? 0
      colors[pixel * 3 + 2] = rgba[pixel * 4 + 2] ?? 0
      const alpha = rgba[pixel * 4 + 3] ?? 255
      cover[pixel] = alpha
      if (alpha !== 255) isOpaque = false
    }
    const shape = `${sized(width, height)} /BitsPerComponent 8`
    const mask = isOpaque ? null : this.#file.addStream(cover, `${shape} /ColorSpace /DeviceGray`)
    return this.#keep(
      this.#file.addStream(
        colors,
        `${shape} /ColorSpace /DeviceRGB${mask ? ` /SMask ${at(mask)}` : ''}`,
      ),
    )
  }

  #keep(ref: Ref): PdfImage {
    this.#count += 1
    return { name: `Im${this.#count}`, ref }
  }
}

function sized(width: number, height: number): string {
  return `/Type /XObject /Subtype /Image /Width ${width} /Height ${height}`
}

interface Jpeg {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
  readonly channels: number
}

/** A JPEG that a PDF can hold as it is: upright, grey or in colours of a screen. */
export function readJpeg(href: string): Jpeg | null {
  const head = 'data:image/jpeg;base64,'
  if (!href.startsWith(head)) return null
  const bytes = Uint8Array.from(atob(href.slice(head.length)), (letter) => letter.charCodeAt(0))
  const view = new DataView(bytes.buffer)
  for (let place = 2; place + 9 < bytes.length;) {
    if (view.getUint8(place) !== 0xff) return null
    const marker = view.getUint8(place + 1)
    // A camera's notes may say that the picture is to be turned: the browser knows how.
    if (marker === 0xe1) return null
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) {
      const channels = view.getUint8(place + 9)
      const [height, width] = [view.getUint16(place + 5), view.getUint16(place + 7)]
      return channels === 1 || channels === 3 ? { bytes, width, height, channels } : null
    }
    place += 2 + view.getUint16(place + 2)
  }
  return null
}
