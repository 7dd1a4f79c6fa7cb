/** Where a drawing can be pressed to get to a page. */
import { attributeOf } from './look.ts'
import type { Matrix, SceneLink } from './scene.ts'

/** How much of a text's size lies above its baseline. */
const aboveBaseline = 0.95

/** The areas of an `a` element: its boxes, and its lines of text. */
export function linksOf(link: Element, matrix: Matrix): readonly SceneLink[] {
  const address = attributeOf(link, 'href') ?? ''
  if (!isOutside(address)) return []
  return [...link.children].flatMap((child) => {
    const number = (name: string): number => Number.parseFloat(attributeOf(child, name) ?? '0') || 0
    const [x, y] = [number('x'), number('y')]
    if (child.localName === 'rect') {
      return [{ address, ...around(matrix, x, y, number('width'), number('height')) }]
    }
    if (child.localName !== 'text') return []
    const size = number('font-size')
    const top = y - size * aboveBaseline
    return [{ address, ...around(matrix, x, top, number('textLength'), size * 1.25) }]
  })
}

/** Whether a file may lead there: to the web or into a mailbox, never into a program. */
export function isOutside(address: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(address)
}

function around([a, b, c, d, e, f]: Matrix, x: number, y: number, w: number, h: number) {
  const corners = [
    [x, y],
    [x + w, y],
    [x, y + h],
    [x + w, y + h],
  ] as const
  const xs = corners.map(([px, py]) => a * px + c * py + e)
  const ys = corners.map(([px, py]) => b * px + d * py + f)
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return { x: left, y: top, w: Math.max(...xs) - left, h: Math.max(...ys) - top }
}
