/** Chooses the cut of our typeface for each piece of text, and embeds those that are used. */
import { PdfFont } from './PdfFont.ts'
import type { PdfFile } from './PdfFile.ts'
import type { Typeface } from './sfnt.ts'

/** A cut of the typeface; `latin-ext` has the letters of Polish, Czech, Turkish and others. */
export interface Cut {
  readonly weight: 400 | 600 | 700
  readonly isItalic: boolean
  readonly range: 'latin' | 'latin-ext'
}

/** Where typefaces come from. */
export type LoadCut = (cut: Cut) => Promise<Typeface>

/** Characters that one font can write; `null`: none of ours can. */
export interface FontRun {
  readonly text: string
  readonly font: PdfFont | null
}

/** The fonts of one PDF. */
export class PdfFonts {
  readonly #file: PdfFile
  readonly #load: LoadCut
  readonly #fonts = new Map<string, PdfFont>()

  constructor(file: PdfFile, load: LoadCut) {
    this.#file = file
    this.#load = load
  }

  /** Splits a text into runs that one font each can write. */
  async runs(
    text: string,
    look: { readonly weight: number; readonly isItalic: boolean },
  ): Promise<readonly FontRun[]> {
    const weight = look.weight < 500 ? 400 : look.weight < 650 ? 600 : 700
    const { isItalic } = look
    const latin = await this.#font({ weight, isItalic, range: 'latin' })
    const characters = [...text]
    if (characters.every((one) => latin.has(one.codePointAt(0) ?? 0)))
      return [{ text, font: latin }]
    const extended = await this.#font({ weight, isItalic, range: 'latin-ext' })
    const runs: { text: string; font: PdfFont | null }[] = []
    for (const character of characters) {
      const code = character.codePointAt(0) ?? 0
      const font = [latin, extended].find((one) => one.has(code)) ?? null
      const last = runs.at(-1)
      // What joins characters to one picture stays with them.
      if (last && (last.font === font || isJoining(code))) last.text += character
      else runs.push({ text: character, font })
    }
    return runs
  }

  /** The entries of a page's font resources. */
  get resources(): string {
    return [...this.#fonts.values()].map(({ name, ref }) => `/${name} ${ref} 0 R`).join(' ')
  }

  /** Embeds what was used. */
  write(): void {
    for (const font of this.#fonts.values()) font.write(this.#file)
  }

  async #font(cut: Cut): Promise<PdfFont> {
    const key = `${cut.weight}${cut.isItalic ? 'italic' : ''}${cut.range}`
    const known = this.#fonts.get(key)
    if (known) return known
    const typeface = await this.#load(cut)
    const again = this.#fonts.get(key)
    if (again) return again
    const style = `${{ 400: 'Regular', 600: 'SemiBold', 700: 'Bold' }[cut.weight]}${cut.isItalic ? 'Italic' : ''}`
    const font = new PdfFont(`F${this.#fonts.size + 1}`, this.#file.reserve(), typeface, {
      psName: `AtkinsonHyperlegibleNext-${style}${cut.range === 'latin' ? '' : 'Ext'}`,
      isItalic: cut.isItalic,
    })
    this.#fonts.set(key, font)
    return font
  }
}

/** Variation selectors, the zero width joiner and skin tones belong to the character before them. */
function isJoining(code: number): boolean {
  return (
    code === 0x200d || (code >= 0xfe00 && code <= 0xfe0f) || (code >= 0x1f3fb && code <= 0x1f3ff)
  )
}
