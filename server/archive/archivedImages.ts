/** The images of an archive: checked while the file is looked through, then given out one by one. */
import { createHash } from 'node:crypto'
import type { ArchiveAsset } from '../../shared/api/archive.ts'
import { pointerTo } from '../../shared/api/pointer.ts'
import type { Fault } from '../../shared/api/problem.ts'
import { maxBoardImageBytes } from '../assets/imageLimits.ts'
import { readImage, type SafeImage } from '../assets/readImage.ts'
import type { EntryCheck } from './archiveEntries.ts'

/** Looks at one image after the other. */
export class ImageCheck implements EntryCheck<ArchiveAsset> {
  /** What is wrong with the first image that is none, or null. */
  fault: Fault | null = null
  #bytes = 0

  async look({ id, data }: ArchiveAsset, at: number): Promise<void> {
    if (this.fault) return
    const bytes = bytesOf(data)
    this.#bytes += bytes.byteLength
    const pointer = pointerTo(['archive', 'assets', at])
    if (this.#bytes > maxBoardImageBytes) {
      const detail = `with those before it is larger than ${maxBoardImageBytes} bytes, which a board may have`
      this.fault = { pointer, detail }
      return
    }
    const reading = await readImage(bytes)
    // What was made safe once comes out of it again as it went in.
    if (!reading.ok || hashOf(bytes) !== id || hashOf(reading.image.bytes) !== id) {
      this.fault = { pointer, detail: 'is no image of this id' }
    }
  }
}

/** The images in order; in none of them a check has found a fault. */
export async function* readImages(assets: AsyncIterable<ArchiveAsset>): AsyncGenerator<SafeImage> {
  for await (const { id, data } of assets) {
    const reading = await readImage(bytesOf(data))
    if (!reading.ok) throw new Error(`image ${id} could be read before and cannot be now`)
    yield reading.image
  }
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(base64, 'base64'))
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
