/** Reads TrueType typefaces out of WOFF files: OpenType 1.9 and WOFF 1.0. */
import { unzlibSync } from 'fflate'

/** The parts of a typeface, by their four-letter names. */
export type Tables = ReadonlyMap<string, Uint8Array>

/** What a PDF needs of a typeface. */
export interface Typeface {
  readonly tables: Tables
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  readonly capHeight: number
  readonly box: readonly [number, number, number, number]
  readonly glyphCount: number
  /** The glyph of a character; 0 when it has none. */
  glyphOf(codePoint: number): number
  /** The width of a glyph in the typeface's own units. */
  widthOf(glyph: number): number
}

const woffSignature = 0x774f4646

/** Reads a WOFF file. Throws for anything else: the files are our own. */
export function readWoff(bytes: Uint8Array): Typeface {
  const view = viewOf(bytes)
  if (view.getUint32(0) !== woffSignature) throw new Error('A typeface file is not WOFF.')
  const tables = new Map<string, Uint8Array>()
  const count = view.getUint16(12)
  for (let at = 44; at < 44 + count * 20; at += 20) {
    const name = String.fromCharCode(...bytes.subarray(at, at + 4))
    const [start, packed, length] = [4, 8, 12].map((offset) => view.getUint32(at + offset))
    const stored = bytes.subarray(start, (start ?? 0) + (packed ?? 0))
    tables.set(name, packed === length ? stored : unzlibSync(stored))
  }
  return readTables(tables)
}

function readTables(tables: Tables): Typeface {
  const [head, hhea, hmtx, maxp] = ['head', 'hhea', 'hmtx', 'maxp'].map((name) =>
    viewOf(tableOf(tables, name)),
  ) as [DataView, DataView, DataView, DataView]
  const metrics = hhea.getUint16(34)
  const os2 = tables.get('OS/2')
  const ascent = hhea.getInt16(4)
  return {
    tables,
    unitsPerEm: head.getUint16(18),
    ascent,
    descent: hhea.getInt16(6),
    // Only later versions of that table know the height of a capital.
    capHeight: os2 && os2.length >= 90 ? viewOf(os2).getInt16(88) : Math.round(ascent * 0.7),
    box: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    glyphCount: maxp.getUint16(4),
    glyphOf: characterMap(viewOf(tableOf(tables, 'cmap'))),
    widthOf: (glyph) => hmtx.getUint16(Math.min(glyph, metrics - 1) * 4),
  }
}

function tableOf(tables: Tables, name: string): Uint8Array {
  const table = tables.get(name)
  if (!table) throw new Error(`A typeface lacks its table ${name}.`)
  return table
}

/** Reads the Unicode map of format 4, which every typeface for the web has. */
function characterMap(cmap: DataView): (codePoint: number) => number {
  const glyphs = new Map<number, number>()
  const count = cmap.getUint16(2)
  for (let index = 0; index < count; index += 1) {
    const at = cmap.getUint32(8 + index * 8)
    if (cmap.getUint16(at) !== 4) continue
    const segments = cmap.getUint16(at + 6) / 2
    const ends = at + 14
    const starts = ends + segments * 2 + 2
    const deltas = starts + segments * 2
    const offsets = deltas + segments * 2
    for (let segment = 0; segment < segments; segment += 1) {
      const end = cmap.getUint16(ends + segment * 2)
      const start = cmap.getUint16(starts + segment * 2)
      const delta = cmap.getUint16(deltas + segment * 2)
      const offset = cmap.getUint16(offsets + segment * 2)
      for (let code = start; code <= end && code < 0xffff; code += 1) {
        const place = offsets + segment * 2 + offset + (code - start) * 2
        const found = offset === 0 ? code : cmap.getUint16(place)
        if (found !== 0) glyphs.set(code, (found + delta) & 0xffff)
      }
    }
  }
  return (codePoint) => glyphs.get(codePoint) ?? 0
}

/** What a PDF reader draws with; the rest of a typeface only helps to lay text out. */
const drawing = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep']

/** Writes the tables as a TrueType file that can be put into a PDF. */
export function writeTrueType(tables: Tables): Uint8Array {
  const parts = drawing.flatMap((name) => {
    const table = tables.get(name)
    return table ? [{ name, table }] : []
  })
  const headerLength = 12 + parts.length * 16
  const total = parts.reduce((sum, { table }) => sum + padded(table.length), headerLength)
  const bytes = new Uint8Array(total)
  const view = viewOf(bytes)
  const power = Math.floor(Math.log2(parts.length))
  view.setUint32(0, 0x00010000)
  view.setUint16(4, parts.length)
  view.setUint16(6, 2 ** power * 16)
  view.setUint16(8, power)
  view.setUint16(10, parts.length * 16 - 2 ** power * 16)
  let at = headerLength
  for (const [index, { name, table }] of parts.entries()) {
    const entry = 12 + index * 16
    for (let letter = 0; letter < 4; letter += 1) {
      view.setUint8(entry + letter, name.charCodeAt(letter))
    }
    bytes.set(table, at)
    view.setUint32(entry + 4, checksum(view, at, padded(table.length)))
    view.setUint32(entry + 8, at)
    view.setUint32(entry + 12, table.length)
    at += padded(table.length)
  }
  return bytes
}

function padded(length: number): number {
  return (length + 3) & ~3
}

function checksum(view: DataView, from: number, length: number): number {
  let sum = 0
  for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
