/** Puts files into one ZIP, piece by piece, so that the page goes on working. */
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import type { MadeFile } from '../pictures.ts'
import type { Work } from '../work.ts'

/** What is compressed already gains nothing by it again. */
const packed = /\.(?:png|jpe?g|webp|pdf|docx|xlsx|pptx|zip)$/i

const pieceBytes = 256 * 1024

/** A plain file that everybody may read, in the words of Unix. */
const readable = 0o100644

/** Answers the archive. Two files of one name both stay: the later one gets a number. */
export async function zipFiles(files: readonly MadeFile[], work: Work): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    parts.push(new Uint8Array(chunk))
  })
  for (const [index, { name, blob }] of unlike(files).entries()) {
    const entry = packed.test(name) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 })
    // Made on Unix, says the entry: unpackers take names of other systems for old code pages.
    entry.os = 3
    entry.attrs = readable << 16
    zip.add(entry)
    const bytes = new Uint8Array(await blob.arrayBuffer())
    for (let at = 0; at === 0 || at < bytes.length; at += pieceBytes) {
      entry.push(bytes.subarray(at, at + pieceBytes), at + pieceBytes >= bytes.length)
      await work.breathe()
    }
    work.report((index + 1) / files.length)
  }
  zip.end()
  return new Blob(parts, { type: 'application/zip' })
}

/** Gives files of the same name different ones; upper and lower case are the same to some systems. */
export function unlike(files: readonly MadeFile[]): readonly MadeFile[] {
  const taken = new Set<string>()
  return files.map((file) => {
    let { name } = file
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
      name = file.name.replace(/(\.[^.]*)?$/, `-${number}$1`)
    }
    taken.add(name.toLowerCase())
    return { ...file, name }
  })
}
