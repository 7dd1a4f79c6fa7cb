/** A link as a QR code, drawn as one path so that it prints, projects and scales sharply. */
import type { ReactNode } from 'react'
import { encode } from 'uqr'

/** Draws the code dark on white in light and dark alike: cameras read nothing else reliably. */
export function QrCode({
  text,
  label,
}: {
  readonly text: string
  readonly label: string
}): ReactNode {
  const { size, path } = qrPath(text)
  return (
    <svg
      className="k-qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#10151c" />
    </svg>
  )
}

/** Answers the QR code as the text of an SVG file. */
export function qrSvg(text: string): string {
  const { size, path } = qrPath(text)
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="1024" height="1024" shape-rendering="crispEdges">` +
    `<rect width="${size}" height="${size}" fill="#fff"/><path d="${path}" fill="#10151c"/></svg>`
  )
}

function qrPath(text: string): { size: number; path: string } {
  const { size, data } = encode(text, { ecc: 'M', border: 3 })
  const path = data
    .map((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')).join(''))
    .join('')
  return { size, path }
}
