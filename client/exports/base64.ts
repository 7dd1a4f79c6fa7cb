/** Bytes as text. */

/** How many bytes are turned into letters in one call: more would not fit on the stack. */
const atOnce = 0x8000

/** Answers the bytes in base64. */
export function base64(bytes: Uint8Array): string {
  let letters = ''
  for (let at = 0; at < bytes.length; at += atOnce) {
    letters += String.fromCharCode(...bytes.subarray(at, at + atOnce))
  }
  return btoa(letters)
}
