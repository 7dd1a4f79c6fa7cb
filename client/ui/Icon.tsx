/** Small line drawings that accompany a word; alone they never carry a meaning. */
import type { ReactNode } from 'react'

const drawings = {
  arrowDown: 'M10 4v12m-5-5 5 5 5-5',
  arrowLeft: 'M16 10H4m5-5-5 5 5 5',
  arrowRight: 'M4 10h12m-5-5 5 5-5 5',
  arrowUp: 'M10 16V4m-5 5 5-5 5 5',
  check: 'm4 10.5 4 4 8-9',
  chevronDown: 'm5 7.5 5 5 5-5',
  clock: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 6v4.2l2.800 1.800',
  close: 'm5 5 10 10M15 5 5 15',
  contrast: 'M10 3a7 7 0 1 0 0 14zm0 0a7 7 0 0 1 0 14',
  copy: 'M7 7h9v9H7zM13 7V4H4v9h3',
  download: 'M10 3v10m-4.5-4.5L10 13l4.5-4.5M4 17h12',
  edit: 'M12.5 4.5l3 3M4 16l1-4 8.5-8.5 3 3L8 15z',
  enlarge: 'M11.5 4H16v4.5M16 4l-5 5M8.5 16H4v-4.5M4 16l5-5',
  globe:
    'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM3 10h14M10 3c2.2 2 3.2 4.3 3.2 7s-1 5-3.2 7c-2.2-2-3.2-4.3-3.2-7s1-5 3.2-7z',
  hand: 'M6 10V5.2a1.2 1.2 0 0 1 2.4 0V9V3.7a1.2 1.2 0 0 1 2.4 0V9 4.7a1.2 1.2 0 0 1 2.4 0V9.5 6.7a1.2 1.2 0 0 1 2.4 0V12c0 3-1.8 5-4.6 5-2.4 0-3.6-1-4.7-3l-2-3.6a1.2 1.2 0 0 1 2-1.3z',
  key: 'M6.5 9.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM9 10.5 16.5 3M13.5 6l2.5 2.5',
  minus: 'M4 10h12',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  plus: 'M10 4v12M4 10h12',
  refresh: 'M15.8 8A6.2 6.2 0 0 0 4.2 8.5M4.2 12a6.2 6.2 0 0 0 11.6-.5M16 4v4h-4M4 16v-4h4',
  present: 'M3 4h14M4 4v8.5h12V4M10 12.5V14m0 0-3 3m3-3 3 3M7 9.5l2-2 1.5 1.5L13 6.5',
  smile:
    'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM7 11.5c.7 1.2 1.7 1.8 3 1.8s2.3-.6 3-1.8M7.5 8h.01M12.5 8h.01',
  trash: 'M4 6h12M8 6V3.5h4V6M5.5 6l.8 10.5h7.4L14.5 6M8.5 9v4.5m3-4.5v4.5',
  undo: 'M7.5 5 4 8.5 7.5 12M4 8.5h8a4 4 0 0 1 0 8H9',
  warning: 'M10 3.5 17.5 16.5h-15zM10 8.5v4M10 14.7h.01',
} as const

/** The name of a drawing. */
export type IconName = keyof typeof drawings

/** Draws an icon in the colour and size of the text around it; hidden from screen readers. */
export function Icon({
  name,
  size = 20,
}: {
  readonly name: IconName
  readonly size?: number
}): ReactNode {
  return (
    <svg
      className="k-icon"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 2.6 : 1.7}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={drawings[name]} />
    </svg>
  )
}
