import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { locales } from '../../shared/i18n/locale.ts'
import type { Rect } from '../../shared/workshop/mark.ts'
import { contains, overlaps } from '../../shared/workshop/rect.ts'
import { emptyWorkshop, type Workshop } from '../../shared/workshop/workshop.ts'
import { sampleWorkshop } from '../samples/sampleWorkshop.ts'
import { cardSize, frameSize, gridOf, railBand, tray } from './geometry.ts'
import { topicCorridors } from './index.ts'
import { trayKey } from './place.ts'
import { largeWorkshop } from './testWorkshops.ts'

const sample = sampleWorkshop()
const ref = (id: string) => ({ kind: 'initiative', id }) as const
const inCorridor = (corridorId: string | null, workshop = sample): Workshop => ({
  ...workshop,
  initiatives: workshop.initiatives.map((each, at) => (at === 0 ? { ...each, corridorId } : each)),
})

/** All cards, laid one after the other. */
function cardsOf(workshop: Workshop): readonly Rect[] {
  const cards: Rect[] = []
  for (const { id } of workshop.initiatives) {
    const centre = topicCorridors.place(ref(id), workshop, cards)
    if (!centre) throw new Error(`no place for ${id}`)
    cards.push({ x: centre.x - cardSize.w / 2, y: centre.y - cardSize.h / 2, ...cardSize })
  }
  return cards
}

describe('agenda', () => {
  test.each(locales)('the agenda in %s takes two hours', (locale) => {
    const steps = topicCorridors.agenda(locale)
    expect(steps.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(120)
    expect(topicCorridors.minutes).toBe(120)
    expect(steps).toHaveLength(8)
  })
})

describe('places', () => {
  test('wherever a card is put for its corridor, that corridor is read there', () => {
    const corridorId = fc.constantFrom(...sample.corridors.map(({ id }) => id), null, 'gone')
    fc.assert(
      fc.property(corridorId, fc.nat(60), (id, before) => {
        const workshop = inCorridor(id)
        const taken = cardsOf({ ...workshop, initiatives: repeat(workshop, before) })
        const [first] = workshop.initiatives
        const centre = topicCorridors.place(ref(first?.id ?? ''), workshop, taken)
        const expected = id === 'gone' ? null : id
        expect(centre && topicCorridors.read(ref('I01'), centre, workshop)).toEqual({
          corridorId: expected,
        })
      }),
      { numRuns: 100, seed: 31 },
    )
  })

  test('every point of the canvas says a corridor or none, and nothing else', () => {
    const far = fc.double({ min: -5000, max: 9000, noNaN: true })
    fc.assert(
      fc.property(far, far, (x, y) => {
        const fields = topicCorridors.read(ref('I01'), { x, y }, sample)
        expect(Object.keys(fields)).toEqual(['corridorId'])
        const isOn = x >= 0 && x <= frameSize.w && y >= 300 && y < 1500
        const expected = isOn ? `C${Math.floor((y - 300) / 240) + 1}` : null
        expect(fields.corridorId).toBe(expected)
      }),
      { numRuns: 300, seed: 32 },
    )
  })

  test('every place fits its band; a card that reaches into another band does not', () => {
    for (const corridors of [1, 5, 6, 8, 12, 15]) {
      const workshop = largeWorkshop(6, corridors, 90)
      const cards = cardsOf(workshop)
      workshop.initiatives.forEach(({ id }, at) => {
        const card = cards[at]
        expect(card && topicCorridors.fits?.(ref(id), card, workshop), `${corridors} ${id}`).toBe(
          true,
        )
      })
    }
    const hanging = { x: 2700, y: 470, ...cardSize }
    expect(topicCorridors.fits?.(ref('I01'), hanging, sample)).toBe(false)
    expect(topicCorridors.fits?.(ref('I01'), { ...hanging, x: 900 }, sample)).toBe(false)
    expect(topicCorridors.fits?.(ref('I01'), hanging, inCorridor(null))).toBe(true)
  })

  test('without corridors every initiative lies in the tray, and every point says none', () => {
    expect(topicCorridors.read(ref('I01'), { x: 2900, y: 700 }, emptyWorkshop)).toEqual({
      corridorId: null,
    })
    const cards = cardsOf({ ...sample, corridors: [] })
    expect(cards.slice(0, 2).every((card) => isInside(card, tray))).toBe(true)
  })

  test('the sample’s cards lie beside their bands without touching', () => {
    const cards = cardsOf(sample)
    sample.initiatives.forEach(({ corridorId }, at) => {
      const band = sample.corridors.findIndex(({ id }) => id === corridorId)
      const card = cards[at]
      expect(card && isInside(card, railBand(gridOf(sample), band))).toBe(true)
    })
    expect(touching(cards)).toBe(0)
  })

  test('three hundred initiatives fan out beside their eight bands, each at a spot of its own', () => {
    const workshop = largeWorkshop(12, 8, 300)
    const cards = cardsOf(workshop)
    const grid = gridOf(workshop)
    workshop.initiatives.forEach(({ corridorId }, at) => {
      const band = workshop.corridors.findIndex(({ id }) => id === corridorId)
      const card = cards[at]
      if (band >= 0) expect(card && isInside(card, railBand(grid, band))).toBe(true)
    })
    expect(new Set(cards.map(({ x, y }) => `${x} ${y}`)).size).toBe(cards.length)
  })

  test('three hundred initiatives without a corridor lie in order, none on another or on the frame', () => {
    const workshop = { ...largeWorkshop(3, 0, 300) }
    const cards = cardsOf(workshop)
    expect(touching(cards)).toBe(0)
    const frame = { x: 0, y: 0, ...frameSize }
    expect(cards.slice(2).some((card) => overlaps(card, frame))).toBe(false)
  })

  test('a card that lies crooked in the tray is not covered by the next', () => {
    const workshop = inCorridor(null)
    const crooked = [
      { x: tray.x + 100, y: tray.y + 60, ...cardSize },
      { x: 3300, y: 200, ...cardSize },
    ]
    for (let more = 0; more < 20; more++) {
      const centre = topicCorridors.place(ref('I01'), workshop, crooked)
      if (!centre) throw new Error('no place')
      crooked.push({ x: centre.x - cardSize.w / 2, y: centre.y - cardSize.h / 2, ...cardSize })
    }
    expect(touching(crooked)).toBe(0)
  })

  test('zones are the corridors, then the tray; entering one changes the corridor', () => {
    expect(topicCorridors.zones(sample, 'en').map(({ key, label }) => `${key} ${label}`)).toEqual([
      'C1 Climate-resilient city',
      'C2 Connected mobility',
      'C3 Neighbourhood & inclusion',
      'C4 Citizen-centred digital administration',
      'C5 Data & infrastructure',
      'tray Without corridor',
    ])
    for (const { key } of topicCorridors.zones(sample, 'de')) {
      const fields = topicCorridors.enter(key, ref('I01'), sample, [])
      expect(fields).toEqual({ corridorId: key === trayKey ? null : key })
      expect(topicCorridors.zoneOf(ref('I01'), inCorridor(fields?.corridorId ?? null))).toBe(key)
    }
    expect(topicCorridors.enter('nowhere', ref('I01'), sample, [])).toBeNull()
    expect(topicCorridors.enter('C1', ref('nobody'), sample, [])).toBeNull()
    expect(topicCorridors.zoneOf(ref('nobody'), sample)).toBeNull()
  })

  test('what is not active is a ghost', () => {
    const parked: Workshop = {
      ...sample,
      initiatives: sample.initiatives.map((each) => ({ ...each, status: 'parked' })),
    }
    expect(topicCorridors.isGhosted(ref('I01'), parked)).toBe(true)
    expect(topicCorridors.isGhosted(ref('I01'), sample)).toBe(false)
    expect(topicCorridors.isGhosted(ref('nobody'), sample)).toBe(false)
  })
})

describe('targets and spots', () => {
  test('columns, bands and cells have an area; what the grid does not show has none', () => {
    const cell = { kind: 'contribution', corridorId: 'C2', departmentId: 'D3' } as const
    const column = topicCorridors.areaOf({ kind: 'department', id: 'D3' }, sample)
    const band = topicCorridors.areaOf({ kind: 'corridor', id: 'C2' }, sample)
    const area = topicCorridors.areaOf(cell, sample)
    expect(column && band && area).toBeTruthy()
    if (!column || !band || !area) return
    expect(area.x).toBe(column.x)
    expect(area.y).toBe(band.y)
    expect(isInside(area, column) && isInside(area, band)).toBe(true)
    expect(topicCorridors.areaOf({ ...cell, departmentId: 'gone' }, sample)).toBeNull()
    expect(topicCorridors.areaOf({ kind: 'corridor', id: 'gone' }, sample)).toBeNull()
    expect(topicCorridors.areaOf({ kind: 'initiative', id: 'I01' }, sample)).toBeNull()
  })

  test('a double click opens a cell, or makes what the spot is for', () => {
    const at = (x: number, y: number, workshop = sample) =>
      topicCorridors.intentAt({ x, y }, workshop)
    expect(at(500 + 2.5 * (2000 / 6), 420)).toEqual({
      type: 'open',
      target: { kind: 'contribution', corridorId: 'C1', departmentId: 'D3' },
    })
    expect(at(520, 220)).toEqual({ type: 'open', target: { kind: 'department', id: 'D1' } })
    expect(at(100, 400)).toEqual({ type: 'open', target: { kind: 'corridor', id: 'C1' } })
    const small = largeWorkshop(2, 2, 0)
    expect(at(2000, 220, small)).toEqual({ type: 'create', kind: 'department' })
    expect(at(100, 1000, small)).toEqual({ type: 'create', kind: 'corridor' })
    expect(at(2800, 400, small)).toEqual({ type: 'create', kind: 'initiative' })
    expect(at(2800, 1600, small)).toEqual({ type: 'create', kind: 'initiative' })
    expect(at(2000, 1000, small)).toBeNull()
    expect(at(2800, 1000, small)).toBeNull()
    expect(at(5000, 400, small)).toBeNull()
    expect(at(100, 60, small)).toBeNull()
  })
})

function repeat(workshop: Workshop, count: number): Workshop['initiatives'] {
  const [first] = workshop.initiatives
  return first ? Array.from({ length: count }, () => first) : []
}

function isInside(inner: Rect, outer: Rect): boolean {
  const end = { x: inner.x + inner.w, y: inner.y + inner.h }
  return contains(outer, inner) && contains(outer, end)
}

function touching(cards: readonly Rect[]): number {
  return cards.reduce(
    (sum, card, at) => sum + cards.slice(at + 1).filter((other) => overlaps(card, other)).length,
    0,
  )
}
