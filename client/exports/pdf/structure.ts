/** The reading order of a PDF: headings, paragraphs and figures for screen readers (ISO 32000-1, 14.8). */
import { at, textString, type PdfFile, type Ref } from './PdfFile.ts'

/** What a piece of a page is. */
export type Tag = 'H1' | 'P' | 'Figure'

interface Element {
  readonly tag: Tag
  readonly alt: string
  readonly marks: number[]
  readonly ref: Ref
}

/** The tagged content of one page. */
export class PageStructure {
  readonly section: Ref
  readonly #elements: Element[] = []
  readonly #ownerOfMark: Ref[] = []
  readonly #file: PdfFile

  constructor(file: PdfFile) {
    this.#file = file
    this.section = file.reserve()
  }

  /** Begins something that is read in one go. */
  begin(tag: Tag, alt = ''): number {
    this.#elements.push({ tag, alt, marks: [], ref: this.#file.reserve() })
    return this.#elements.length - 1
  }

  /** The operator that opens a piece of it; each piece is closed by `EMC`. */
  open(index: number): string {
    const element = this.#elements[index]
    if (!element) throw new Error(`The page has no tagged element ${index}.`)
    const mark = this.#ownerOfMark.length
    this.#ownerOfMark.push(element.ref)
    element.marks.push(mark)
    return `/${element.tag} <</MCID ${mark}>> BDC`
  }

  /** Writes the elements; answers who owns the marks, for the parent tree. */
  write(page: Ref, parent: Ref, title: string): Ref {
    for (const { tag, alt, marks, ref } of this.#elements) {
      const spoken = alt === '' ? '' : ` /Alt ${textString(alt)}`
      this.#file.add(
        `<</Type /StructElem /S /${tag} /P ${at(this.section)} /Pg ${at(page)}${spoken} ` +
          `/K [${marks.join(' ')}]>>`,
        ref,
      )
    }
    this.#file.add(
      `<</Type /StructElem /S /Sect /P ${at(parent)} /T ${textString(title)} ` +
        `/K [${this.#elements.map(({ ref }) => at(ref)).join(' ')}]>>`,
      this.section,
    )
    return this.#file.add(`[${this.#ownerOfMark.map(at).join(' ')}]`)
  }
}

/** Writes the tree above the pages; answers its root. */
export function writeStructureTree(
  file: PdfFile,
  document: Ref,
  pages: readonly { readonly section: Ref; readonly owners: Ref }[],
): Ref {
  const root = file.reserve()
  const sections = pages.map(({ section }) => at(section)).join(' ')
  file.add(`<</Type /StructElem /S /Document /P ${at(root)} /K [${sections}]>>`, document)
  const numbers = pages.map(({ owners }, index) => `${index} ${at(owners)}`).join(' ')
  const parents = file.add(`<</Nums [${numbers}]>>`)
  return file.add(
    `<</Type /StructTreeRoot /K ${at(document)} /ParentTree ${at(parents)} ` +
      `/ParentTreeNextKey ${pages.length}>>`,
    root,
  )
}
