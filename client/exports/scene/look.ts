/** What SVG elements inherit from those around them. */
import type { Stroke } from './scene.ts'

/** The look of an element, its own attributes and styles over what it inherits. */
export interface Look {
  readonly fill: string | null
  readonly fillOpacity: number
  readonly fillRule: string
  readonly stroke: string | null
  readonly strokeOpacity: number
  readonly strokeWidth: number
  readonly dash: readonly number[]
  readonly cap: Stroke['cap']
  readonly join: Stroke['join']
  /** Of the element and all groups around it, multiplied. */
  readonly opacity: number
  readonly fontSize: number
  readonly fontWeight: number
  readonly isItalic: boolean
  readonly isCode: boolean
  readonly anchor: 'start' | 'middle' | 'end'
  readonly color: string
}

/** What SVG begins with. */
export const rootLook: Look = {
  fill: 'black',
  fillOpacity: 1,
  fillRule: 'nonzero',
  stroke: null,
  strokeOpacity: 1,
  strokeWidth: 1,
  dash: [],
  cap: 'butt',
  join: 'miter',
  opacity: 1,
  fontSize: 16,
  fontWeight: 400,
  isItalic: false,
  isCode: false,
  anchor: 'start',
  color: 'black',
}

/** The value of a property, as style or as attribute; a style wins. */
export function attributeOf(element: Element, name: string): string | null {
  const style = element instanceof SVGElement ? element.style.getPropertyValue(name) : ''
  return style || element.getAttribute(name)
}

/** Answers the look of `element` inside something that looks like `above`. */
export function inherit(above: Look, element: Element): Look {
  const has = element.attributes.length
  if (has === 0) return above
  const hasStyle = element.hasAttribute('style')
  const read = (name: string): string | null =>
    hasStyle ? attributeOf(element, name) : element.getAttribute(name)
  const number = (name: string, otherwise: number): number => {
    const value = Number.parseFloat(read(name) ?? '')
    return Number.isFinite(value) ? value : otherwise
  }
  const color = read('color') ?? above.color
  const paint = (name: 'fill' | 'stroke'): string | null => {
    const value = read(name)
    if (value === null) return above[name]
    return /^currentcolor$/i.test(value) ? color : value
  }
  const family = read('font-family')
  const style = read('font-style')
  return {
    fill: paint('fill'),
    fillOpacity: number('fill-opacity', above.fillOpacity),
    fillRule: read('fill-rule') ?? above.fillRule,
    stroke: paint('stroke'),
    strokeOpacity: number('stroke-opacity', above.strokeOpacity),
    strokeWidth: number('stroke-width', above.strokeWidth),
    dash: dashOf(read('stroke-dasharray')) ?? above.dash,
    cap: oneOf(read('stroke-linecap'), ['butt', 'round', 'square']) ?? above.cap,
    join: oneOf(read('stroke-linejoin'), ['miter', 'round', 'bevel']) ?? above.join,
    opacity: above.opacity * number('opacity', 1),
    fontSize: number('font-size', above.fontSize),
    fontWeight: weightOf(read('font-weight')) ?? above.fontWeight,
    isItalic: style === null ? above.isItalic : style !== 'normal',
    isCode: family === null ? above.isCode : /mono/i.test(family),
    anchor: oneOf(read('text-anchor'), ['start', 'middle', 'end']) ?? above.anchor,
    color,
  }
}

function oneOf<T extends string>(value: string | null, choices: readonly T[]): T | undefined {
  return choices.find((choice) => choice === value)
}

function weightOf(value: string | null): number | undefined {
  if (value === null) return undefined
  if (value === 'bold') return 700
  return Number.parseFloat(value) || 400
}

/** Dashes as numbers; `undefined` where nothing is said. All of zero length is a whole line. */
function dashOf(value: string | null): readonly number[] | undefined {
  if (value === null) return undefined
  const numbers = (value.match(/[\d.]+/g) ?? []).map(Number)
  if (numbers.length === 0 || !numbers.some((each) => each > 0)) return []
  return numbers.length % 2 === 0 ? numbers : [...numbers, ...numbers]
}
