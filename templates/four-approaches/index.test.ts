import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { locales } from '../../shared/i18n/locale.ts'
import { smallestText } from '../../shared/workshop/drawing.ts'
import type { Mark, Rect } from '../../shared/workshop/mark.ts'
import { overlaps } from '../../shared/workshop/rect.ts'
import { layoutText, textWidth } from '../../shared/workshop/textLayout.ts'
import { emptyWorkshop, type Workshop } from '../../shared/workshop/workshop.ts'
import { sampleWorkshop } from '../samples/sampleWorkshop.ts'
import { positionOf } from './approach.ts'
import { cardArea, fieldsAt, frameSize, matrix, metricBar, pointOf } from './geometry.ts'
import { fourApproaches } from './index.ts'
import { zoneKeys } from './place.ts'

const sample = sampleWorkshop()
const ref = (id: string) => ({ kind: 'initiative', id }) as const
const withState = (stage: number): Workshop => ({
  ...sample,
  states: [{ templateId: 'four-approaches', stage, weight: 'count' }],
})
const withPlace = (x: number | null, y: number | null): Workshop => ({
  ...sample,
  initiatives: sample.initiatives.map((each) => (each.id === 'I01' ? { ...each, x, y } : each)),
})

function texted(marks: readonly Mark[]) {
  return marks.filter((mark) => mark.kind === 'text' || mark.kind === 'field')
}

describe('texts', () => {
  test.each(locales)('everything the frame says in %s fits and is large enough', (locale) => {
    for (const workshop of [emptyWorkshop, sample, withState(0), withState(2), withPlace(-1, 1)]) {
      for (const mark of texted(fourApproaches.draw(workshop, locale))) {
        expect(mark.size).toBeGreaterThanOrEqual(smallestText)
        const lines = layoutText(mark)
        expect(lines.join(' ').endsWith('…') ? mark.text : '').toBe('')
        for (const line of lines) {
          expect(textWidth(line, mark.size, mark.weight)).toBeLessThanOrEqual(mark.w)
        }
      }
    }
  })

  test.each(locales)('the agenda in %s takes ninety minutes', (locale) => {
    const steps = fourApproaches.agenda(locale)
    expect(steps.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(90)
    expect(fourApproaches.minutes).toBe(90)
    expect(steps).toHaveLength(8)
  })
})

describe('frame', () => {
  test.each(locales)('no two texts in %s lie on each other, and all lie on the frame', (locale) => {
    const areas = texted(fourApproaches.draw(sample, locale))
      .filter(({ text }) => text !== '')
      .map((mark) => ({ text: mark.text, area: inkOf(mark) }))
    areas.forEach(({ text, area }, first) => {
      expect(area.x >= 0 && area.y >= 0, text).toBe(true)
      expect(area.x + area.w <= frameSize.w && area.y + area.h <= frameSize.h, text).toBe(true)
      for (const other of areas.slice(first + 1)) {
        expect(overlaps(area, other.area) ? `${text} / ${other.text}` : '').toBe('')
      }
    })
  })

  test('the sample’s cards cover no heading', () => {
    const cards = sample.initiatives.map(({ x, y }) => cardArea(pointOf(x!, y!)))
    for (const mark of texted(fourApproaches.draw(sample, 'de'))) {
      for (const card of cards) {
        expect(overlaps(inkOf(mark), card) && mark.text !== 'Balance' ? mark.text : '').toBe('')
      }
    }
  })

  test('controls carry their value and are bound to the record they change', () => {
    const marks = fourApproaches.draw(withState(2), 'de')
    const boxes = marks.filter((mark) => mark.kind === 'checkbox')
    expect(boxes.map(({ binding, isOn }) => `${binding.recordId} ${isOn}`)).toEqual([
      'enabler:0 true',
      'enabler:1 true',
      'enabler:2 true',
      'enabler:3 true',
    ])
    expect(marks.find((mark) => mark.kind === 'slider')).toMatchObject({
      value: 2,
      binding: { recordId: 'templateState:four-approaches', field: 'stage' },
    })
    const buttons = marks.filter((mark) => mark.kind === 'button')
    expect(buttons.map(({ value, isPressed }) => `${value} ${isPressed}`)).toEqual([
      'count true',
      'effort false',
    ])
  })
})

describe('legend', () => {
  test('each corridor that fits opens there, has an area and can be moved', () => {
    const corridor = sample.corridors[0]!
    const numbered = (count: number): Workshop => ({
      ...sample,
      corridors: Array.from({ length: count }, (_, at) => ({ ...corridor, id: `C${at}` })),
    })
    for (const [count, shown] of [
      [0, 0],
      [5, 5],
      [8, 8],
      [12, 7],
    ] as const) {
      const workshop = numbered(count)
      const opened = fourApproaches
        .draw(workshop, 'de')
        .flatMap((mark) =>
          mark.kind === 'command' && mark.command.type === 'open' ? [mark.command.target] : [],
        )
      expect(opened).toHaveLength(shown)
      for (const target of opened) {
        const area = fourApproaches.areaOf(target, workshop)!
        expect(area.y + area.h).toBeLessThanOrEqual(metricBar.y)
      }
    }
    const hidden = { kind: 'corridor', id: 'C11' } as const
    expect(fourApproaches.areaOf(hidden, numbered(12))).toBeNull()
  })
})

describe('places', () => {
  const unitAxis = fc.integer({ min: -1000, max: 1000 }).map((n) => n / 1000)

  test('a place that is written in thousandths is read back exactly', () => {
    fc.assert(
      fc.property(unitAxis, unitAxis, (x, y) => {
        const point = fourApproaches.place(ref('I01'), withPlace(x, y), [])!
        expect(fourApproaches.read(ref('I01'), point, sample)).toEqual({ x: x + 0, y: y + 0 })
      }),
    )
  })

  test('any point of the canvas is read as a place in the matrix or as none', () => {
    const far = fc.double({ min: -5000, max: 8000, noNaN: true })
    fc.assert(
      fc.property(far, far, (x, y) => {
        const fields = fieldsAt({ x, y })
        const isInside =
          x >= matrix.x - 40 &&
          x <= matrix.x + matrix.w + 40 &&
          y >= matrix.y - 40 &&
          y <= matrix.y + matrix.h + 40
        expect(fields.x === null).toBe(!isInside)
        expect(fields.y === null).toBe(!isInside)
        expect(Object.is(fields.x, -0) || Object.is(fields.y, -0)).toBe(false)
        if (fields.x !== null) expect(Math.abs(fields.x)).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('entering a zone puts the card there, beside those that are there already', () => {
    for (const zone of zoneKeys) {
      const taken: Rect[] = []
      const seen = new Set<string>()
      for (let card = 0; card < (zone === 'balance' ? 1 : 6); card++) {
        const fields = fourApproaches.enter(zone, ref('I01'), withPlace(0.9, 0.9), taken)!
        const { x = null, y = null } = fields
        if (zone === 'tray') expect(fields).toEqual({ x: null, y: null })
        else if (zone !== 'querschnittszentrum') {
          expect(positionOf({ x, y })).toBe(zone)
          const area = cardArea(pointOf(x!, y!))
          expect(taken.some((other) => overlaps(other, area))).toBe(false)
          taken.push(area)
          seen.add(`${x} ${y}`)
        }
      }
    }
  })

  test('entering the zone one is in changes nothing', () => {
    const { x, y } = sample.initiatives[0]!
    expect(fourApproaches.enter('themenlab', ref('I01'), sample, [])).toEqual({ x, y })
  })

  test('a crowded quadrant still takes cards', () => {
    const full = [{ x: -5000, y: -5000, w: 20_000, h: 20_000 }]
    const fields = fourApproaches.enter('themenlab', ref('I10'), sample, full)!
    expect(positionOf({ x: fields.x ?? null, y: fields.y ?? null })).toBe('themenlab')
    expect(fourApproaches.place(ref('I01'), withPlace(null, null), full)).not.toBeNull()
  })

  test('zones have names in the reader’s language and an area on the frame', () => {
    expect(fourApproaches.zones(sample, 'de').map(({ label }) => label)).toEqual([
      'Themenlab',
      'Sektoralbereich',
      'Möglichkeitsraum',
      'Querschnittszentrum',
      'Balance',
      'Ablage',
    ])
    expect(fourApproaches.zones(sample, 'en')[5]).toMatchObject({ key: 'tray', label: 'Tray' })
  })

  test('cards of later stages are ghosts until the slider gets there', () => {
    const ghosts = (stage: number) =>
      sample.initiatives
        .filter(({ id }) => fourApproaches.isGhosted(ref(id), withState(stage)))
        .map(({ id }) => id)
    expect(ghosts(0)).toHaveLength(9)
    expect(ghosts(3)).toEqual(['I12'])
    expect(ghosts(4)).toEqual([])
    expect(fourApproaches.isGhosted(ref('nobody'), sample)).toBe(false)
  })
})

describe('tables and panel', () => {
  test('one row an initiative with the columns of the export', () => {
    const [initiatives, stages] = fourApproaches.tables(sample, 'de', new Map([['I01', 3]]))
    expect(initiatives?.columns.join()).toBe(
      'id,title,lead_department,corridor,x,y,approach,effort,active_from_stage,status,votes',
    )
    expect(initiatives?.rows[0]).toEqual([
      'I01',
      'Baumfeuchte-Sensorik',
      'Umwelt, Klima & Grün',
      'Klimaresiliente Stadt',
      -0.7,
      -0.6,
      'themenlab',
      'S',
      0,
      'active',
      3,
    ])
    expect(initiatives?.rows[11]?.[6]).toBe('balance')
    expect(stages?.rows[4]).toEqual([4, 12, 0.2708, 0.2708, 0.2708, 0.1875, 99.2, 4, 'balance'])
    expect(fourApproaches.tables(emptyWorkshop, 'de', new Map())[1]?.rows[0]).toEqual([
      0,
      0,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
    ])
  })

  test('the panel says the numbers with their words, and "–" where there are none', () => {
    const { blocks } = fourApproaches.insight(withState(2), 'de')
    expect(blocks.find(({ id }) => id === 'balance')).toMatchObject({
      value: '79,2',
      word: 'breit',
    })
    expect(blocks.find(({ id }) => id === 'coverage')).toMatchObject({ value: '3 von 4' })
    expect(blocks.find(({ id }) => id === 'stop')).toMatchObject({ value: 'Möglichkeitsraum' })
    expect(blocks.find(({ id }) => id === 'broad')).toBeDefined()
    expect(blocks.find(({ id }) => id === 'next')).toMatchObject({
      text: 'Als Nächstes: Querschnittszentrum. Es liegt noch keine Karte im Feld.',
    })
    const empty = fourApproaches.insight(emptyWorkshop, 'en').blocks
    expect(empty.find(({ id }) => id === 'balance')).toMatchObject({ value: '–', word: null })
    expect(JSON.stringify(empty)).not.toMatch(/NaN|undefined|null%/)
  })

  test('cards in the tray are named with a way to them', () => {
    const { blocks } = fourApproaches.insight(withPlace(null, null), 'de')
    expect(blocks.find(({ id }) => id === 'tray')).toMatchObject({
      text: '1 Karte liegt in der Ablage und zählt nicht mit.',
      targets: [{ target: { kind: 'initiative', id: 'I01' }, label: 'Baumfeuchte-Sensorik' }],
    })
  })
})

/** The area the letters of a text really cover. */
function inkOf(mark: ReturnType<typeof texted>[number]): Rect {
  const lines = layoutText(mark)
  const w = Math.max(...lines.map((each) => textWidth(each, mark.size, mark.weight)))
  const left = { start: 0, middle: (mark.w - w) / 2, end: mark.w - w }[mark.align]
  const step = mark.size * mark.lineHeight
  // From the top of capitals in the first line to the lower end of a "g" in the last.
  const top = mark.y + step / 2 - 0.35 * mark.size
  return { x: mark.x + left, y: top, w, h: (lines.length - 1) * step + 0.9 * mark.size }
}
