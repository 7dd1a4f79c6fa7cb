/** Paints a scene as a PNG. */
import { cssFont } from '../drawing/fontMetrics.ts'
import { hatchDashes, hatchSide } from '../scene/hatch.ts'
import type { Clip, Color, ImageItem, PathItem, PathStep, Scene, TextItem } from '../scene/scene.ts'
import type { Work } from '../work.ts'

/** A browser's canvas is too small for the picture. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge'
}

/** What the browsers of office computers can paint: pixels along a side, and altogether. */
const mostSide = 16_000
const mostPixels = 100_000_000

/** How many items are painted before the page gets its turn. */
const itemsAtOnce = 250

/**
 * Answers the picture on a ground of the given colour, `scale` pixels to a board unit, or fewer where no
 * browser could paint so many. It is painted piece by piece, so that the page goes on working. Throws
 * `TooLarge` where this browser can paint even less.
 */
export async function paintPng(
  scene: Scene,
  options: { readonly scale: number; readonly ground: string; readonly work: Work },
): Promise<Blob> {
  const { ground, work } = options
  const { x, y, w, h } = scene.bounds
  const scale = Math.min(options.scale, mostSide / Math.max(w, h), Math.sqrt(mostPixels / (w * h)))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(w * scale))
  canvas.height = Math.max(1, Math.round(h * scale))
  // Painted by the processor: a picture that is read back from the graphics card stops the page for long.
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  if (!pen) throw new TooLarge()
  pen.fillStyle = ground
  pen.fillRect(0, 0, canvas.width, canvas.height)
  for (const [index, item] of scene.items.entries()) {
    pen.setTransform(scale, 0, 0, scale, -x * scale, -y * scale)
    pen.save()
    for (const clip of item.clips) clipTo(pen, clip)
    pen.transform(...item.matrix)
    if (item.kind === 'path') paintPath(pen, item)
    else if (item.kind === 'text') paintText(pen, item)
    else await paintImage(pen, item)
    pen.restore()
    if (index % itemsAtOnce === 0) {
      // Browsers only note down what is to be painted; asking for a pixel makes them do it.
      pen.getImageData(0, 0, 1, 1)
      work.report((0.9 * index) / scene.items.length)
      await work.breathe()
    }
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  // Frees the memory at once; some browsers keep a canvas for long.
  canvas.width = 0
  canvas.height = 0
  if (!blob) throw new TooLarge()
  work.report(1)
  return blob
}

function clipTo(pen: CanvasRenderingContext2D, clip: Clip): void {
  const before = pen.getTransform()
  pen.transform(...clip.matrix)
  pen.clip(pathOf(clip.steps), clip.isEvenOdd ? 'evenodd' : 'nonzero')
  pen.setTransform(before)
}

function paintPath(pen: CanvasRenderingContext2D, item: PathItem): void {
  const path = pathOf(item.steps)
  if (item.fill) {
    pen.fillStyle = css(item.fill)
    pen.fill(path, item.isEvenOdd ? 'evenodd' : 'nonzero')
  }
  const hatching = item.hatch && hatchingOf(pen, item.hatch)
  if (hatching) {
    pen.fillStyle = hatching
    pen.fill(path, item.isEvenOdd ? 'evenodd' : 'nonzero')
  }
  if (item.stroke) {
    pen.strokeStyle = css(item.stroke.color)
    pen.lineWidth = item.stroke.width
    pen.lineCap = item.stroke.cap
    pen.lineJoin = item.stroke.join
    pen.setLineDash([...item.stroke.dash])
    pen.stroke(path)
  }
}

/** How many times its size a tile is drawn, so that it is sharp at every scale. */
const tileScale = 4

/** The tile of a hatching, in the units of the picture. */
function hatchingOf(pen: CanvasRenderingContext2D, color: Color): CanvasPattern | null {
  const tile = document.createElement('canvas')
  tile.width = hatchSide * tileScale
  tile.height = hatchSide * tileScale
  const brush = tile.getContext('2d')
  if (!brush) return null
  brush.scale(tileScale, tileScale)
  brush.strokeStyle = css(color)
  brush.lineCap = 'round'
  for (const { x1, y1, x2, y2 } of hatchDashes) {
    brush.moveTo(x1, y1)
    brush.lineTo(x2, y2)
  }
  brush.stroke()
  const pattern = pen.createPattern(tile, 'repeat')
  pattern?.setTransform(new DOMMatrix([1 / tileScale, 0, 0, 1 / tileScale, 0, 0]))
  return pattern
}

function paintText(pen: CanvasRenderingContext2D, item: TextItem): void {
  pen.font = cssFont(item)
  pen.translate(item.x, item.y)
  const natural = pen.measureText(item.text).width
  if (item.width > 0 && natural > 0) pen.scale(item.width / natural, 1)
  if (item.halo) {
    pen.strokeStyle = css(item.halo.color)
    pen.lineWidth = item.halo.width
    pen.lineJoin = 'round'
    pen.strokeText(item.text, 0, 0)
  }
  pen.fillStyle = css(item.fill)
  pen.fillText(item.text, 0, 0)
}

async function paintImage(pen: CanvasRenderingContext2D, item: ImageItem): Promise<void> {
  const image = new Image()
  image.src = item.href
  try {
    await image.decode()
  } catch {
    // What a browser cannot read stays an empty spot.
    return
  }
  pen.globalAlpha = item.alpha
  pen.drawImage(image, 0, 0, item.w, item.h)
}

function pathOf(steps: readonly PathStep[]): Path2D {
  const path = new Path2D()
  for (const step of steps) {
    switch (step.to) {
      case 'move':
        path.moveTo(step.x, step.y)
        break
      case 'line':
        path.lineTo(step.x, step.y)
        break
      case 'curve':
        path.bezierCurveTo(step.x1, step.y1, step.x2, step.y2, step.x, step.y)
        break
      case 'close':
        path.closePath()
    }
  }
  return path
}

function css({ rgb, alpha }: Color): string {
  return `rgba(${rgb.join(', ')}, ${alpha})`
}
