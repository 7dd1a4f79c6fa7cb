/** Reads the outlines of SVG: path data and the basic shapes, as moves, lines and cubic curves. */
import type { PathStep } from './scene.ts'
import { arcCurves } from './arcCurves.ts'

const counts: Readonly<Record<string, number>> = {
  m: 2,
  l: 2,
  h: 1,
  v: 1,
  c: 6,
  s: 4,
  q: 4,
  t: 2,
  a: 7,
  z: 0,
}

/**
 * Reads path data. Relative, short and smooth forms become absolute ones, arcs and quadratic curves
 * cubic ones. Reading ends at the first fault, as SVG wants it.
 */
export function pathSteps(data: string): readonly PathStep[] {
  const pen = new Pen()
  for (const [, letter = '', rest = ''] of data.matchAll(
    /([a-zA-Z])([^a-zA-Z]*(?:e[^a-zA-Z]*)*)/g,
  )) {
    const kind = letter.toLowerCase()
    const count = counts[kind]
    if (count === undefined) return pen.steps
    const numbers = kind === 'a' ? arcNumbers(rest) : numbersOf(rest)
    if (count === 0) pen.close()
    for (let at = 0; count > 0 && at + count <= numbers.length; at += count) {
      // More pairs after a move are lines.
      const now = kind === 'm' && at > 0 ? 'l' : kind
      pen.step(now, letter === kind, numbers.slice(at, at + count))
    }
  }
  return pen.steps
}

function numbersOf(text: string): number[] {
  return (text.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number)
}

/** The two flags of an arc may stand without anything between them. */
function arcNumbers(text: string): number[] {
  const number = String.raw`([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)`
  const gap = String.raw`[\s,]*`
  const arc = new RegExp(
    [number, number, number, '([01])', '([01])', number, number].join(gap),
    'gi',
  )
  return [...text.matchAll(arc)].flatMap((match) => match.slice(1).map(Number))
}

class Pen {
  readonly steps: PathStep[] = []
  #x = 0
  #y = 0
  #startX = 0
  #startY = 0
  /** The last control point, which a smooth curve mirrors, and of which kind of curve it was. */
  #control: { kind: 'c' | 'q'; x: number; y: number } | null = null

  step(kind: string, isRelative: boolean, numbers: readonly number[]): void {
    const dx = isRelative ? this.#x : 0
    const dy = isRelative ? this.#y : 0
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0] = numbers
    switch (kind) {
      case 'm':
        this.#startX = a + dx
        this.#startY = b + dy
        this.#move('move', a + dx, b + dy)
        break
      case 'l':
        this.#move('line', a + dx, b + dy)
        break
      case 'h':
        this.#move('line', a + dx, this.#y)
        break
      case 'v':
        this.#move('line', this.#x, a + dy)
        break
      case 'c':
        this.#curve(a + dx, b + dy, c + dx, d + dy, e + dx, f + dy)
        break
      case 's': {
        const [x1, y1] = this.#mirrored('c')
        this.#curve(x1, y1, a + dx, b + dy, c + dx, d + dy)
        break
      }
      case 'q':
        this.#quadratic(a + dx, b + dy, c + dx, d + dy)
        break
      case 't': {
        const [x1, y1] = this.#mirrored('q')
        this.#quadratic(x1, y1, a + dx, b + dy)
        break
      }
      case 'a':
        this.#arc(a, b, c, d !== 0, e !== 0, f + dx, g + dy)
        break
    }
  }

  close(): void {
    this.steps.push({ to: 'close' })
    this.#x = this.#startX
    this.#y = this.#startY
    this.#control = null
  }

  #move(to: 'move' | 'line', x: number, y: number): void {
    this.steps.push({ to, x, y })
    this.#x = x
    this.#y = y
    this.#control = null
  }

  #curve(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.steps.push({ to: 'curve', x1, y1, x2, y2, x, y })
    this.#x = x
    this.#y = y
    this.#control = { kind: 'c', x: x2, y: y2 }
  }

  #quadratic(qx: number, qy: number, x: number, y: number): void {
    const third = 2 / 3
    this.#curve(
      this.#x + (qx - this.#x) * third,
      this.#y + (qy - this.#y) * third,
      x + (qx - x) * third,
      y + (qy - y) * third,
      x,
      y,
    )
    this.#control = { kind: 'q', x: qx, y: qy }
  }

  #arc(
    rx: number,
    ry: number,
    degrees: number,
    isLarge: boolean,
    isSweeping: boolean,
    x: number,
    y: number,
  ): void {
    const from = { x: this.#x, y: this.#y }
    for (const curve of arcCurves({ from, to: { x, y }, rx, ry, degrees, isLarge, isSweeping })) {
      this.#curve(...curve)
    }
    if (rx === 0 || ry === 0) this.#move('line', x, y)
    this.#control = null
  }

  #mirrored(kind: 'c' | 'q'): readonly [number, number] {
    if (this.#control?.kind !== kind) return [this.#x, this.#y]
    return [2 * this.#x - this.#control.x, 2 * this.#y - this.#control.y]
  }
}

/** How far a curve's handle reaches so that four curves make a circle. */
const roundness = 0.5522847498

/** An ellipse. */
export function ellipseSteps(cx: number, cy: number, rx: number, ry: number): readonly PathStep[] {
  const [kx, ky] = [rx * roundness, ry * roundness]
  return [
    { to: 'move', x: cx + rx, y: cy },
    curve(cx + rx, cy + ky, cx + kx, cy + ry, cx, cy + ry),
    curve(cx - kx, cy + ry, cx - rx, cy + ky, cx - rx, cy),
    curve(cx - rx, cy - ky, cx - kx, cy - ry, cx, cy - ry),
    curve(cx + kx, cy - ry, cx + rx, cy - ky, cx + rx, cy),
    { to: 'close' },
  ]
}

/** A rectangle, its corners as round as `radius`. */
export function rectSteps(
  x: number,
  y: number,
  w: number,
  h: number,
  radius: number,
): readonly PathStep[] {
  const r = Math.min(radius, w / 2, h / 2)
  const [right, bottom, k] = [x + w, y + h, r * (1 - roundness)]
  if (!(r > 0)) return polygonSteps([x, y, right, y, right, bottom, x, bottom], true)
  return [
    { to: 'move', x: x + r, y },
    { to: 'line', x: right - r, y },
    curve(right - k, y, right, y + k, right, y + r),
    { to: 'line', x: right, y: bottom - r },
    curve(right, bottom - k, right - k, bottom, right - r, bottom),
    { to: 'line', x: x + r, y: bottom },
    curve(x + k, bottom, x, bottom - k, x, bottom - r),
    { to: 'line', x, y: y + r },
    curve(x, y + k, x + k, y, x + r, y),
    { to: 'close' },
  ]
}

/** Lines from point to point; the numbers are x and y in turn. */
export function polygonSteps(numbers: readonly number[], isClosed: boolean): readonly PathStep[] {
  const steps: PathStep[] = []
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    steps.push({ to: at === 0 ? 'move' : 'line', x: numbers[at] ?? 0, y: numbers[at + 1] ?? 0 })
  }
  return isClosed && steps.length > 0 ? [...steps, { to: 'close' }] : steps
}

function curve(x1: number, y1: number, x2: number, y2: number, x: number, y: number): PathStep {
  return { to: 'curve', x1, y1, x2, y2, x, y }
}
