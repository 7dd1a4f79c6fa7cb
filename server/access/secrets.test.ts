import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadSecrets } from './secrets.ts'

describe('the server secret', () => {
  let dir: string
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'korridor-secret-'))
  })
  afterEach(() => rm(dir, { recursive: true, force: true }))

  it('is made at the first start, readable by its owner only, and found at the next', async () => {
    const first = await loadSecrets(dir)
    expect((await stat(join(dir, 'secret'))).mode & 0o777).toBe(0o600)
    expect(await loadSecrets(dir)).toEqual(first)
    expect(first.boardKeys).not.toEqual(first.tokens)
  })

  it('is another one in another data directory', async () => {
    const other = await mkdtemp(join(tmpdir(), 'korridor-secret-'))
    expect(await loadSecrets(other)).not.toEqual(await loadSecrets(dir))
    await rm(other, { recursive: true })
  })

  it('is not replaced when its file is damaged', async () => {
    await writeFile(join(dir, 'secret'), 'short')
    await expect(loadSecrets(dir)).rejects.toThrow(/damaged. Restore it from a backup/)
  })
})
