/** The picture inside a tldraw file. What points to another server is never fetched. */
import type { TLImageAsset } from '@tldraw/tlschema'

/** True when the picture is in the file itself, as far as can be told without unpacking it. */
export function isInFile({ props }: TLImageAsset): boolean {
  return /^data:image\//i.test(props.src ?? '')
}

/** The picture as a file to send; `null` when the asset only says where it would be, or is unreadable. */
export function pictureFile({ props }: TLImageAsset): File | null {
  const match = /^data:(image\/[\w.+-]+)((?:;[\w-]+(?:=[^;,]*)?)*?)(;base64)?,(.*)$/is.exec(
    props.src ?? '',
  )
  if (!match) return null
  const [, type = '', , isBase64, data = ''] = match
  try {
    const bytes = isBase64
      ? Uint8Array.from(atob(decodeURIComponent(data)), (letter) => letter.charCodeAt(0))
      : new TextEncoder().encode(decodeURIComponent(data))
    return bytes.length === 0 ? null : new File([bytes], props.name || 'picture', { type })
  } catch {
    return null
  }
}
