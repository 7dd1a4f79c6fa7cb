/** What a PDF asks of the browser: typefaces, pixels of pictures and of words in other scripts. */
import { cssFont, fontMetrics } from '../drawing/fontMetrics.ts'
import { loadCut } from './loadCut.ts'
import type { PdfTools } from './writePdf.ts'

/** More pixels a picture does not get: a page of paper shows no more. */
const mostPixels = 4_000_000

/** The tools of a page that is open in a browser. */
export const browserTools: PdfTools = {
  loadCut,
  async decodeImage(href, { w, h }) {
    const image = new Image()
    image.src = href
    try {
      await image.decode()
    } catch {
      return null
    }
    // A drawn picture has no pixels of its own: twice its size on the board is sharp.
    const isDrawn = href.startsWith('data:image/svg')
    const [width, height] = isDrawn ? [w * 2, h * 2] : [image.naturalWidth, image.naturalHeight]
    const shrink = Math.min(1, Math.sqrt(mostPixels / Math.max(1, width * height)))
    return pixelsOf(width * shrink, height * shrink, (pen, own) =>
      pen.drawImage(image, 0, 0, own.width, own.height),
    )
  },
  drawText(item) {
    const { ascent, descent } = fontMetrics(item)
    const scale = Math.min(6, Math.max(1, 120 / item.size))
    const pen = document.createElement('canvas').getContext('2d')
    if (!pen) return null
    pen.font = cssFont(item)
    const w = pen.measureText(item.text).width
    // Small pictures among words reach beyond the letters.
    const [top, bottom] = [ascent * 1.15, descent * 1.3]
    const pixels = pixelsOf(w * scale, (top + bottom) * scale, (brush) => {
      brush.scale(scale, scale)
      brush.font = cssFont(item)
      brush.fillStyle = `rgba(${item.fill.rgb.join(',')},${item.fill.alpha})`
      brush.fillText(item.text, 0, top)
    })
    return pixels && { pixels, w, top, bottom }
  },
}

function pixelsOf(
  w: number,
  h: number,
  paint: (pen: CanvasRenderingContext2D, canvas: HTMLCanvasElement) => void,
) {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(w))
  canvas.height = Math.max(1, Math.round(h))
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  if (!pen) return null
  paint(pen, canvas)
  const { width, height } = canvas
  return { width, height, rgba: pen.getImageData(0, 0, width, height).data }
}
