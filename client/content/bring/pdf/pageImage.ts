/** A drawn page as a picture that the server takes. */

/** As much as the server takes, with room for what travels around it. */
const maxBytes = 9.5 * 1024 * 1024
/** Line drawings and text are sharpest and often smallest as PNG; beyond this it is a scan or a photo. */
const pngBytes = 2.5 * 1024 * 1024

/** The picture, smaller in quality or in size where it would be too large. */
export async function pageImage(canvas: HTMLCanvasElement): Promise<Blob> {
  const sharp = await blobOf(canvas, 'image/png')
  if (sharp.size <= pngBytes) return sharp
  for (const quality of [0.9, 0.75, 0.6]) {
    const blob = await blobOf(canvas, 'image/jpeg', quality)
    if (blob.size <= maxBytes) return blob
  }
  return pageImage(halfOf(canvas))
}

function halfOf(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const half = document.createElement('canvas')
  half.width = Math.max(1, Math.round(canvas.width / 2))
  half.height = Math.max(1, Math.round(canvas.height / 2))
  half.getContext('2d')?.drawImage(canvas, 0, 0, half.width, half.height)
  return half
}

/** Answers the canvas's picture; a canvas that is too large for the browser has none. */
export function blobOf(
  canvas: HTMLCanvasElement,
  type: 'image/png' | 'image/jpeg',
  quality?: number,
): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const take = (blob: Blob | null) =>
      blob ? resolve(blob) : reject(new Error('The browser made no picture of the canvas.'))
    canvas.toBlob(take, type, quality)
  })
}
