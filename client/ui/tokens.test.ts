import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { paletteKeys } from '../../shared/model/palette.ts'
import { tintPercent, toneColors } from '../../shared/workshop/toneColors.ts'
import { markSymbols } from '../../shared/model/markSymbols.ts'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

describe.each(['light', 'dark'] as const)('the colours in %s', (appearance) => {
  const color = (name: string) => colorOf(name, appearance)
  const grounds = ['ground', 'surface', 'raised', 'sunken']

  it('keep every text readable on every ground', () => {
    for (const ground of grounds) {
      for (const text of ['text', 'text-quiet', 'ink', 'ink-strong', 'good', 'warn', 'bad']) {
        expect(contrast(color(text), color(ground)), `${text} on ${ground}`).toBeGreaterThan(4.5)
      }
    }
  })

  it('keep texts readable on what they are made for', () => {
    const pairs = [
      ['on-ink', 'ink'],
      ['on-bad', 'bad'],
      ['ink-strong', 'ink-tint'],
      ['text', 'ink-tint'],
      ['good', 'good-tint'],
      ['warn', 'warn-tint'],
      ['bad', 'bad-tint'],
    ] as const
    for (const [text, ground] of pairs) {
      expect(contrast(color(text), color(ground)), `${text} on ${ground}`).toBeGreaterThan(4.5)
    }
  })

  it('show the edges of controls and the focus', () => {
    for (const ground of grounds) {
      expect(contrast(color('line-strong'), color(ground)), ground).toBeGreaterThan(3)
      expect(contrast(color('focus'), color(ground)), ground).toBeGreaterThan(3)
    }
  })

  it('show every mark on paper, and what is written on it', () => {
    for (const key of paletteKeys) {
      const mark = color(`mark-${key}`)
      expect(contrast(mark, color('surface')), key).toBeGreaterThan(3)
      expect(contrast(mark, color('ground')), key).toBeGreaterThan(3)
      expect(contrast(color(`mark-${key}-on`), mark), key).toBeGreaterThan(4.5)
    }
  })

  it('keep every two marks apart for people who see two of three primary colours', () => {
    for (const [name, sight] of Object.entries(sights)) {
      const seen = paletteKeys.map((key) => oklab(see(sight, linear(color(`mark-${key}`)))))
      for (const [i, one] of seen.entries()) {
        for (const [j, other] of seen.entries()) {
          if (i >= j) continue
          const pair = `${paletteKeys[i]} and ${paletteKeys[j]}, ${name}`
          expect(distance(one, other), pair).toBeGreaterThan(0.045)
        }
      }
    }
  })
})

describe('the colours of drawings made without the style sheet', () => {
  it.each(Object.entries(toneColors))('are those of the tokens for %s', (tone, [light, dark]) => {
    const name = paletteKeys.some((key) => key === tone) ? `mark-${tone}` : tone
    expect([colorOf(name, 'light'), colorOf(name, 'dark')]).toEqual([light, dark])
  })

  it('mix tints in the same proportion', () => {
    for (const key of paletteKeys) {
      expect(css).toContain(`var(--k-mark-${key}) ${tintPercent}%, var(--k-surface)`)
    }
  })
})

describe('the symbols', () => {
  it('are all different, so that colour is never the only sign', () => {
    expect(new Set(Object.values(markSymbols)).size).toBe(paletteKeys.length)
  })
})

type Triple = readonly [number, number, number]

function colorOf(name: string, appearance: 'light' | 'dark'): string {
  const pair = new RegExp(`--k-${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css)
  const color = pair?.[appearance === 'light' ? 1 : 2]
  if (color === undefined) throw new Error(`tokens.css has no --k-${name} as a light-dark() pair.`)
  return color
}

function linear(hex: string): Triple {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

function contrast(one: string, other: string): number {
  const luminance = (hex: string) => {
    const [r, g, b] = linear(hex)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** Machado, Oliveira and Fernandes 2009, full severity, on linear RGB. */
const sights = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const

function see(sight: readonly Triple[], [r, g, b]: Triple): Triple {
  const row = (at: number) => {
    const [x = 0, y = 0, z = 0] = sight[at] ?? []
    return Math.min(1, Math.max(0, x * r + y * g + z * b))
  }
  return [row(0), row(1), row(2)]
}

function oklab([r, g, b]: Triple): Triple {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

function distance(one: Triple, other: Triple): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2])
}
