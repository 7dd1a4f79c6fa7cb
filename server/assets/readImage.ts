/** Decides what a file is by its bytes, never by its name or what the sender calls it. */
import { fileTypeFromBuffer } from 'file-type'
import { sanitizeSvg } from './sanitizeSvg.ts'

/** The media types images are served as. */
export type ImageType = 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif' | 'image/svg+xml'

/** An image that may be stored and served as it is here. */
export interface SafeImage {
  readonly mediaType: ImageType
  readonly bytes: Uint8Array
}

/** An image that may be kept, or why it may not. */
export type ImageReading =
  | { readonly ok: true; readonly image: SafeImage }
  | { readonly ok: false; readonly why: 'not-supported' | 'unsafe' }

const photoTypes: Readonly<Record<string, ImageType>> = {
  'image/png': 'image/png',
  'image/apng': 'image/png',
  'image/jpeg': 'image/jpeg',
  'image/webp': 'image/webp',
  'image/gif': 'image/gif',
}

/** Reads an image; an SVG comes back without anything that could act. */
export async function readImage(bytes: Uint8Array<ArrayBuffer>): Promise<ImageReading> {
  const found = await fileTypeFromBuffer(bytes)
  const mediaType = found && photoTypes[found.mime]
  if (mediaType) return { ok: true, image: { mediaType, bytes } }
  if (!looksLikeXml(bytes)) return { ok: false, why: 'not-supported' }
  return readSvg(bytes)
}

function readSvg(bytes: Uint8Array): ImageReading {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { ok: false, why: 'not-supported' }
  }
  if (!/<([\w-]+:)?svg[\s>]/.test(text)) return { ok: false, why: 'not-supported' }
  const clean = sanitizeSvg(text)
  if (clean === null) return { ok: false, why: 'unsafe' }
  return {
    ok: true,
    image: { mediaType: 'image/svg+xml', bytes: new TextEncoder().encode(clean) },
  }
}

/** True if the first visible character, after a byte order mark, is `<`. */
function looksLikeXml(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 256))
  return /^\s*</.test(start)
}
