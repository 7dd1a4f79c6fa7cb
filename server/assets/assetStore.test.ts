import { mkdtemp, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { StorageUnavailableError } from '../storage/contract.ts'
import { MemoryStorage } from '../storage/memoryStorage.ts'
import { AssetStore } from './assetStore.ts'

const image = { mediaType: 'image/png' as const, bytes: new Uint8Array([1, 2, 3]) }
const other = { mediaType: 'image/gif' as const, bytes: new Uint8Array([4, 5]) }

describe('stored images', () => {
  let dir: string
  let storage: MemoryStorage
  let assets: AssetStore

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'korridor-assets-'))
    storage = new MemoryStorage()
    assets = new AssetStore({ dir, storage, now: () => 1_000 })
    for (const id of ['a', 'b']) {
      await storage.createBoard(
        {
          id,
          locale: 'de',
          templates: [],
          createdAt: 0,
          retentionDays: 0,
          expiresAt: null,
          archivedAt: null,
          generations: { facilitator: 0, participant: 0, observer: 0 },
        },
        [],
      )
    }
  })
  afterEach(() => rm(dir, { recursive: true, force: true }))

  async function files(): Promise<readonly string[]> {
    const entries = await readdir(dir, { recursive: true, withFileTypes: true })
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
  }

  it('lie on disk once however often and wherever they are added', async () => {
    const [first, again] = await Promise.all([
      assets.add('a', image),
      assets.add('a', image),
      assets.add('b', image),
    ])
    expect(again).toEqual(first)
    expect(await files()).toEqual([first.hash])
    expect(await assets.find('b', first.hash)).toEqual({
      row: { ...first, boardId: 'b' },
      bytes: image.bytes,
    })
  })

  it('are found on their own board only', async () => {
    const { hash } = await assets.add('a', image)
    expect(await assets.find('b', hash)).toBeNull()
    expect(await assets.find('a', '../../secret')).toBeNull()
    expect(await assets.find('a', 'f'.repeat(64))).toBeNull()
  })

  it('go with the last board that uses them', async () => {
    const { hash } = await assets.add('a', image)
    await assets.add('a', other)
    await assets.add('b', image)
    expect(await assets.deleteBoard('a')).toBe(true)
    expect(await files()).toEqual([hash])
    await assets.deleteBoard('b')
    expect(await files()).toEqual([])
    expect(await assets.deleteBoard('b')).toBe(false)
  })

  it('leave nothing behind that nobody uses, even after a crash', async () => {
    const { hash } = await assets.add('a', image)
    await mkdir(join(dir, 'ff'))
    await writeFile(join(dir, 'ff', 'f'.repeat(64)), 'orphan')
    await writeFile(join(dir, hash.slice(0, 2), `${hash}.half`), 'half')
    await assets.sweep()
    expect(await files()).toEqual([hash])
  })

  it('are not added while nothing can be stored, and can be afterwards', async () => {
    storage.fault = new StorageUnavailableError('full')
    await expect(assets.add('a', image)).rejects.toThrow(StorageUnavailableError)
    storage.fault = null
    await assets.add('a', image)
    await rm(dir, { recursive: true })
    await writeFile(dir, 'in the way')
    await expect(assets.add('a', other)).rejects.toThrow(StorageUnavailableError)
  })
})
