import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildIfStale } from './build.mjs'
import { chunksFrom, entryOf, gzippedBytes, type Manifest } from './pageWeight.ts'

const clientOut = join(import.meta.dirname, '../dist/client')
const boardPage = 'board/BoardPage.tsx'
const kilobyte = 1000

describe('the weight of the built page', () => {
  let manifest: Manifest = {}

  beforeAll(async () => {
    expect(await buildIfStale()).toBe(true)
    manifest = JSON.parse(readFileSync(join(clientOut, '.vite/manifest.json'), 'utf8'))
  }, 600_000)

  it('has the board as a chunk of its own', () => {
    expect(Object.keys(manifest)).toContain(boardPage)
  })

  it('is at most 120 kB of gzipped JavaScript for the landing, links and join pages together', () => {
    const chunks = chunksFrom(manifest, entryOf(manifest), [boardPage])
    expect(gzippedBytes(clientOut, manifest, chunks)).toBeLessThanOrEqual(120 * kilobyte)
  })

  it('is at most 650 kB of gzipped JavaScript for the board, with all it can load later', () => {
    const chunks = new Set([
      ...chunksFrom(manifest, boardPage),
      ...chunksFrom(manifest, entryOf(manifest), [boardPage]),
    ])
    expect(gzippedBytes(clientOut, manifest, chunks)).toBeLessThanOrEqual(650 * kilobyte)
  })
})

describe('the chunks a browser loads', () => {
  const manifest: Manifest = {
    'index.html': { file: 'index.js', isEntry: true, imports: ['_shared'], dynamicImports: ['a'] },
    _shared: { file: 'shared.js' },
    a: { file: 'a.js', imports: ['_shared'], dynamicImports: ['board'] },
    board: { file: 'board.js', imports: ['_canvas', 'index.html'] },
    _canvas: { file: 'canvas.js' },
  }

  it('are those of the entry and of what it loads later, but not behind a door', () => {
    expect([...chunksFrom(manifest, 'index.html', ['board'])].toSorted()).toEqual([
      '_shared',
      'a',
      'index.html',
    ])
  })

  it('include the entry where a route imports it back', () => {
    expect(chunksFrom(manifest, 'board')).toContain('index.html')
  })
})
