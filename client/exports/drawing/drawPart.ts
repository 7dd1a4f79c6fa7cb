/** Draws one picture of a board as SVG that any program can read: plain text, nothing of HTML in it. */
import type { Editor, TLShapeId } from 'tldraw'
import { Box } from 'tldraw'
import type { Work } from '../work.ts'
import { isOutside } from '../scene/linksOf.ts'
import { linkTo, plainText } from './plainText.ts'
import type { PicturePart } from './pictureParts.ts'

/** How many shapes are drawn before the page gets its turn again. */
const drawnAtOnce = 30

const svgSpace = 'http://www.w3.org/2000/svg'

/**
 * Answers the drawing in board units, its view box the part's bounds. The editor must stand on the
 * part's page. tldraw draws a page in one go; here it is drawn in portions that are laid on one
 * another, so that a sheet of thousands of cards never stops the page.
 */
export async function drawPart(
  editor: Editor,
  part: PicturePart,
  work: Work,
): Promise<SVGSVGElement> {
  const { x, y, w, h } = part.bounds
  const drawing = document.createElementNS(svgSpace, 'svg')
  const settings = {
    bounds: new Box(x, y, w, h),
    padding: 0,
    background: false,
    darkMode: false,
    scale: 1,
  }
  const defs = document.createElementNS(svgSpace, 'defs')
  drawing.append(defs)
  const known = new Set<string>()
  for (const ids of portions(editor, part.ids)) {
    await work.breathe()
    const portion = await editor.getSvgElement(ids, settings)
    if (portion) {
      if (known.size === 0) copyLook(portion.svg, drawing)
      await layOver(portion.svg, drawing, defs, known, work)
    }
    work.report((part.ids.indexOf(ids.at(-1) ?? ids[0]) + 1) / part.ids.length)
  }
  drawing.append(...linkAreas(editor, part.ids))
  drawing.setAttribute('width', String(w))
  drawing.setAttribute('height', String(h))
  drawing.setAttribute('viewBox', `${x} ${y} ${w} ${h}`)
  return drawing
}

/** Shapes with an address can be pressed in a file as on the canvas. */
function linkAreas(editor: Editor, ids: readonly TLShapeId[]): readonly SVGElement[] {
  return [...editor.getShapeAndDescendantIds([...ids])].flatMap((id) => {
    const shape = editor.getShape(id)
    const address = shape && 'url' in shape.props ? shape.props.url : ''
    const bounds = editor.getShapeMaskedPageBounds(id)
    if (typeof address !== 'string' || !isOutside(address) || !bounds) return []
    const area = document.createElementNS(svgSpace, 'rect')
    for (const [name, value] of Object.entries(boundsOf(bounds))) area.setAttribute(name, value)
    area.setAttribute('fill', 'none')
    area.setAttribute('pointer-events', 'all')
    return [linkTo(address, [area])]
  })
}

function boundsOf({ x, y, w, h }: Box): Readonly<Record<string, string>> {
  return { x: String(x), y: String(y), width: String(w), height: String(h) }
}

type Portion = [TLShapeId, ...TLShapeId[]]

/** Shapes with what lies in them, a portion at a time; one large group is one portion. */
function* portions(editor: Editor, ids: readonly TLShapeId[]): Iterable<Portion> {
  let portion: TLShapeId[] = []
  let shapes = 0
  for (const id of ids) {
    portion.push(id)
    shapes += editor.getShapeAndDescendantIds([id]).size
    if (shapes < drawnAtOnce) continue
    yield* atLeastOne(portion)
    portion = []
    shapes = 0
  }
  yield* atLeastOne(portion)
}

function* atLeastOne([first, ...rest]: readonly TLShapeId[]): Iterable<Portion> {
  if (first) yield [first, ...rest]
}

/** Line ends and text direction, which the shapes inherit. */
function copyLook(from: SVGSVGElement, to: SVGSVGElement): void {
  for (const name of ['direction', 'stroke-linecap', 'stroke-linejoin']) {
    const value = from.getAttribute(name)
    if (value !== null) to.setAttribute(name, value)
  }
}

/**
 * Copies what tldraw has drawn, because React takes its own elements away again; typefaces are put in
 * once by whoever writes the file.
 */
async function layOver(
  from: SVGSVGElement,
  drawing: SVGSVGElement,
  defs: SVGDefsElement,
  known: Set<string>,
  work: Work,
): Promise<void> {
  const copies = [...from.children].flatMap((child) => {
    const copy = child.cloneNode(true)
    return copy instanceof SVGElement ? [copy] : []
  })
  await work.breathe()
  const shapes = copies.filter(({ localName }) => localName !== 'defs')
  plainText(shapes)
  drawing.append(...shapes)
  for (const copy of copies) {
    if (copy.localName !== 'defs') continue
    for (const style of copy.querySelectorAll('style')) style.remove()
    for (let def = copy.firstElementChild; def; def = copy.firstElementChild) {
      if (def.id !== '' && known.has(def.id)) {
        def.remove()
        continue
      }
      known.add(def.id)
      defs.append(def)
    }
  }
}
