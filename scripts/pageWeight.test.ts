import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildIfStale } from './build.mjs'
import { chunksAtOnce, chunksFrom, entryOf, gzippedBytes, type Manifest } from './pageWeight.ts'

const clientOut = join(import.meta.dirname, '../dist/client')
const boardPage = 'board/BoardPage.tsx'
const livePanel = 'panel/LivePanel.tsx'
const listView = 'list/ListView.tsx'
const facilitation = 'facilitation/FacilitationBar.tsx'
/** The messages of the pages around a board, of which a browser loads one language. */
const pageMessages = ['De', 'En'].map((name) => `../shared/i18n/pageCatalogue${name}.ts`)
/** The same for a board. */
const boardMessages = ['De', 'En'].map((name) => `../shared/i18n/boardCatalogue${name}.ts`)
/** The same for its list, forms and dialogs. */
const workMessages = ['De', 'En'].map((name) => `../shared/i18n/workCatalogue${name}.ts`)
const kilobyte = 1000

describe('the weight of the built page', () => {
  let manifest: Manifest = {}

  beforeAll(async () => {
    expect(await buildIfStale()).toBe(true)
    manifest = JSON.parse(readFileSync(join(clientOut, '.vite/manifest.json'), 'utf8'))
  }, 600_000)

  /** The weight of the heavier of two languages. */
  const largerOf = (names: readonly string[]) =>
    Math.max(...names.map((name) => gzippedBytes(clientOut, manifest, new Set([name]))))

  it('has chunks of their own for the board, its panel and its list', () => {
    expect(Object.keys(manifest)).toEqual(
      expect.arrayContaining([
        boardPage,
        livePanel,
        listView,
        ...pageMessages,
        ...boardMessages,
        ...workMessages,
      ]),
    )
  })

  it('is at most 120 kB of gzipped JavaScript for the landing, links and join pages together', () => {
    const doors = [boardPage, ...pageMessages, ...boardMessages, ...workMessages]
    const chunks = chunksFrom(manifest, entryOf(manifest), doors)
    const bytes = gzippedBytes(clientOut, manifest, chunks) + largerOf(pageMessages)
    expect(bytes).toBeLessThanOrEqual(120 * kilobyte)
  })

  it('is at most 650 kB of gzipped JavaScript for a board of one template with its live panel', () => {
    const chunks = new Set([
      ...chunksAtOnce(manifest, entryOf(manifest)),
      ...chunksAtOnce(manifest, boardPage),
      ...chunksAtOnce(manifest, livePanel),
      ...chunksAtOnce(manifest, facilitation),
      ...chunksAtOnce(manifest, templateChunk(manifest)),
    ])
    const words = largerOf(pageMessages) + largerOf(boardMessages)
    const bytes = gzippedBytes(clientOut, manifest, chunks) + words
    expect(bytes).toBeLessThanOrEqual(650 * kilobyte)
  })

  it('leaves the list to be loaded by those who open it, at most 20 kB more', () => {
    const opened = new Set([
      ...chunksAtOnce(manifest, boardPage),
      ...chunksAtOnce(manifest, livePanel),
      ...chunksAtOnce(manifest, templateChunk(manifest)),
    ])
    expect([...opened]).not.toContain(listView)
    const more = [...chunksAtOnce(manifest, listView)].filter((name) => !opened.has(name))
    expect(gzippedBytes(clientOut, manifest, new Set(more))).toBeLessThanOrEqual(20 * kilobyte)
  })
})

/** The chunk that is loaded for a board of the four approaches. */
function templateChunk(manifest: Manifest): string {
  const name = Object.keys(manifest).find((key) => key.includes('four-approaches'))
  if (name === undefined) throw new Error('the template has no chunk of its own')
  return name
}

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

  it('are at once only those that are imported', () => {
    expect([...chunksAtOnce(manifest, 'a')].toSorted()).toEqual(['_shared', 'a'])
  })

  it('include the entry where a route imports it back', () => {
    expect(chunksFrom(manifest, 'board')).toContain('index.html')
  })
})
