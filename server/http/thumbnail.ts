/** Pictures of snapshots, taken by what their bytes are. */
import { maxThumbnailBytes } from '../../shared/api/snapshots.ts'
import { readImage } from '../assets/readImage.ts'
import type { Thumbnail } from '../storage/contract.ts'

/** A picture that may be kept, or what is wrong with it, to go on after its name. */
export type ThumbnailReading =
  | { readonly ok: true; readonly picture: Thumbnail }
  | { readonly ok: false; readonly detail: string }

const address = /^data:image\/(?:png|jpeg|webp);base64,([A-Za-z0-9+/]+={0,2})$/
const kinds: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/webp'])

/** Reads a `data:` address. */
export async function readAddress(text: string): Promise<ThumbnailReading> {
  const base64 = address.exec(text)?.[1]
  if (base64 === undefined) {
    const detail = 'must be a data: address of a PNG, JPEG or WebP in base64'
    return { ok: false, detail }
  }
  return readThumbnail(new Uint8Array(Buffer.from(base64, 'base64')))
}

/** Reads the bytes of a picture. */
export async function readThumbnail(bytes: Uint8Array<ArrayBuffer>): Promise<ThumbnailReading> {
  if (bytes.byteLength > maxThumbnailBytes) {
    return { ok: false, detail: `may have ${maxThumbnailBytes} bytes, has ${bytes.byteLength}` }
  }
  const reading = await readImage(bytes)
  if (!reading.ok || !kinds.has(reading.image.mediaType)) {
    return { ok: false, detail: 'must be a PNG, JPEG or WebP' }
  }
  return { ok: true, picture: reading.image }
}
