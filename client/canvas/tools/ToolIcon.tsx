/** The signs of the tools, in the line of the product's other icons. */
import type { ReactNode } from 'react'

const drawings = {
  select: 'M6 3.5v12.500l3.300-3 2.100 4.500 2.200-1-2.100-4.400h4.500z',
  hand: 'M7 10V5a1.300 1.300 0 0 1 2.600 0v4V3.800a1.300 1.300 0 0 1 2.600 0V9V5a1.300 1.300 0 0 1 2.600 0v6.500c0 3-1.800 5.500-5 5.500-2.600 0-3.700-1.200-5-3.500L3.500 11c-.8-1.400 1-2.400 1.900-1.200z',
  laser:
    'M4 16l6.500-6.500M12.500 7.500h.01M12.500 3v1.500M17 7.500h-1.500M15.700 4.300l-1 1M9.300 4.300l1 1M15.700 10.700l-1-1',
  note: 'M4 4h12v8l-4 4H4zM16 12h-4v4',
  card: 'M3 5.500h14v9H3zM3 5.500v9M6 9h7M6 12h3',
  text: 'M4.500 5.500V4h11v1.500M10 4v12.500M7.500 16.500h5',
  draw: 'M4 16l1-3.500L13.500 4l2.500 2.500L7.500 15zM12 5.500 14.500 8',
  eraser: 'M8.500 16 3.800 11.300l7-7L16.200 9.700 10 16zM7.500 7.700l5.300 5.300M8.500 16h8',
  arrow: 'M4 16 16 4M8.500 4H16v7.500',
  shapes: 'M3.500 10.500h7v6h-7zM13 3.500a3.700 3.700 0 1 1 0 7.400 3.700 3.700 0 0 1 0-7.400z',
  image: 'M3.500 4.500h13v11h-13zM3.500 13l4-4 3.500 3.500 2-2 3.500 3.500M13 8h.01',
  rectangle: 'M3.500 5h13v10h-13z',
  ellipse: 'M10 5c4 0 6.500 2.200 6.500 5s-2.500 5-6.500 5-6.500-2.200-6.500-5S6 5 10 5z',
  diamond: 'M10 3.500 16.500 10 10 16.500 3.500 10z',
  triangle: 'M10 4l6.500 11.500h-13z',
  'arrow-right': 'M3.500 8H11V4.500l5.500 5.500-5.500 5.500V12H3.500z',
  line: 'M4 15 16 5',
  highlight: 'M5 12.500 12 5.500l3 3-7 7H5zM4 17.500h12',
  frame: 'M6 3v14M14 3v14M3 6h14M3 14h14',
  undo: 'M5 8h7a4 4 0 0 1 0 8H8M8 4.500 4.500 8 8 11.500',
  redo: 'M15 8H8a4 4 0 0 0 0 8h4M12 4.500 15.500 8 12 11.500',
  zoomIn: 'M10 5v10M5 10h10',
  zoomOut: 'M5 10h10',
  fit: 'M4 8V4h4M16 8V4h-4M4 12v4h4M16 12v4h-4',
  more: 'M4.500 10h.01M10 10h.01M15.500 10h.01',
} as const

/** The name of a tool's sign. */
export type ToolIconName = keyof typeof drawings

/** Draws a sign in the colour of the text around it. */
export function ToolIcon({
  name,
  size = 22,
}: {
  readonly name: ToolIconName
  readonly size?: number
}): ReactNode {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 2.6 : 1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={drawings[name]} />
    </svg>
  )
}
