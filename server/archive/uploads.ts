/** Takes large bodies in: onto the disk, never into memory, and never more than the disk can spare. */
import { randomUUID } from 'node:crypto'
import { mkdir, open, rm, statfs, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { StorageUnavailableError } from '../storage/contract.ts'
import type { ArchiveBytes } from './archiveFile.ts'

/** A body that lies on the disk until it is removed. */
export interface Upload extends ArchiveBytes {
  /** Closes and deletes it. */
  remove(): Promise<void>
}

/** Before an upload, and after so many bytes of it each time, the disk is asked whether it can spare them. */
const askEveryBytes = 16 * 1024 * 1024

/** The folder of bodies that are being taken in; nothing in it outlives the server. */
export class Uploads {
  readonly #dir: string

  constructor(dir: string) {
    this.#dir = dir
  }

  /**
   * Takes in a body of at most `maxBytes`; null for one that is larger. `announced` is the size the sender has told,
   * 0 without one. Throws `StorageUnavailableError` where the disk cannot hold it. Nothing is left of a body that is
   * not answered.
   */
  async receive(
    body: AsyncIterable<Uint8Array> | null,
    announced: number,
    maxBytes: number,
  ): Promise<Upload | null> {
    if (announced > maxBytes) return null
    const path = join(this.#dir, randomUUID())
    const file = await onDisk(async () => {
      await mkdir(this.#dir, { recursive: true })
      await refuseOnFullDisk(this.#dir, announced)
      return open(path, 'wx+', 0o600)
    })
    const remove = async (): Promise<void> => {
      await file.close()
      await rm(path, { force: true })
    }
    try {
      const size = await this.#write(file, body, maxBytes)
      if (size !== null) return { size, remove, read: (start, end) => readRange(file, start, end) }
    } catch (error) {
      await remove()
      throw error
    }
    await remove()
    return null
  }

  /** Removes what a crash has left. Called before anything is received. */
  async sweep(): Promise<void> {
    await rm(this.#dir, { recursive: true, force: true })
  }

  async #write(
    file: FileHandle,
    body: AsyncIterable<Uint8Array> | null,
    maxBytes: number,
  ): Promise<number | null> {
    let size = 0
    let askAt = askEveryBytes
    for await (const chunk of body ?? []) {
      const at = size
      size += chunk.byteLength
      if (size > maxBytes) return null
      await onDisk(async () => {
        if (size > askAt) {
          await refuseOnFullDisk(this.#dir, size)
          askAt += askEveryBytes
        }
        await writeAll(file, chunk, at)
      })
    }
    return size
  }
}

/** A write may be a short one. */
async function writeAll(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.byteLength;) {
    const left = bytes.byteLength - done
    done += (await file.write(bytes, done, left, position + done)).bytesWritten
  }
}

async function readRange(file: FileHandle, start: number, end: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(end - start)
  for (let done = 0; done < bytes.length;) {
    const { bytesRead } = await file.read(bytes, done, bytes.length - done, start + done)
    if (bytesRead === 0) throw new Error(`an upload ends at byte ${start + done}, not at ${end}`)
    done += bytesRead
  }
  return bytes
}

/** An upload takes half of what is free at most: its images need room again, and so do others who write. */
async function refuseOnFullDisk(dir: string, size: number): Promise<void> {
  const { bavail, bsize } = await statfs(dir)
  if (size > bavail * bsize) throw new StorageUnavailableError('the disk has no room for an upload')
}

async function onDisk<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof StorageUnavailableError) throw error
    throw new StorageUnavailableError(error instanceof Error ? error.message : String(error))
  }
}
