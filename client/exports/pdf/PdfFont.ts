/** One cut of a typeface in a PDF: embedded whole, every glyph with the character it stands for. */
import { at, hex4, numeral, textString, type PdfFile, type Ref } from './PdfFile.ts'
import { writeTrueType, type Typeface } from './sfnt.ts'

/** A typeface as the pages of one PDF use it. */
export class PdfFont {
  /** Its name in the resources of a page. */
  readonly name: string
  readonly ref: Ref
  readonly #typeface: Typeface
  readonly #psName: string
  readonly #isItalic: boolean
  readonly #used = new Map<number, number>()

  constructor(
    name: string,
    ref: Ref,
    typeface: Typeface,
    look: { readonly psName: string; readonly isItalic: boolean },
  ) {
    this.name = name
    this.ref = ref
    this.#typeface = typeface
    this.#psName = look.psName
    this.#isItalic = look.isItalic
  }

  /** Whether it has a glyph for the character. */
  has(codePoint: number): boolean {
    return this.#typeface.glyphOf(codePoint) !== 0
  }

  /** The glyphs of a text, as a string of a content stream. */
  encode(text: string): string {
    let hex = ''
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0
      const glyph = this.#typeface.glyphOf(codePoint)
      if (!this.#used.has(glyph)) this.#used.set(glyph, codePoint)
      hex += hex4(glyph)
    }
    return `<${hex}>`
  }

  /** The width of a text at size 1. */
  widthOf(text: string): number {
    let width = 0
    for (const character of text) {
      width += this.#typeface.widthOf(this.#typeface.glyphOf(character.codePointAt(0) ?? 0))
    }
    return width / this.#typeface.unitsPerEm
  }

  /** Writes the typeface, once all pages are. */
  write(file: PdfFile): void {
    const { tables, unitsPerEm, ascent, descent, capHeight, box } = this.#typeface
    const scaled = (value: number): string => numeral((value * 1000) / unitsPerEm)
    const program = writeTrueType(tables)
    const fontFile = file.addStream(program, `/Length1 ${program.length}`)
    const descriptor = file.add(
      `<</Type /FontDescriptor /FontName /${this.#psName} /Flags ${this.#isItalic ? 68 : 4} ` +
        `/FontBBox [${box.map(scaled).join(' ')}] /ItalicAngle ${this.#isItalic ? -10 : 0} ` +
        `/Ascent ${scaled(ascent)} /Descent ${scaled(descent)} /CapHeight ${scaled(capHeight)} ` +
        `/StemV 80 /FontFile2 ${at(fontFile)}>>`,
    )
    const glyphs = [...this.#used.keys()].toSorted((a, b) => a - b)
    const widths = glyphs.map((glyph) => `${glyph} [${scaled(this.#typeface.widthOf(glyph))}]`)
    const descendant = file.add(
      `<</Type /Font /Subtype /CIDFontType2 /BaseFont /${this.#psName} ` +
        `/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> ` +
        `/FontDescriptor ${at(descriptor)} /CIDToGIDMap /Identity /DW 500 /W [${widths.join(' ')}]>>`,
    )
    const toUnicode = file.addStream(this.#unicodeMap(glyphs), '')
    file.add(
      `<</Type /Font /Subtype /Type0 /BaseFont /${this.#psName} /Encoding /Identity-H ` +
        `/DescendantFonts [${at(descendant)}] /ToUnicode ${at(toUnicode)}>>`,
      this.ref,
    )
  }

  #unicodeMap(glyphs: readonly number[]): string {
    const lines = glyphs.map((glyph) => {
      const character = String.fromCodePoint(this.#used.get(glyph) ?? 0xfffd)
      return `<${hex4(glyph)}> ${textString(character).replace('FEFF', '')}`
    })
    const blocks: string[] = []
    for (let from = 0; from < lines.length; from += 100) {
      const block = lines.slice(from, from + 100)
      blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
    }
    return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`
  }
}
