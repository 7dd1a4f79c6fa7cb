/** Free places for cards: side by side while there is room, then fanned out, never outside their band. */
import type { Point, Rect } from '../../shared/workshop/mark.ts'
import { overlaps } from '../../shared/workshop/rect.ts'
import { cardSize, frameSize, inset, tray } from './geometry.ts'

const gap = { x: 12, y: 8 } as const
/** Cards keep clear of the band's rim and of its stripe of colour. */
const margin = { x: 14, y: 4 } as const
const pitch = { x: cardSize.w + gap.x, y: cardSize.h + gap.y } as const

/**
 * How far apart the cards of a fan lie, wider fans first: a step down shows the title of the card below,
 * a step aside its colour and its first letters.
 */
const fans: readonly (readonly [number, number])[] = [
  [252, 34],
  [126, 34],
  [42, 34],
  [21, 12],
  [10, 8],
]

/** The centre of the first free place for a card in a band; where all are taken, one among them. */
export function slotInBand(band: Rect, taken: readonly Rect[]): Point {
  const near = taken.filter((other) => overlaps(other, band))
  const places = sideBySide(band)
  const free = places.find((place) => !near.some((other) => overlaps(areaAt(place), other)))
  if (free) return free
  const centres = near.map(({ x, y, w, h }) => ({ x: x + w / 2, y: y + h / 2 }))
  for (const [stepX, stepY] of fans) {
    const fanned = lattice(band, stepX, stepY).find(
      (place) =>
        !centres.some(
          (each) =>
            Math.abs(each.x - place.x) < 0.7 * stepX && Math.abs(each.y - place.y) < 0.7 * stepY,
        ),
    )
    if (fanned) return fanned
  }
  return places[near.length % places.length] ?? middleOf(band)
}

const firstInTray: Point = {
  x: tray.x + 14 + cardSize.w / 2,
  y: tray.y + tray.h - 10 - cardSize.h / 2,
}
const inTray = 2
const firstBeside: Point = { x: frameSize.w + 60 + cardSize.w / 2, y: 160 + cardSize.h / 2 }
const rowsBeside = 14

/**
 * The centre of the first free place in the tray: two in it, and when they are taken in columns beside
 * the frame, so that three hundred cards lie in order too.
 */
export function slotInTray(taken: readonly Rect[]): Point {
  const used = new Set(taken.flatMap(traySlotsUnder))
  let position = 0
  while (used.has(position)) position++
  return traySlot(position)
}

function traySlot(position: number): Point {
  if (position < inTray) return { x: firstInTray.x + position * pitch.x, y: firstInTray.y }
  const beside = position - inTray
  return {
    x: firstBeside.x + Math.floor(beside / rowsBeside) * pitch.x,
    y: firstBeside.y + (beside % rowsBeside) * pitch.y,
  }
}

/** The numbers of the places in the tray that a card covers. */
function traySlotsUnder(card: Rect): readonly number[] {
  const inside = [0, 1].filter((position) => overlaps(areaAt(traySlot(position)), card))
  const spanX = spanOf(card.x - firstBeside.x, card.w, cardSize.w, pitch.x, Infinity)
  const spanY = spanOf(card.y - firstBeside.y, card.h, cardSize.h, pitch.y, rowsBeside - 1)
  const beside = spanX.flatMap((column) => spanY.map((row) => inTray + column * rowsBeside + row))
  return [...inside, ...beside]
}

/** Which places of a row of places a thing covers, from its start relative to the first one's centre. */
function spanOf(
  start: number,
  length: number,
  size: number,
  step: number,
  last: number,
): readonly number[] {
  const from = start + size / 2
  const first = Math.max(0, Math.floor((from - size) / step) + 1)
  const end = Math.min(last, Math.ceil((from + length) / step) - 1)
  const span: number[] = []
  for (let position = first; position <= end && span.length < 40; position++) span.push(position)
  return span
}

function sideBySide(band: Rect): readonly Point[] {
  const across = Math.max(1, Math.floor((band.w + gap.x) / pitch.x))
  const down = Math.max(1, Math.floor((band.h + gap.y) / pitch.y))
  const top = Math.min(margin.y, (band.h - cardSize.h) / 2)
  const first = {
    x: band.x + (band.w - (across * pitch.x - gap.x)) / 2 + cardSize.w / 2,
    // A single row lies at the top, so that a second one below it leaves its titles free.
    y: band.y + (down === 1 ? top : (band.h - (down * pitch.y - gap.y)) / 2) + cardSize.h / 2,
  }
  return Array.from({ length: across * down }, (_, position) => ({
    x: first.x + (position % across) * pitch.x,
    y: first.y + Math.floor(position / across) * pitch.y,
  }))
}

/** Centres of cards that lie wholly in a band, a step apart; in the middle where the band is too low. */
function lattice(band: Rect, stepX: number, stepY: number): readonly Point[] {
  const { x, w } = inset(band, margin.x)
  const { y, h } = inset(band, margin.y)
  const xs = ticks(x + cardSize.w / 2, w - cardSize.w, stepX)
  const ys = ticks(y + cardSize.h / 2, h - cardSize.h, stepY)
  return xs.flatMap((x) => ys.map((y) => ({ x, y })))
}

function ticks(start: number, length: number, step: number): readonly number[] {
  if (length <= 0) return [start + length / 2]
  return Array.from({ length: Math.floor(length / step) + 1 }, (_, tick) => start + tick * step)
}

function areaAt({ x, y }: Point): Rect {
  return { x: x - cardSize.w / 2, y: y - cardSize.h / 2, ...cardSize }
}

function middleOf({ x, y, w, h }: Rect): Point {
  return { x: x + w / 2, y: y + h / 2 }
}
