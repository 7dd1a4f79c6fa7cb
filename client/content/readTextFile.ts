/** Reads a file as text, whichever way a spreadsheet wrote it. */

/** The largest file that is read, in bytes; the same as the server's. */
export const maxFileBytes = 10 * 1024 * 1024

/** The text, or `null` when the file is too large or cannot be read. */
export async function readTextFile(file: Blob): Promise<string | null> {
  if (file.size > maxFileBytes) return null
  try {
    return decodeText(new Uint8Array(await file.arrayBuffer()))
  } catch {
    return null
  }
}

/** UTF-8, or UTF-16 with its mark; what is neither is what older German spreadsheets write. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
