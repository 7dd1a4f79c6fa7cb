/**
 * Finds what a reader would stumble over in a drawn frame: letters too small, texts on top of each other
 * or of cards, texts that leave their panel or are cut. Each fault is a sentence, so that a test which
 * expects none says at once where to look.
 */
import type { FieldMark, Mark, Point, Rect, TextMark } from '../../shared/workshop/mark.ts'
import { contains, overlaps } from '../../shared/workshop/rect.ts'
import { layoutText, textWidth } from '../../shared/workshop/textLayout.ts'

/** How far letters may touch what they should not, in frame units. */
const tolerance = 1

/** Texts with letters smaller than `min` frame units; 30 is 14 px beside the panel on 1920 × 1080. */
export function findSmallTexts(marks: readonly Mark[], min = 30): readonly string[] {
  return textsOf(marks)
    .filter(({ size }) => size < min)
    .map(({ text, size }) => `“${text}” is ${size} units high, less than ${min}`)
}

/** Texts that end with an ellipsis because they do not fit. */
export function findCutTexts(marks: readonly Mark[]): readonly string[] {
  return textsOf(marks).flatMap((mark) => {
    const shown = layoutText(mark).at(-1) ?? ''
    return shown.endsWith('…') && !mark.text.trimEnd().endsWith('…')
      ? [`“${mark.text}” is cut to ${mark.maxLines} × ${Math.round(mark.w)}: “${shown}”`]
      : []
  })
}

/**
 * Texts that lie on another text, on a control, on the sign of a department or corridor, or under a card;
 * and cards that lie on each other. What lies on a panel made of boxes, circles and lines is fine.
 */
export function findOverlaps(
  marks: readonly Mark[],
  cards: readonly Rect[] = [],
): readonly string[] {
  const texts = textsOf(marks).map((mark) => ({ name: `“${mark.text}”`, area: inkOf(mark) }))
  const others = marks.flatMap((mark) => {
    const area = bodyOf(mark)
    return area ? [{ name: nameOf(mark), area }] : []
  })
  const laid = cards.map((area) => ({ name: `the card at ${whereOf(area)}`, area }))
  const things = [...texts, ...others, ...laid]
  return things.flatMap((one, at) =>
    things
      .slice(at + 1)
      .filter((other) => overlaps(shrunk(one.area), shrunk(other.area)))
      .filter((other) => texts.includes(one) || laid.includes(one) || laid.includes(other))
      .map((other) => `${one.name} and ${other.name} at ${whereOf(other.area)} overlap`),
  )
}

/** Marks that reach past the frame, and texts that stick out of the panel they are written on. */
export function findOverflows(
  marks: readonly Mark[],
  size: { readonly w: number; readonly h: number },
): readonly string[] {
  const frame: Rect = { x: 0, y: 0, ...size }
  return marks.flatMap((mark, at) => {
    const area = extentOf(mark)
    if (!area) return []
    if (!isInside(area, frame)) return [`${nameOf(mark)} at ${whereOf(area)} leaves the frame`]
    const panel = isText(mark) ? panelUnder(area, marks.slice(0, at)) : undefined
    return panel && !isInside(area, panel)
      ? [`${nameOf(mark)} at ${whereOf(area)} leaves its panel at ${whereOf(panel)}`]
      : []
  })
}

/** The area the letters of a text really cover; nothing of an empty one. */
export function inkOf(mark: Omit<TextMark, 'kind'>): Rect {
  const lines = layoutText(mark)
  const w = Math.max(...lines.map((each) => textWidth(each, mark.size, mark.weight)))
  const left = { start: 0, middle: (mark.w - w) / 2, end: mark.w - w }[mark.align]
  const step = mark.size * mark.lineHeight
  // From the top of capitals in the first line to the lower end of a "g" in the last.
  const top = mark.y + step / 2 - 0.35 * mark.size
  return { x: mark.x + left, y: top, w, h: (lines.length - 1) * step + 0.9 * mark.size }
}

type Written = TextMark | FieldMark

function isText(mark: Mark): mark is Written {
  return mark.kind === 'text' || mark.kind === 'field'
}

/** What is written on a frame, an empty field with its placeholder; nothing that is blank. */
function textsOf(marks: readonly Mark[]): readonly Written[] {
  return marks
    .filter(isText)
    .map(shownOf)
    .filter(({ text }) => text.trim() !== '')
}

function shownOf(mark: Written): Written {
  return mark.kind === 'field' ? { ...mark, text: mark.text || mark.placeholder } : mark
}

/** The area of what neither a text nor another body may lie on. */
function bodyOf(mark: Mark): Rect | null {
  switch (mark.kind) {
    case 'checkbox':
    case 'mark':
      return { x: mark.x, y: mark.y, w: mark.size, h: mark.size }
    case 'slider':
      return { x: mark.x - 22, y: mark.y - 22, w: mark.w + 44, h: 44 }
    case 'button':
      return mark
    default:
      return null
  }
}

function extentOf(mark: Mark): Rect | null {
  switch (mark.kind) {
    case 'rect':
    case 'command':
      return mark
    case 'circle':
      return { x: mark.x - mark.r, y: mark.y - mark.r, w: 2 * mark.r, h: 2 * mark.r }
    case 'line':
      return around(mark.points)
    case 'symbol':
      return { x: mark.x, y: mark.y, w: mark.size, h: mark.size }
    case 'text':
    case 'field': {
      const shown = shownOf(mark)
      return shown.text.trim() === '' ? null : inkOf(shown)
    }
    default:
      return bodyOf(mark)
  }
}

/** The panel a text is written on: the last box or circle before it that holds its middle. */
function panelUnder(area: Rect, below: readonly Mark[]): Rect | undefined {
  const middle = { x: area.x + area.w / 2, y: area.y + area.h / 2 }
  const isPanel = (mark: Mark) => mark.kind === 'rect' || mark.kind === 'circle'
  return (
    below
      .filter(isPanel)
      .map(extentOf)
      .findLast((panel) => panel !== null && contains(panel, middle)) ?? undefined
  )
}

function isInside(area: Rect, outer: Rect): boolean {
  return (
    area.x >= outer.x - tolerance &&
    area.y >= outer.y - tolerance &&
    area.x + area.w <= outer.x + outer.w + tolerance &&
    area.y + area.h <= outer.y + outer.h + tolerance
  )
}

function shrunk({ x, y, w, h }: Rect): Rect {
  return { x: x + tolerance, y: y + tolerance, w: w - 2 * tolerance, h: h - 2 * tolerance }
}

function around(points: readonly Point[]): Rect {
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y }
}

function nameOf(mark: Mark): string {
  if (isText(mark)) return `“${shownOf(mark).text}”`
  return 'label' in mark ? `the ${mark.kind} “${mark.label}”` : `a ${mark.kind}`
}

function whereOf({ x, y, w, h }: Rect): string {
  return [x, y, w, h].map(Math.round).join(' ')
}
