/** The colours of tones where the page's style sheet does not reach; the same as in its tokens.css. */
import type { PaletteKey } from '../model/palette.ts'
import { paletteKeys } from '../model/palette.ts'
import type { Tone } from './mark.ts'

type Pair = readonly [light: string, dark: string]

/** Every tone but the tints, in light and in dark. */
export const toneColors: Readonly<Record<Exclude<Tone, `${PaletteKey}-tint`>, Pair>> = {
  ground: ['#eef0ec', '#10151c'],
  surface: ['#fbfcfa', '#181f29'],
  raised: ['#ffffff', '#202936'],
  sunken: ['#e3e7e1', '#0b0f15'],
  line: ['#c8cfc8', '#333e4d'],
  'line-strong': ['#727d78', '#7f8c9d'],
  text: ['#161c24', '#e9edf1'],
  'text-quiet': ['#475360', '#aab5c2'],
  ink: ['#1f3a8a', '#adc2ff'],
  'ink-tint': ['#e2e8f7', '#22305a'],
  'on-ink': ['#ffffff', '#0d1a44'],
  good: ['#1c6b43', '#79d3a3'],
  warn: ['#7d5200', '#f0c15e'],
  bad: ['#a32517', '#ff9f90'],
  blue: ['#2b4d94', '#5b91e9'],
  orange: ['#c26f02', '#ffc6a3'],
  green: ['#128755', '#81bf89'],
  rose: ['#be498c', '#fea7bc'],
  violet: ['#715fd1', '#b3a7fe'],
  teal: ['#3e6d66', '#73ddeb'],
  ochre: ['#8f6a14', '#d0bf5e'],
  brick: ['#7f2215', '#db757a'],
  slate: ['#42464d', '#959fae'],
  moss: ['#596011', '#949042'],
  plum: ['#510d39', '#b368a0'],
  sand: ['#918477', '#ede3d2'],
}

/** How much of a mark's colour is in its tint, in percent; the rest is paper. */
export const tintPercent = 15

/** A style sheet that gives an SVG file a variable `--<tone>` each, light or dark as its surroundings ask. */
export function toneStyleSheet(): string {
  const colors = Object.entries(toneColors).map(
    ([tone, [light, dark]]) => `--${tone}:light-dark(${light},${dark})`,
  )
  const tints = paletteKeys.map(
    (key) => `--${key}-tint:color-mix(in oklab,var(--${key}) ${tintPercent}%,var(--surface))`,
  )
  return `:root{color-scheme:light dark;${[...colors, ...tints].join(';')}}`
}
