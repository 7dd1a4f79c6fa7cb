/** The images of all boards: their bytes on disk, once per hash; who uses them in the database. */
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { StorageUnavailableError } from '../storage/contract.ts'
import type { AssetRow, Storage } from '../storage/contract.ts'
import type { SafeImage } from './readImage.ts'

/** What a stored image is made from. */
export interface AssetStoreOptions {
  /** The folder of the files. */
  readonly dir: string
  readonly storage: Storage
  readonly now: () => number
}

const hashPattern = /^[0-9a-f]{64}$/

/** Stores and finds images. All its methods that change something run one after the other. */
export class AssetStore {
  readonly #options: AssetStoreOptions
  #last: Promise<unknown> = Promise.resolve()

  constructor(options: AssetStoreOptions) {
    this.#options = options
  }

  /** Adds an image to a board; the same bytes twice are one image. */
  add(boardId: string, { bytes, mediaType }: SafeImage): Promise<AssetRow> {
    const hash = createHash('sha256').update(bytes).digest('hex')
    const { storage, now } = this.#options
    return this.#oneAfterTheOther(async () => {
      const known = await storage.findAsset(boardId, hash)
      if (known) return known
      await this.#write(hash, bytes).catch((error: Error) => {
        throw new StorageUnavailableError(error.message)
      })
      const row = { boardId, hash, mediaType, bytes: bytes.byteLength, createdAt: now() }
      await storage.addAsset(row)
      return row
    })
  }

  /** Finds an image of a board with its bytes, or null. */
  async find(
    boardId: string,
    hash: string,
  ): Promise<{ readonly row: AssetRow; readonly bytes: Uint8Array<ArrayBuffer> } | null> {
    if (!hashPattern.test(hash)) return null
    const row = await this.#options.storage.findAsset(boardId, hash)
    return row && { row, bytes: new Uint8Array(await readFile(this.#pathOf(hash))) }
  }

  /** Removes a board from the database and the files that only it used. False if there is none. */
  deleteBoard(boardId: string): Promise<boolean> {
    return this.#oneAfterTheOther(async () => {
      const orphans = await this.#options.storage.deleteBoard(boardId)
      for (const hash of orphans ?? []) await rm(this.#pathOf(hash), { force: true })
      return orphans !== null
    })
  }

  /** Removes files that no board uses: what a crash between two steps has left. */
  sweep(): Promise<void> {
    return this.#oneAfterTheOther(async () => {
      const used = new Set(await this.#options.storage.listAssetHashes())
      const files = await readdir(this.#options.dir, {
        recursive: true,
        withFileTypes: true,
      }).catch(() => [])
      for (const file of files) {
        if (file.isFile() && !used.has(file.name)) await rm(join(file.parentPath, file.name))
      }
    })
  }

  async #write(hash: string, bytes: Uint8Array): Promise<void> {
    const path = this.#pathOf(hash)
    await mkdir(dirname(path), { recursive: true })
    const draft = `${path}.${randomUUID()}`
    try {
      await writeFile(draft, bytes, { flag: 'wx', mode: 0o600, flush: true })
      await rename(draft, path)
    } catch (error) {
      await rm(draft, { force: true })
      throw error
    }
  }

  /** Two letters of the hash make the folder, so that no folder grows endless. */
  #pathOf(hash: string): string {
    return join(this.#options.dir, hash.slice(0, 2), hash)
  }

  #oneAfterTheOther<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#last.then(work)
    this.#last = next.catch(() => undefined)
    return next
  }
}
