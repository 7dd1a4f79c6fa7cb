/** An elliptical arc as cubic curves: SVG 2, appendix B.2. */

type Curve = [number, number, number, number, number, number]

interface Arc {
  readonly from: { readonly x: number; readonly y: number }
  readonly to: { readonly x: number; readonly y: number }
  readonly rx: number
  readonly ry: number
  /** How far the ellipse is turned. */
  readonly degrees: number
  readonly isLarge: boolean
  readonly isSweeping: boolean
}

/** Answers the curves, each as x1 y1 x2 y2 x y, none longer than a quarter of the ellipse. */
export function arcCurves(arc: Arc): readonly Curve[] {
  const { from, to } = arc
  let [rx, ry] = [Math.abs(arc.rx), Math.abs(arc.ry)]
  if (rx === 0 || ry === 0 || (from.x === to.x && from.y === to.y)) return []
  const turn = (arc.degrees * Math.PI) / 180
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const [dx, dy] = [(from.x - to.x) / 2, (from.y - to.y) / 2]
  const [px, py] = [cos * dx + sin * dy, -sin * dx + cos * dy]
  // Radii that do not reach are made larger.
  const reach = (px * px) / (rx * rx) + (py * py) / (ry * ry)
  if (reach > 1) {
    rx *= Math.sqrt(reach)
    ry *= Math.sqrt(reach)
  }
  const below = rx * rx * py * py + ry * ry * px * px
  const above = Math.max(0, rx * rx * ry * ry - below)
  const factor = (arc.isLarge === arc.isSweeping ? -1 : 1) * Math.sqrt(above / below)
  const [qx, qy] = [(factor * rx * py) / ry, (-factor * ry * px) / rx]
  const centre = {
    x: cos * qx - sin * qy + (from.x + to.x) / 2,
    y: sin * qx + cos * qy + (from.y + to.y) / 2,
  }
  const start = Math.atan2((py - qy) / ry, (px - qx) / rx)
  const end = Math.atan2((-py - qy) / ry, (-px - qx) / rx)
  let sweep = end - start
  if (arc.isSweeping && sweep < 0) sweep += 2 * Math.PI
  if (!arc.isSweeping && sweep > 0) sweep -= 2 * Math.PI
  const parts = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9))
  const step = sweep / parts
  const handle = (4 / 3) * Math.tan(step / 4)
  const at = (x: number, y: number): [number, number] => [
    centre.x + cos * rx * x - sin * ry * y,
    centre.y + sin * rx * x + cos * ry * y,
  ]
  return Array.from({ length: parts }, (_, index) => {
    const [a, b] = [start + index * step, start + (index + 1) * step]
    const [c1, s1, c2, s2] = [Math.cos(a), Math.sin(a), Math.cos(b), Math.sin(b)]
    return [
      ...at(c1 - handle * s1, s1 + handle * c1),
      ...at(c2 + handle * s2, s2 - handle * c2),
      ...at(c2, s2),
    ]
  })
}
