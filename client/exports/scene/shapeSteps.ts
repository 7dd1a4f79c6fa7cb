/** The outline of an SVG shape. */
import { ellipseSteps, pathSteps, polygonSteps, rectSteps } from './pathSteps.ts'
import type { PathStep } from './scene.ts'

/** Answers the outline in the shape's own units; empty for what has none. */
export function shapeSteps(element: Element): readonly PathStep[] {
  const number = (name: string): number => Number.parseFloat(element.getAttribute(name) ?? '') || 0
  switch (element.localName) {
    case 'path':
      return pathSteps(element.getAttribute('d') ?? '')
    case 'rect': {
      const [w, h] = [number('width'), number('height')]
      const radius = number('rx') || number('ry')
      return w > 0 && h > 0 ? rectSteps(number('x'), number('y'), w, h, radius) : []
    }
    case 'circle':
      return roundOf(number('cx'), number('cy'), number('r'), number('r'))
    case 'ellipse':
      return roundOf(number('cx'), number('cy'), number('rx'), number('ry'))
    case 'line':
      return polygonSteps([number('x1'), number('y1'), number('x2'), number('y2')], false)
    case 'polyline':
    case 'polygon':
      return polygonSteps(
        (element.getAttribute('points') ?? '')
          .split(/[\s,]+/)
          .filter(Boolean)
          .map(Number),
        element.localName === 'polygon',
      )
    default:
      return []
  }
}

function roundOf(cx: number, cy: number, rx: number, ry: number): readonly PathStep[] {
  return rx > 0 && ry > 0 ? ellipseSteps(cx, cy, rx, ry) : []
}
