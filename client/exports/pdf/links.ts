/** Links on a page of a PDF (ISO 32000-1, 12.5.6.5), which a keyboard and a screen reader find too. */
import { combine } from '../scene/matrix.ts'
import type { Matrix, SceneLink } from '../scene/scene.ts'
import { at, numeral, textString, type PdfFile, type Ref } from './PdfFile.ts'
import type { PageStructure } from './structure.ts'

/** A link's number in the tree of parents, and the element that holds it. */
export interface LinkOwner {
  readonly key: number
  readonly element: Ref
}

/** Writes the links of a page; `firstKey` and those after it are the numbers nobody has yet. */
export function writeLinks(
  file: PdfFile,
  page: Ref,
  links: readonly SceneLink[],
  matrix: Matrix,
  structure: PageStructure,
  firstKey: number,
): { readonly entry: string; readonly owners: readonly LinkOwner[] } {
  const owners: LinkOwner[] = []
  const refs = links.map(({ address, ...area }, index) => {
    const key = firstKey + index
    const link = file.add(
      `<</Type /Annot /Subtype /Link /Rect [${corners(area, matrix)}] /Border [0 0 0] /F 4 ` +
        `/P ${at(page)} /StructParent ${key} /Contents ${textString(address)} ` +
        `/A <</S /URI /URI ${asciiAddress(address)}>>>>`,
    )
    owners.push({ key, element: structure.addLink(link, address) })
    return at(link)
  })
  return { entry: refs.length > 0 ? ` /Annots [${refs.join(' ')}]` : '', owners }
}

/** Addresses in a PDF are strings of ASCII; `URL` writes umlauts as every reader understands them. */
function asciiAddress(address: string): string {
  const ascii = URL.canParse(address) ? new URL(address).href : encodeURI(address)
  return `(${ascii.replaceAll(/[\\()]/g, String.raw`\$&`)})`
}

function corners({ x, y, w, h }: Omit<SceneLink, 'address'>, matrix: Matrix): string {
  const [scaleX, , , scaleY, left, top] = combine(matrix, [w, 0, 0, h, x, y])
  return [left, top + scaleY, left + scaleX, top].map(numeral).join(' ')
}
