/** Hatchings of a PDF: tiling patterns (ISO 32000-1, 8.7.3), one for each colour and place. */
import { hatchDashes, hatchSide } from '../scene/hatch.ts'
import type { Color, Matrix } from '../scene/scene.ts'
import { at, numeral, type PdfFile, type Ref } from './PdfFile.ts'

/** A tile narrower than this, in points, prints as an even tone. */
const leastSide = 4

/** Keeps the patterns that the pages of one file use. */
export class PdfHatches {
  readonly #file: PdfFile
  readonly #known = new Map<string, { readonly name: string; readonly ref: Ref }>()
  #used = new Map<string, Ref>()

  constructor(file: PdfFile) {
    this.#file = file
  }

  /** The name of a hatching; `matrix` leads from the units of what is hatched to the page's. */
  find(color: Color, matrix: Matrix): string {
    const [a, b, c, d, e, f] = matrix
    const scale = Math.sqrt(Math.abs(a * d - b * c)) || 1
    // Doubled where a sheet gets small on paper, as the canvas does when one zooms out.
    const grown = 2 ** Math.max(0, Math.ceil(Math.log2(leastSide / (hatchSide * scale))))
    const place = [a * grown, b * grown, c * grown, d * grown, e, f].map(rounded).join(' ')
    const key = `${place} ${color.rgb.join(' ')}`
    const { name, ref } = this.#known.get(key) ?? this.#write(key, place, color)
    this.#used.set(name, ref)
    return name
  }

  /** The entries of a page's resources, for what was used since the last page. */
  takeResources(): string {
    const entries = [...this.#used].map(([name, ref]) => `/${name} ${at(ref)}`).join(' ')
    this.#used = new Map()
    return entries
  }

  #write(key: string, place: string, { rgb }: Color): { name: string; ref: Ref } {
    const ink = rgb.map((channel) => numeral(channel / 255)).join(' ')
    const lines = hatchDashes.map(
      ({ x1, y1, x2, y2 }) =>
        `${[x1, y1].map(numeral).join(' ')} m ${numeral(x2)} ${numeral(y2)} l`,
    )
    const ref = this.#file.addStream(
      `1 w 1 J ${ink} RG ${lines.join(' ')} S`,
      `/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 ${hatchSide} ${hatchSide}] ` +
        `/XStep ${hatchSide} /YStep ${hatchSide} /Matrix [${place}] /Resources <<>>`,
    )
    const made = { name: `H${this.#known.size + 1}`, ref }
    this.#known.set(key, made)
    return made
  }
}

/** Six digits, because a small error grows with every tile. */
function rounded(value: number): string {
  return String(Math.round(value * 1e6) / 1e6)
}
