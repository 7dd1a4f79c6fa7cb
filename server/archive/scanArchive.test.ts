import { describe, expect, it } from 'vitest'
import { openArchive } from './archiveFile.ts'
import { ArchiveScanner, BottomlessArchive, MalformedArchive } from './scanArchive.ts'

/** Scans the text in chunks of `step` bytes. */
function scan(text: string, step = 1_000) {
  const bytes = Buffer.from(text)
  const scanner = new ArchiveScanner()
  for (let at = 0; at < bytes.length; at += step) scanner.take(bytes.subarray(at, at + step))
  const { rest, assets, snapshots } = scanner.end()
  const cut = ({ start, end }: { start: number; end: number }) =>
    bytes.subarray(start, end).toString()
  return { rest: rest.map(cut).join(''), assets: assets.map(cut), snapshots: snapshots.map(cut) }
}

const asset = { id: 'a"]},{"assets":[', data: '\\\\"\\', more: [[{ assets: [1, 2] }], ''] }
const file = {
  title: 'assets',
  assets: [1, { snapshots: [2] }],
  list: [{ archive: { assets: [3] } }],
  archive: {
    '': '"',
    board: { title: 'Ü „𝄞“ \\', assets: [4], archive: { assets: [5] } },
    assets: [asset, 'text, with [brackets}', 12.5e-3, null, [], {}],
    snapshots: [{ n: 1, delta: { put: [asset] } }],
    records: [{ assets: [6] }],
  },
  after: { assets: [7] },
}

describe('an archive as bytes', () => {
  it.each([1, 2, 3, 7, 64, 1_000])('in chunks of %i is cut as JSON.parse reads it', (step) => {
    for (const text of [JSON.stringify(file), JSON.stringify(file, null, '\t')]) {
      const { rest, assets, snapshots } = scan(text, step)
      const archive = { ...file.archive, assets: [], snapshots: [] }
      expect(JSON.parse(rest)).toEqual({ ...file, archive })
      expect(assets.map((one) => JSON.parse(one) as unknown)).toEqual(file.archive.assets)
      expect(snapshots.map((one) => JSON.parse(one) as unknown)).toEqual(file.archive.snapshots)
    }
  })

  it('may write its keys with escapes, and its lists as none', () => {
    expect(scan(String.raw`{"\u0061rchive":{"asset\u0073":[1,2],"snapshots":[ ]}}`, 3)).toEqual({
      rest: String.raw`{"\u0061rchive":{"asset\u0073":[],"snapshots":[]}}`,
      assets: ['1', '2'],
      snapshots: [],
    })
    expect(scan('{"archive":{"assets":"none","snapshots":{"a":[1]}}}').assets).toEqual([])
    expect(scan('{"archive":[{"assets":[1]}]}').assets).toEqual([])
  })

  it.each([
    '{"archive":{"assets":[1,,2]}}',
    '{"archive":{"assets":[1,]}}',
    '{"archive":{"assets":[,]}}',
    '{"archive":{"assets":[1}}',
    '{"archive":{"assets":[1]]',
    '{"archive":{"assets":[1],"assets":[2]}}',
    String.raw`{"archive":{"assets":[1],"asset\u0073":[2]}}`,
    '{"archive":{},"archive":{}}',
    '{"archive":{"assets":["a]}}',
    '{"archive":{"assets":[1',
    '}',
    '{"a":"b',
    '{"a":"\\',
  ])('is malformed: %s', (text) => {
    expect(() => scan(text, 5)).toThrow(MalformedArchive)
  })

  it.each([
    '{"archive":{"assets":[1]}} 2',
    '{"archive":{"assets":[1]"snapshots":[]}}',
    '{"archive":{"assets":[1 2]}}',
    '{"archive":{"assets":[{]}]}}',
    '',
  ])('is found to be malformed when its parts are parsed: %s', async (text) => {
    const bytes = Buffer.from(text)
    const read = (start: number, end: number) => Promise.resolve(bytes.subarray(start, end))
    const parsing = openArchive({ size: bytes.length, read }).then(async (opened) => {
      if (opened.ok) await opened.value.entry('assets', 0)
    })
    await expect(parsing).rejects.toThrow(MalformedArchive)
  })

  it('is refused past 2,000 open brackets, before anything of it is parsed', () => {
    expect(() => scan(`{"a":${'['.repeat(3_000)}`)).toThrow(BottomlessArchive)
  })

  it('takes no longer per byte with escapes or without', () => {
    const sizes = [JSON.stringify('x'.repeat(4_000_000)), JSON.stringify('\n'.repeat(2_000_000))]
    const [plain = 0, escaped = 0] = sizes.map((text) => {
      const before = performance.now()
      scan(`{"archive":{"assets":[${text}]}}`, 256 * 1024)
      return performance.now() - before
    })
    // Looking for the next quote anew after each escape would take a thousand times as long.
    expect(escaped).toBeLessThan(plain + 2_000)
  })
})
