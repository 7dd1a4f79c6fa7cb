/** The reading order of a PDF: headings, paragraphs and figures for screen readers (ISO 32000-1, 14.8). */
import { at, textString, type PdfFile, type Ref } from './PdfFile.ts'

/** What a piece of a page is. */
export type Tag = 'H1' | 'P' | 'Figure' | 'Link'

interface Element {
  readonly tag: Tag
  readonly alt: string
  readonly marks: number[]
  /** What it stands for beside the page's content: a link. */
  readonly object: Ref | null
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
    this.#elements.push({ tag, alt, marks: [], object: null, ref: this.#file.reserve() })
    return this.#elements.length - 1
  }

  /** A link, read after what was begun before it; answers its element. */
  addLink(object: Ref, alt: string): Ref {
    const ref = this.#file.reserve()
    this.#elements.push({ tag: 'Link', alt, marks: [], object, ref })
    return ref
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
    for (const { tag, alt, marks, object, ref } of this.#elements) {
      const spoken = alt === '' ? '' : ` /Alt ${textString(alt)}`
      const kids = object
        ? `<</Type /OBJR /Obj ${at(object)} /Pg ${at(page)}>>`
        : `[${marks.join(' ')}]`
      this.#file.add(
        `<</Type /StructElem /S /${tag} /P ${at(this.section)} /Pg ${at(page)}${spoken} ` +
          `/K ${kids}>>`,
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
  links: readonly { readonly key: number; readonly element: Ref }[],
): Ref {
  const root = file.reserve()
  const sections = pages.map(({ section }) => at(section)).join(' ')
  file.add(`<</Type /StructElem /S /Document /P ${at(root)} /K [${sections}]>>`, document)
  const numbers = [
    ...pages.map(({ owners }, index) => `${index} ${at(owners)}`),
    ...links.map(({ key, element }) => `${key} ${at(element)}`),
  ]
  const parents = file.add(`<</Nums [${numbers.join(' ')}]>>`)
  return file.add(
    `<</Type /StructTreeRoot /K ${at(document)} /ParentTree ${at(parents)} ` +
      `/ParentTreeNextKey ${numbers.length}>>`,
    root,
  )
}
