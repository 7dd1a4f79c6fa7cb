/** Finds out where a browser puts the words of a rich text, line by line. */
import { fontMetrics } from './fontMetrics.ts'

/** Words of one look on one line, in the units of the drawing they lie in. */
export interface TextRun {
  readonly text: string
  readonly x: number
  readonly baseline: number
  /** What the browser gives the words, kerning included; 0 when unknown. */
  readonly width: number
  readonly size: number
  readonly weight: number
  readonly isItalic: boolean
  readonly isCode: boolean
  /** A CSS colour as the browser computes it. */
  readonly color: string
  /** The heights of lines drawn under or through the words. */
  readonly rules: readonly number[]
  /** Where the words lead; '' for words that lead nowhere. */
  readonly address: string
}

/**
 * Answers the runs of each `foreignObject` in the coordinates of its parent, in reading order. All of them
 * are put on the page before the first is measured: a browser lays a page out anew after every change.
 */
export function layOutRichTexts(
  outsides: readonly SVGForeignObjectElement[],
): readonly (readonly TextRun[])[] {
  const places = outsides.map((outside) => {
    const [x = 0, y = 0, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map((name) =>
      Number.parseFloat(outside.getAttribute(name) ?? '0'),
    )
    const place = makePlace(width, height)
    // Not cloned: a content security policy lets what is there keep its styles.
    place.append(...outside.childNodes)
    return { place, x, y }
  })
  const host = document.querySelector('.k-drawing') ?? document.body
  host.append(...places.map(({ place }) => place))
  try {
    return places.map(({ place, x, y }) => runsFrom(place, x, y))
  } finally {
    for (const { place } of places) place.remove()
  }
}

function runsFrom(place: HTMLElement, x: number, y: number): readonly TextRun[] {
  const origin = place.getBoundingClientRect()
  return [...runsIn(place)].map((run) => ({
    ...run,
    x: run.x - origin.x + x,
    baseline: run.baseline - origin.y + y,
    rules: run.rules.map((rule) => rule - origin.y + y),
  }))
}

/** Something upright and unscaled with the canvas's own rules for rich text. */
function makePlace(width: number, height: number): HTMLElement {
  const place = document.createElement('div')
  place.className = 'tl-rich-text tl-rich-text-svg'
  Object.assign(place.style, {
    position: 'absolute',
    top: '0',
    left: '0',
    width: `${width}px`,
    height: `${height}px`,
  })
  return place
}

function* runsIn(root: HTMLElement): Iterable<TextRun> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const marked = new Set<Element>()
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!(node instanceof Text) || !parent) continue
    const style = getComputedStyle(parent)
    for (const line of linesOf(node)) {
      const link = parent.closest('a')
      const address = link && root.contains(link) ? (link.getAttribute('href') ?? '') : ''
      const run = { ...runOf(line, style), address }
      const item = parent.closest('li')
      if (item && root.contains(item) && !marked.has(item)) {
        marked.add(item)
        yield bulletOf(item, run)
      }
      yield run
    }
  }
}

interface Line {
  readonly text: string
  readonly rect: DOMRect
}

/** The words of a text node, one entry a line; a word that is broken belongs to each of its lines. */
function* linesOf(node: Text): Iterable<Line> {
  const range = document.createRange()
  const whole = rectsOf(range, node, 0, node.length)
  const [only] = whole
  if (whole.length === 1 && only) {
    if (node.data.trim() !== '') yield { text: tidy(node.data), rect: only }
    return
  }
  let start = 0
  let top: number | null = null
  for (let at = 0; at <= node.length; at += 1) {
    const [rect] = at < node.length ? rectsOf(range, node, at, at + 1) : []
    const isLineBreak = rect && top !== null && rect.top > top + rect.height / 2
    if (isLineBreak || at === node.length) {
      const text = node.data.slice(start, at)
      const trimmed = text.trimEnd()
      const [line] = rectsOf(range, node, start, start + trimmed.length)
      if (trimmed.trim() !== '' && line) yield { text: tidy(trimmed), rect: line }
      start = at
      top = null
    }
    if (rect && rect.width > 0) top ??= rect.top
  }
}

function rectsOf(range: Range, node: Text, from: number, to: number): DOMRect[] {
  range.setStart(node, from)
  range.setEnd(node, to)
  return [...range.getClientRects()].filter(({ height }) => height > 0)
}

/** What no program shows alike: control characters, and breaks that have been made already. */
function tidy(text: string): string {
  return text.replaceAll(/[\n\r\t]/g, ' ').replaceAll(/\p{Cc}|\u{200b}/gu, '')
}

function runOf({ text, rect }: Line, style: CSSStyleDeclaration): Omit<TextRun, 'address'> {
  const size = Number.parseFloat(style.fontSize)
  const look = {
    size,
    weight: Number.parseFloat(style.fontWeight) || 400,
    isItalic: style.fontStyle !== 'normal',
    isCode: /mono/i.test(style.fontFamily),
  }
  const { ascent, descent } = fontMetrics(look)
  // The rectangle of words is as high as the typeface claims, in the middle of its line.
  const baseline = rect.top + (rect.height - ascent - descent) / 2 + ascent
  const decoration = style.textDecorationLine
  return {
    ...look,
    text,
    x: rect.left,
    baseline,
    width: rect.width,
    color: style.color,
    rules: [
      ...(decoration.includes('underline') ? [baseline + size * 0.12] : []),
      ...(decoration.includes('line-through') ? [baseline - size * 0.28] : []),
    ],
  }
}

/** The sign before an item of a list: browsers draw it, but no text holds it. */
function bulletOf(item: Element, first: TextRun): TextRun {
  const list = item.parentElement
  const text = list?.localName === 'ol' ? `${[...list.children].indexOf(item) + 1}.` : '\u{2022}'
  const width = first.size * (list?.localName === 'ol' ? 0.6 * text.length : 0.35)
  return {
    ...first,
    text,
    x: first.x - width - first.size * 0.4,
    width: 0,
    weight: 400,
    isItalic: false,
    rules: [],
    address: '',
  }
}
