/** Draws marks as an SVG file: the same frame as on the canvas, for previews made without a browser. */
import { markSymbols } from '../model/markSymbols.ts'
import { layoutText, fontWeight } from '../workshop/textLayout.ts'
import type { Ink, Mark, TextMark, Tone } from '../workshop/mark.ts'

/** What the drawing needs from outside: the colour of each tone, in any notation CSS knows. */
export type PaintTone = (tone: Tone) => string

const family = "'Atkinson Hyperlegible Next Variable', 'Atkinson Hyperlegible Next', sans-serif"

/** The SVG text of a list of marks. Controls are drawn as they look at rest. */
export function drawSvg(
  marks: readonly Mark[],
  size: { readonly w: number; readonly h: number },
  paint: PaintTone,
): string {
  const inner = marks.map((mark) => drawMark(mark, paint)).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.w} ${size.h}" font-family="${family}">${inner}</svg>`
}

function drawMark(mark: Mark, paint: PaintTone): string {
  switch (mark.kind) {
    case 'rect':
      return tag('rect', {
        x: mark.x,
        y: mark.y,
        width: mark.w,
        height: mark.h,
        rx: mark.radius,
        ...inkOf(mark, paint),
      })
    case 'circle':
      return tag('circle', { cx: mark.x, cy: mark.y, r: mark.r, ...inkOf(mark, paint) })
    case 'line':
      return drawLine(mark, paint)
    case 'symbol':
      return tag('path', {
        d: mark.d,
        transform: `translate(${mark.x} ${mark.y}) scale(${mark.size / 16})`,
        fill: paint(mark.fill),
      })
    case 'mark':
      return tag('path', {
        d: markSymbols[mark.color],
        transform: `translate(${mark.x} ${mark.y}) scale(${mark.size / 16})`,
        fill: paint(mark.color),
      })
    case 'text':
      return drawText(mark, paint)
    case 'field':
      return drawText({ ...mark, kind: 'text', text: mark.text || mark.placeholder }, paint)
    case 'checkbox':
      return drawCheckbox(mark, paint)
    case 'slider':
      return drawSlider(mark, paint)
    case 'button':
      return drawButton(mark, paint)
    case 'command':
      return ''
  }
}

type MarkOf<K extends Mark['kind']> = Extract<Mark, { kind: K }>

function drawText(mark: TextMark, paint: PaintTone): string {
  const anchor = { start: 0, middle: mark.w / 2, end: mark.w }[mark.align]
  const step = mark.size * mark.lineHeight
  // The letters stand in the middle of their line box, as a browser sets them.
  const baseline = mark.y + step / 2 + mark.size * 0.334
  const spans = layoutText(mark).map(
    (line, number) =>
      `<tspan x="${mark.x + anchor}" y="${shorten(baseline + number * step)}">${escapeXml(line)}</tspan>`,
  )
  return `<text font-size="${mark.size}" font-weight="${fontWeight[mark.weight]}" text-anchor="${mark.align}" fill="${paint(mark.tone)}">${spans.join('')}</text>`
}

function drawLine(mark: MarkOf<'line'>, paint: PaintTone): string {
  const points = mark.points.map(({ x, y }) => `${shorten(x)},${shorten(y)}`).join(' ')
  const stroke = inkOf(mark, paint)
  const body = tag('polyline', {
    points,
    ...stroke,
    opacity: mark.opacity,
    'stroke-linejoin': 'round',
    'stroke-linecap': 'round',
  })
  if (!mark.arrow) return body
  const ends = mark.arrow === 'both' ? [mark.points, mark.points.toReversed()] : [mark.points]
  return body + ends.map((line) => drawHead(line, mark, paint)).join('')
}

function drawHead(
  points: MarkOf<'line'>['points'],
  mark: MarkOf<'line'>,
  paint: PaintTone,
): string {
  const tip = points.at(-1)
  const from = points.at(-2)
  if (!tip || !from) return ''
  const angle = Math.atan2(tip.y - from.y, tip.x - from.x)
  const length = 8 + 5 * (mark.strokeWidth ?? 2)
  const wing = (turn: number) =>
    `${shorten(tip.x - length * Math.cos(angle + turn))},${shorten(tip.y - length * Math.sin(angle + turn))}`
  return tag('polyline', {
    points: `${wing(0.5)} ${tip.x},${tip.y} ${wing(-0.5)}`,
    fill: 'none',
    stroke: paint(mark.stroke ?? 'line'),
    'stroke-width': mark.strokeWidth,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  })
}

function drawCheckbox(mark: MarkOf<'checkbox'>, paint: PaintTone): string {
  const { x, y, size, isOn } = mark
  const square = tag('rect', {
    x,
    y,
    width: size,
    height: size,
    rx: size / 6,
    fill: paint(isOn ? 'ink' : 'surface'),
    stroke: paint(isOn ? 'ink' : 'line-strong'),
    'stroke-width': 3,
  })
  if (!isOn) return square
  const at = (across: number, down: number) => `${x + size * across},${y + size * down}`
  return (
    square +
    tag('polyline', {
      points: `${at(0.22, 0.52)} ${at(0.42, 0.72)} ${at(0.78, 0.3)}`,
      fill: 'none',
      stroke: paint('on-ink'),
      'stroke-width': size / 8,
    })
  )
}

function drawSlider(mark: MarkOf<'slider'>, paint: PaintTone): string {
  const at = (step: number) => mark.x + (mark.w * step) / Math.max(1, mark.steps.length - 1)
  const track = tag('line', {
    x1: mark.x,
    y1: mark.y,
    x2: mark.x + mark.w,
    y2: mark.y,
    stroke: paint('line-strong'),
    'stroke-width': 6,
    'stroke-linecap': 'round',
  })
  const stops = mark.steps.map((_, step) =>
    tag('circle', { cx: at(step), cy: mark.y, r: 8, fill: paint('line-strong') }),
  )
  const handle = tag('circle', { cx: at(mark.value), cy: mark.y, r: 22, fill: paint('ink') })
  return track + stops.join('') + handle
}

function drawButton(mark: MarkOf<'button'>, paint: PaintTone): string {
  const shape = tag('rect', {
    x: mark.x,
    y: mark.y,
    width: mark.w,
    height: mark.h,
    rx: 8,
    fill: paint(mark.isPressed ? 'ink' : 'surface'),
    stroke: paint(mark.isPressed ? 'ink' : 'line-strong'),
    'stroke-width': 2,
  })
  return (
    shape +
    drawText(
      {
        kind: 'text',
        x: mark.x + 8,
        y: mark.y + mark.h / 2 - 19,
        w: mark.w - 16,
        text: mark.label,
        size: 30,
        weight: mark.isPressed ? 'strong' : 'regular',
        align: 'middle',
        tone: mark.isPressed ? 'on-ink' : 'text',
        lineHeight: 1.28,
        maxLines: 1,
      },
      paint,
    )
  )
}

function inkOf(ink: Ink, paint: PaintTone): Record<string, string | number | undefined> {
  return {
    fill: ink.fill ? paint(ink.fill) : 'none',
    'fill-opacity': ink.fillOpacity,
    stroke: ink.stroke && paint(ink.stroke),
    'stroke-width': ink.strokeWidth,
    'stroke-dasharray': ink.dash?.join(' '),
  }
}

function tag(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined
      ? ''
      : ` ${key}="${typeof value === 'number' ? shorten(value) : escapeXml(value)}"`,
  )
  return `<${name}${written.join('')}/>`
}

function shorten(value: number): number {
  return Math.round(value * 100) / 100
}

/** Text as it may stand in XML, characters that XML cannot hold left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}
