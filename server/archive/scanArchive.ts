/**
 * Finds in the bytes of a `board.json` where the images and snapshots of its archive stand, without parsing it: so
 * they can be read one by one, however many there are, and only the rest has to fit into memory.
 */
import { maxBrackets } from '../../shared/api/depth.ts'

/** The bytes from `start` to before `end`. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/** The lists whose entries are read one by one. */
export const listNames = ['assets', 'snapshots'] as const
export type ListName = (typeof listNames)[number]

/** What is where. The text of `rest`, one range after the other, is the file with both lists empty. */
export type ArchiveLayout = Readonly<Record<ListName | 'rest', readonly ByteRange[]>>

/** The file is no JSON; the message is a sentence that says where it is not. */
export class MalformedArchive extends Error {
  override readonly name = 'MalformedArchive'
}

/** The file opens more brackets at once than any board has. */
export class BottomlessArchive extends Error {
  override readonly name = 'BottomlessArchive'
}

/** A list of more entries is not looked at any further. */
const maxEntries = 100_000
const nothing = Buffer.alloc(0)
/** The longest key that can be one of those looked for, however many of its letters are escaped. */
const maxKeyBytes = 64

const [quote, backslash, colon, comma] = [0x22, 0x5c, 0x3a, 0x2c]
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d]
const space: ReadonlySet<number | undefined> = new Set([0x20, 0x09, 0x0a, 0x0d])

/**
 * Takes the file in chunks. Whatever is no JSON is found here, or later when the rest or an entry is parsed: a file
 * whose parts are JSON is JSON.
 */
export class ArchiveScanner {
  readonly #layout: Record<ListName | 'rest', ByteRange[]> = { rest: [], assets: [], snapshots: [] }
  readonly #seen = new Set<string>()
  /** Where the chunk at hand begins in the file. */
  #offset = 0
  #depth = 0
  #isInString = false
  #isEscaped = false
  /** The bytes of the last text at a depth where keys matter; null where none was, or it is too long. */
  #text: Buffer | null = null
  /** The key of the value at hand, in the outermost object and in `archive`. */
  #keys: (string | null)[] = [null, null, null]
  #isInArchive = false
  #list: ListName | null = null
  #restStart = 0
  #entryStart = 0
  #isEntryBlank = true

  /** Takes the next chunk. Throws `MalformedArchive` or `BottomlessArchive`. */
  take(chunk: Buffer): void {
    // The next quote and the next backslash, looked for once each: strings are most of the file.
    let end = -1
    let slash = -1
    for (let at = 0; at < chunk.length; at += 1) {
      if (!this.#isInString) {
        this.#takeByte(chunk[at] ?? 0, this.#offset + at)
        continue
      }
      const start = at
      if (this.#isEscaped) at += 1
      this.#isEscaped = false
      for (;;) {
        if (end < at) end = indexOrEnd(chunk, quote, at)
        if (slash < at) slash = indexOrEnd(chunk, backslash, at)
        if (slash >= end) break
        at = slash + 2
      }
      this.#keepText(chunk.subarray(start, end))
      this.#isInString = end === chunk.length
      this.#isEscaped = at > chunk.length
      at = end
    }
    this.#offset += chunk.length
  }

  /** What was found; throws `MalformedArchive` if the file ends too early. */
  end(): ArchiveLayout {
    if (this.#list !== null || this.#isInString || this.#depth > 0) {
      throw new MalformedArchive('The body is not JSON in UTF-8: it ends too early.')
    }
    this.#layout.rest.push({ start: this.#restStart, end: this.#offset })
    return this.#layout
  }

  #takeByte(byte: number, at: number): void {
    const isAtEntry = this.#list !== null && this.#depth === 3
    if (isAtEntry && (byte === comma || byte === closeBracket)) this.#endEntry(byte, at)
    else if (isAtEntry && !space.has(byte)) this.#isEntryBlank = false
    switch (byte) {
      case quote:
        this.#isInString = true
        this.#text = this.#isKeyPlace() ? nothing : null
        break
      case openBrace:
      case openBracket:
        this.#open(byte, at)
        break
      case closeBrace:
      case closeBracket:
        if (isAtEntry && byte === closeBrace) throw malformedAt(at)
        this.#depth -= 1
        if (this.#depth < 0) throw malformedAt(at)
        if (this.#depth === 1) this.#isInArchive = false
        break
      case colon:
        if (this.#isKeyPlace()) this.#keys[this.#depth] = this.#readKey()
        break
      case comma:
        if (this.#isKeyPlace()) this.#keys[this.#depth] = null
        break
    }
  }

  #open(byte: number, at: number): void {
    const key = this.#isKeyPlace() ? this.#keys[this.#depth] : null
    this.#depth += 1
    if (this.#depth > maxBrackets) throw new BottomlessArchive()
    if (this.#depth <= 2) this.#keys[this.#depth] = null
    if (this.#depth === 2 && key === 'archive') {
      this.#refuseTwice('archive', at)
      this.#isInArchive = byte === openBrace
    }
    const list = listNames.find((name) => name === key)
    if (this.#depth === 3 && this.#isInArchive && list && byte === openBracket) {
      this.#refuseTwice(list, at)
      this.#list = list
      this.#layout.rest.push({ start: this.#restStart, end: at + 1 })
      this.#entryStart = at + 1
      this.#isEntryBlank = true
    }
  }

  /** A comma or the end of a list: what stands before it is an entry. */
  #endEntry(byte: number, at: number): void {
    const entries = this.#layout[this.#list ?? 'rest']
    const isEmptyList = byte === closeBracket && entries.length === 0
    if (this.#isEntryBlank && !isEmptyList) throw malformedAt(at)
    if (!this.#isEntryBlank) entries.push({ start: this.#entryStart, end: at })
    if (entries.length > maxEntries) {
      throw new MalformedArchive(`The archive lists more than ${maxEntries} images or snapshots.`)
    }
    this.#entryStart = at + 1
    this.#isEntryBlank = true
    if (byte === comma) return
    this.#list = null
    this.#restStart = at
  }

  /** Of two values under one key the later one would count, and the earlier one would be in the layout. */
  #refuseTwice(name: string, at: number): void {
    if (this.#seen.has(name)) throw malformedAt(at)
    this.#seen.add(name)
  }

  /** True in the outermost brackets and in those of the archive, where keys are of interest. */
  #isKeyPlace(): boolean {
    return this.#depth === 1 || (this.#depth === 2 && this.#isInArchive)
  }

  #keepText(bytes: Buffer): void {
    if (this.#text === null) return
    const size = this.#text.length + bytes.length
    this.#text = size > maxKeyBytes ? null : Buffer.concat([this.#text, bytes])
  }

  /** The text as JSON says it: a key may be written with escapes. */
  #readKey(): string | null {
    try {
      return String(JSON.parse(`"${this.#text?.toString() ?? ''}"`))
    } catch {
      return null
    }
  }
}

function indexOrEnd(chunk: Buffer, byte: number, from: number): number {
  const at = chunk.indexOf(byte, from)
  return at < 0 ? chunk.length : at
}

function malformedAt(at: number): MalformedArchive {
  return new MalformedArchive(
    `The body is not JSON in UTF-8 (at byte ${at}). Send one JSON object as it was exported.`,
  )
}
