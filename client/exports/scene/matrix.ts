/** Arithmetic of transforms. */
import type { Matrix } from './scene.ts'

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** What does `inner` first, then `outer`. */
export function combine(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [p, q, r, s, t, u] = inner
  return [
    a * p + c * q,
    b * p + d * q,
    a * r + c * s,
    b * r + d * s,
    a * t + c * u + e,
    b * t + d * u + f,
  ]
}

/**
 * Reads a transform as SVG attributes and CSS write it: lengths in user units or `px`, angles in
 * degrees, `rad` or `turn`. What it does not know changes nothing.
 */
export function readTransform(text: string | null): Matrix {
  let matrix = identity
  for (const [, name = '', list = ''] of (text ?? '').matchAll(/([a-zA-Z]+)\s*\(([^)]*)\)/g)) {
    const values = list.split(/[\s,]+/).filter(Boolean)
    const numbers = values.map((value) => Number.parseFloat(value) || 0)
    matrix = combine(matrix, single(name, numbers, values))
  }
  return matrix
}

function single(name: string, numbers: readonly number[], values: readonly string[]): Matrix {
  const [a = 0, b, c] = numbers
  switch (name) {
    case 'matrix': {
      const [m0 = 1, m1 = 0, m2 = 0, m3 = 1, m4 = 0, m5 = 0] = numbers
      return [m0, m1, m2, m3, m4, m5]
    }
    case 'translate':
      return [1, 0, 0, 1, a, b ?? 0]
    case 'scale':
      return [a, 0, 0, b ?? a, 0, 0]
    case 'rotate':
      return around(turn(radians(a, values[0])), b ?? 0, c ?? 0)
    default:
      return identity
  }
}

function turn(angle: number): Matrix {
  return [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0]
}

function around(matrix: Matrix, x: number, y: number): Matrix {
  return combine(combine([1, 0, 0, 1, x, y], matrix), [1, 0, 0, 1, -x, -y])
}

function radians(amount: number, written: string | undefined): number {
  if (written?.endsWith('rad')) return amount
  if (written?.endsWith('turn')) return amount * 2 * Math.PI
  return (amount * Math.PI) / 180
}
