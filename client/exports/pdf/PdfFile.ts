/** The objects of a PDF and their order in the file: ISO 32000-1, chapter 7. */
import { zlibSync } from 'fflate'

/** The number of an object; written as `n 0 R` where another object points to it. */
export type Ref = number & { readonly brand: 'pdf object' }

/** Collects objects and writes them. Dictionaries are given as PDF writes them. */
export class PdfFile {
  readonly #objects: (Uint8Array | null)[] = []

  /** Keeps a number free for an object that others point to before it is known. */
  reserve(): Ref {
    this.#objects.push(null)
    return this.#objects.length as Ref
  }

  /** Adds an object, or fills in a reserved one. */
  add(body: string, ref: Ref = this.reserve()): Ref {
    this.#objects[ref - 1] = latin(body)
    return ref
  }

  /** Adds a stream; `dictionary` says what is special about it. `isPacked`: it is compressed already. */
  addStream(data: Uint8Array | string, dictionary: string, isPacked = false): Ref {
    const plain = typeof data === 'string' ? latin(data) : data
    const packed = isPacked ? plain : zlibSync(plain, { level: 6 })
    const filter = isPacked ? '' : '/Filter /FlateDecode '
    const ref = this.reserve()
    this.#objects[ref - 1] = joined([
      latin(`<<${dictionary} ${filter}/Length ${packed.length}>>\nstream\n`),
      packed,
      latin('\nendstream'),
    ])
    return ref
  }

  /** Writes the file. Throws when a reserved object was never filled in. */
  write(root: Ref, info: Ref, id: string): Uint8Array<ArrayBuffer> {
    // The second line tells old programs that the file is not text.
    const head = new Uint8Array([...latin('%PDF-1.7\n%'), 0xe2, 0xe3, 0xcf, 0xd3, 0x0a])
    const parts: Uint8Array[] = [head]
    const places: number[] = []
    let length = head.length
    for (const [index, body] of this.#objects.entries()) {
      if (!body) throw new Error(`PDF object ${index + 1} was never written.`)
      const object = joined([latin(`${index + 1} 0 obj\n`), body, latin('\nendobj\n')])
      places.push(length)
      parts.push(object)
      length += object.length
    }
    const count = places.length + 1
    const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
    parts.push(
      latin(
        `xref\n0 ${count}\n0000000000 65535 f \n${table}` +
          `trailer\n<</Size ${count} /Root ${at(root)} /Info ${at(info)} /ID [<${id}> <${id}>]>>\n` +
          `startxref\n${length}\n%%EOF\n`,
      ),
    )
    return joined(parts)
  }
}

/** How one object points to another. */
export function at(ref: Ref): string {
  return `${ref} 0 R`
}

/** Text for people, in any script: UTF-16 with byte order mark. */
export function textString(text: string): string {
  let hex = 'FEFF'
  for (let index = 0; index < text.length; index += 1) hex += hex4(text.charCodeAt(index))
  return `<${hex}>`
}

/** Four hexadecimal digits. */
export function hex4(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0')
}

/** A number as short as a picture allows. */
export function numeral(value: number): string {
  const rounded = Math.round(value * 1000) / 1000
  return Object.is(rounded, -0) || !Number.isFinite(rounded) ? '0' : String(rounded)
}

function latin(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index)
  return bytes
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let place = 0
  for (const part of parts) {
    bytes.set(part, place)
    place += part.length
  }
  return bytes
}
