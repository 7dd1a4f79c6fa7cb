/** What a camera writes into a photo besides the picture: place, time, device, sometimes a name. */

const jpegStart = 0xff_d8
const marker = { app1: 0xe1, app13: 0xed, comment: 0xfe, scan: 0xda } as const

/**
 * True if a JPEG file carries such facts (Exif or XMP in APP1, IPTC in APP13, or a comment), which everybody
 * on the board could read. False for other files. Source: ITU-T T.81, B.1.1 (segments and their lengths).
 */
export function carriesCameraFacts(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 4 || view.getUint16(0) !== jpegStart) return false
  let at = 2
  while (at + 4 <= bytes.length && view.getUint8(at) === 0xff) {
    const kind = view.getUint8(at + 1)
    // A marker may be preceded by any number of fill bytes.
    if (kind === 0xff) {
      at++
      continue
    }
    if (kind === marker.scan) return false
    if (kind === marker.app1 || kind === marker.app13 || kind === marker.comment) return true
    at += 2 + view.getUint16(at + 2)
  }
  return false
}
