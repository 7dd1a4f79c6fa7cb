import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { phases, statuses, type Phase, type Status } from '../../shared/model/records/initiative.ts'
import type { Point, Rect } from '../../shared/workshop/mark.ts'
import { overlaps } from '../../shared/workshop/rect.ts'
import type { Initiative, Workshop } from '../../shared/workshop/workshop.ts'
import { sampleWorkshop } from '../samples/sampleWorkshop.ts'
import { cardSize } from './geometry.ts'
import { roadmap } from './index.ts'
import { zoneKeys } from './place.ts'

const sample = sampleWorkshop()
const ref = (id: string) => ({ kind: 'initiative', id }) as const

function withFirst(changes: Partial<Initiative>): Workshop {
  const initiatives = sample.initiatives.map((each) =>
    each.id === 'I01' ? { ...each, ...changes } : each,
  )
  return { ...sample, initiatives }
}

function crowdIn(count: number, phase: Phase, status: Status): Workshop {
  const [model] = withFirst({ phase, status }).initiatives
  if (!model) throw new Error('the sample has no initiatives')
  const initiatives = Array.from({ length: count }, (_, n) => ({ ...model, id: `N${n}` }))
  return { ...sample, initiatives }
}

function layOut(workshop: Workshop): readonly Rect[] {
  const taken: Rect[] = []
  for (const { id } of workshop.initiatives)
    taken.push(areaOf(roadmap.place(ref(id), workshop, taken)))
  return taken
}

function areaOf(centre: Point | null): Rect {
  if (!centre) throw new Error('no place')
  return { x: centre.x - cardSize.w / 2, y: centre.y - cardSize.h / 2, ...cardSize }
}

const centreOf = ({ x, y, w, h }: Rect): Point => ({ x: x + w / 2, y: y + h / 2 })

function isWithin(outer: Rect, { x, y, w, h }: Rect): boolean {
  return x >= outer.x && y >= outer.y && x + w <= outer.x + outer.w && y + h <= outer.y + outer.h
}

const everyState = phases.flatMap((phase) => statuses.map((status) => [phase, status] as const))

describe('places', () => {
  test.each(everyState)('the place of %s, %s is read back as just that', (phase, status) => {
    const workshop = withFirst({ phase, status })
    const centre = roadmap.place(ref('I01'), workshop, [])
    if (!centre) throw new Error('no place')
    expect(roadmap.read(ref('I01'), centre, workshop)).toEqual({ phase, status })
    const zone = roadmap
      .zones(workshop, 'de')
      .find(({ key }) => key === roadmap.zoneOf(ref('I01'), workshop))
    expect(zone && isWithin(zone.area, areaOf(centre))).toBe(true)
  })

  test('every point names phase and status, and a point that says nothing changes nothing', () => {
    const far = fc.double({ min: -5000, max: 8000, noNaN: true })
    fc.assert(
      fc.property(far, far, fc.constantFrom(...everyState), (x, y, [phase, status]) => {
        const workshop = withFirst({ phase, status })
        const fields = roadmap.read(ref('I01'), { x, y }, workshop)
        expect(Object.keys(fields).toSorted()).toEqual(['phase', 'status'])
        const isBeside = y < 100 || y > 1900 || x < 300 || x > 3250
        if (isBeside) expect(fields).toEqual({ phase, status })
      }),
    )
  })

  test('the first six cards of a phase lie side by side', () => {
    const cards = layOut(crowdIn(6, 'P2', 'active'))
    cards.forEach((card, at) =>
      expect(cards.slice(at + 1).some((other) => overlaps(card, other))).toBe(false),
    )
  })

  test('a slot that another card covers is left out', () => {
    const [first] = layOut(crowdIn(1, 'P2', 'active'))
    if (!first) throw new Error('no card')
    const aside = { ...first, x: first.x + 40, y: first.y + 30 }
    const next = areaOf(roadmap.place(ref('N0'), crowdIn(1, 'P2', 'active'), [aside]))
    expect(overlaps(next, aside)).toBe(false)
  })

  test.each(['active', 'exited', 'parked'] as const)(
    'three hundred cards that are %s lie in their zone, each at a place of its own',
    (status) => {
      const workshop = crowdIn(300, 'P3', status)
      const cards = layOut(workshop)
      const key = status === 'active' ? 'P3' : status
      const zone = roadmap.zones(workshop, 'de').find((each) => each.key === key)
      expect(cards.every((card) => zone !== undefined && isWithin(zone.area, card))).toBe(true)
      expect(new Set(cards.map(({ x, y }) => `${x} ${y}`)).size).toBe(300)
      for (const card of cards) {
        const fields = roadmap.read(ref('N0'), centreOf(card), workshop)
        expect(fields).toEqual({ phase: 'P3', status })
      }
    },
  )

  test('entering a zone says phase and status, and another zone nothing', () => {
    for (const key of zoneKeys) {
      const fields = roadmap.enter(key, ref('I12'), sample, [])
      if (key === 'exited' || key === 'parked') expect(fields).toEqual({ phase: 'P5', status: key })
      else expect(fields).toEqual({ phase: key, status: 'active' })
    }
    expect(roadmap.enter('nowhere', ref('I12'), sample, [])).toBeNull()
    expect(roadmap.enter('P1', ref('nobody'), sample, [])).toBeNull()
  })

  test('parked cards are ghosts, ended ones lie in a row of their own', () => {
    expect(roadmap.isGhosted(ref('I01'), withFirst({ status: 'parked' }))).toBe(true)
    expect(roadmap.isGhosted(ref('I01'), withFirst({ status: 'exited' }))).toBe(false)
    expect(roadmap.isGhosted(ref('nobody'), sample)).toBe(false)
    expect(roadmap.zoneOf(ref('nobody'), sample)).toBeNull()
    expect(roadmap.place(ref('nobody'), sample, [])).toBeNull()
  })
})
