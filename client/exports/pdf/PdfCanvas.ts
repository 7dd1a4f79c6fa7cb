/** Writes what a page paints: the operators of ISO 32000-1, annex A. */
import type { Clip, Color, Matrix, PathStep, Stroke } from '../scene/scene.ts'
import type { PdfFont } from './PdfFont.ts'
import { numeral } from './PdfFile.ts'

const caps = { butt: 0, round: 1, square: 2 } as const
const joins = { miter: 0, round: 1, bevel: 2 } as const

/** Collects operators. Settings that hold already are not written again. */
export class PdfCanvas {
  /** The names of the opacities used, with their values. */
  readonly opacities = new Map<string, number>()
  readonly #lines: string[] = []
  /** What holds, one entry for each open state. */
  #states: Map<string, string>[] = [new Map()]

  /** The operators, as the content of a page. */
  get content(): string {
    return this.#lines.join('\n')
  }

  save(): void {
    this.#lines.push('q')
    this.#states.push(new Map(this.#states.at(-1)))
  }

  restore(): void {
    this.#lines.push('Q')
    this.#states.pop()
  }

  transform(matrix: Matrix): void {
    // Six digits, because a small error in a scale grows with the page.
    const values = matrix.map((value) => String(Math.round(value * 1e6) / 1e6))
    if (values.join(' ') !== '1 0 0 1 0 0') this.#lines.push(`${values.join(' ')} cm`)
  }

  clip({ steps, isEvenOdd }: Clip): void {
    this.#outline(steps)
    this.#lines.push(isEvenOdd ? 'W* n' : 'W n')
  }

  /** Opens and closes marked content. */
  mark(operator: string): void {
    this.#lines.push(operator)
  }

  path(
    steps: readonly PathStep[],
    look: { fill: Color | null; isEvenOdd: boolean; stroke: Stroke | null },
  ): void {
    const { fill, stroke, isEvenOdd } = look
    if (fill) this.#fill(fill)
    if (stroke) this.#stroke(stroke)
    this.#outline(steps)
    const rule = isEvenOdd ? '*' : ''
    this.#lines.push(fill && stroke ? `B${rule}` : fill ? `f${rule}` : 'S')
  }

  /** Fills an outline with a pattern of the page's resources. */
  hatch(
    steps: readonly PathStep[],
    look: { name: string; isEvenOdd: boolean; alpha: number },
  ): void {
    this.#set('fill', `/Pattern cs /${look.name} scn`)
    this.#opacity('ca', look.alpha)
    this.#outline(steps)
    this.#lines.push(look.isEvenOdd ? 'f*' : 'f')
  }

  /** Text whose units point down, as those of a picture do. `width` 0: as wide as it is. */
  text(options: {
    readonly text: string
    readonly font: PdfFont
    readonly size: number
    readonly x: number
    readonly y: number
    readonly fill: Color
    readonly halo: Stroke | null
    /** How far the words are stretched, 1 for not at all. */
    readonly stretch: number
  }): void {
    const { text, font, size, x, y, fill, halo, stretch } = options
    const words = font.encode(text)
    const place =
      `/${font.name} ${numeral(size)} Tf ${numeral(stretch * 100)} Tz ` +
      `1 0 0 -1 ${numeral(x)} ${numeral(y)} Tm ${words} Tj`
    this.#fill(fill)
    if (halo) this.#stroke(halo)
    this.#lines.push(`BT ${halo ? '2' : '0'} Tr ${place} ET`)
  }

  /** An image of the page's resources, its upper left corner at the origin, units pointing down. */
  image(name: string, w: number, h: number, alpha: number): void {
    this.#opacity('ca', alpha)
    this.#lines.push(`q ${numeral(w)} 0 0 ${numeral(-h)} 0 ${numeral(h)} cm /${name} Do Q`)
  }

  #fill(color: Color): void {
    this.#set('fill', `${colorOf(color)} rg`)
    this.#opacity('ca', color.alpha)
  }

  #stroke(stroke: Stroke): void {
    this.#set('stroke', `${colorOf(stroke.color)} RG`)
    this.#opacity('CA', stroke.color.alpha)
    this.#set('width', `${numeral(stroke.width)} w`)
    this.#set('dash', `[${stroke.dash.map(numeral).join(' ')}] 0 d`)
    this.#set('cap', `${caps[stroke.cap]} J`)
    this.#set('join', `${joins[stroke.join]} j`)
  }

  #opacity(kind: 'ca' | 'CA', alpha: number): void {
    const value = Math.round(alpha * 1000) / 1000
    const name = `${kind}${Math.round(value * 1000)}`
    if (value === 1 && !this.#states.at(-1)?.has(kind)) return
    this.opacities.set(name, value)
    this.#set(kind, `/${name} gs`)
  }

  #set(key: string, line: string): void {
    const state = this.#states.at(-1)
    if (!state || state.get(key) === line) return
    state.set(key, line)
    this.#lines.push(line)
  }

  #outline(steps: readonly PathStep[]): void {
    const line: string[] = []
    for (const step of steps) {
      switch (step.to) {
        case 'move':
          line.push(`${numeral(step.x)} ${numeral(step.y)} m`)
          break
        case 'line':
          line.push(`${numeral(step.x)} ${numeral(step.y)} l`)
          break
        case 'curve': {
          const { x1, y1, x2, y2, x, y } = step
          line.push(`${[x1, y1, x2, y2, x, y].map(numeral).join(' ')} c`)
          break
        }
        case 'close':
          line.push('h')
      }
    }
    this.#lines.push(line.join(' '))
  }
}

function colorOf({ rgb }: Color): string {
  return rgb.map((channel) => numeral(channel / 255)).join(' ')
}
