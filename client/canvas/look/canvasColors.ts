/** tldraw's thirteen colours in our own tones: paper for notes, ink for lines, both calm on our ground. */
import { DefaultColorThemePalette, type TLDefaultColorTheme } from 'tldraw'

type ColorName = Exclude<keyof TLDefaultColorTheme, 'id' | 'text' | 'background' | 'solid'>

/** Ink on light ground, ink on dark ground, and the paper of a note in both. */
const tones: Readonly<Record<ColorName, readonly [string, string, string, string]>> = {
  black: ['#161c24', '#e9edf1', '#ffe59a', '#ead083'],
  grey: ['#5b6672', '#9aa7b4', '#dde2df', '#aeb7bd'],
  'light-violet': ['#8c78d8', '#c3b6ff', '#e4dcfb', '#c3b8e6'],
  violet: ['#6553c4', '#b3a7fe', '#cfc3f6', '#ab9fdc'],
  blue: ['#2b4d94', '#7fa9ee', '#b9d0f6', '#93b0de'],
  'light-blue': ['#2580b4', '#73c4ea', '#cde8f6', '#a3c9dd'],
  yellow: ['#a87a00', '#e8c65a', '#ffd666', '#dfb84f'],
  orange: ['#b86400', '#f5ad6b', '#fccb98', '#e0aa74'],
  green: ['#128755', '#81bf89', '#addfc1', '#8bbd9f'],
  'light-green': ['#5b8f2f', '#b5d67c', '#d5ecbd', '#b3cb97'],
  'light-red': ['#be498c', '#fea7bc', '#f9cfe0', '#dda7bd'],
  red: ['#a32517', '#f0897b', '#f7bdb2', '#dc978b'],
  white: ['#ffffff', '#ffffff', '#ffffff', '#dfe3e6'],
}

/** The paper and ink the canvas lies on; equal to `--k-ground` and `--k-surface` of the page. */
const grounds = {
  light: { text: '#161c24', background: '#eef0ec', solid: '#fbfcfa' },
  dark: { text: '#e9edf1', background: '#10151c', solid: '#181f29' },
} as const

/** Lays our tones over tldraw's palette. tldraw keeps it as one object for the page, so this is done once. */
export function applyOwnColors(): void {
  paintMode(DefaultColorThemePalette.lightMode, 'light')
  paintMode(DefaultColorThemePalette.darkMode, 'dark')
}

function paintMode(theme: TLDefaultColorTheme, mode: 'light' | 'dark'): void {
  const ground = grounds[mode]
  Object.assign(theme, ground)
  for (const [name, [light, dark, lightPaper, darkPaper]] of toneEntries()) {
    const ink = mode === 'light' ? light : dark
    const paper = mode === 'light' ? lightPaper : darkPaper
    const before = theme[name]
    theme[name] = {
      ...before,
      solid: ink,
      fill: ink,
      semi: mix(ink, ground.solid, 0.14),
      pattern: mix(ink, ground.solid, 0.7),
      note: { fill: paper, text: '#161c24' },
      frame: {
        headingStroke: mix(ink, ground.solid, 0.6),
        headingFill: ground.solid,
        stroke: mix(ink, ground.solid, 0.6),
        fill: ground.solid,
        text: ground.text,
      },
    }
  }
}

function toneEntries(): [ColorName, readonly [string, string, string, string]][] {
  return Object.entries(tones) as [ColorName, readonly [string, string, string, string]][]
}

/** `share` of the first colour, the rest of the second; both `#rrggbb`. */
function mix(first: string, second: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const a = Number.parseInt(first.slice(at, at + 2), 16)
    const b = Number.parseInt(second.slice(at, at + 2), 16)
    return Math.round(a * share + b * (1 - share))
      .toString(16)
      .padStart(2, '0')
  })
  return `#${channels.join('')}`
}
