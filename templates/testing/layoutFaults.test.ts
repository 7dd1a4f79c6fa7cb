import { describe, expect, test } from 'vitest'
import { locales } from '../../shared/i18n/locale.ts'
import { box, write } from '../../shared/workshop/drawing.ts'
import type { Mark } from '../../shared/workshop/mark.ts'
import { cardArea, pointOf } from '../four-approaches/geometry.ts'
import { fourApproaches } from '../four-approaches/index.ts'
import { sampleWorkshop } from '../samples/sampleWorkshop.ts'
import { findCutTexts, findOverflows, findOverlaps, findSmallTexts } from './layoutFaults.ts'

const size = { w: 1000, h: 500 }
const hello = write(100, 100, 400, 'Hallo', { size: 40 })

describe('faults of a drawing', () => {
  test('a text below the smallest size is named, at the smallest size it is not', () => {
    expect(findSmallTexts([{ ...hello, size: 29 }, hello], 30)).toEqual([
      '“Hallo” is 29 units high, less than 30',
    ])
    expect(findSmallTexts([{ ...hello, size: 30 }], 30)).toEqual([])
  })

  test('texts overlap where their letters do, not where their boxes do', () => {
    const right = write(100, 100, 400, 'Welt', { size: 40, align: 'end' })
    expect(findOverlaps([hello, right])).toEqual([])
    expect(findOverlaps([hello, { ...right, align: 'start' }])).toHaveLength(1)
    expect(findOverlaps([hello, { ...right, align: 'start', text: ' ' }])).toEqual([])
  })

  test('a card on a text, on a control or on another card is a fault, a text on a box is none', () => {
    const card = { x: 90, y: 90, w: 200, h: 100 }
    const tick: Mark = {
      kind: 'checkbox',
      x: 300,
      y: 300,
      size: 40,
      label: 'Ja',
      isOn: false,
      binding: { recordId: 'enabler:0', field: 'ticked' },
    }
    expect(findOverlaps([box(card, { fill: 'raised' }), hello])).toEqual([])
    expect(findOverlaps([hello], [card])).toHaveLength(1)
    expect(findOverlaps([tick], [{ ...card, x: 310, y: 310 }])).toHaveLength(1)
    expect(findOverlaps([], [card, { ...card, x: 280 }, { ...card, x: 290 }])).toEqual([
      'the card at 90 90 200 100 and the card at 280 90 200 100 at 280 90 200 100 overlap',
      'the card at 280 90 200 100 and the card at 290 90 200 100 at 290 90 200 100 overlap',
    ])
  })

  test('marks past the frame and texts past their panel are named', () => {
    const panel = box({ x: 90, y: 90, w: 150, h: 80 }, { fill: 'raised' })
    expect(findOverflows([panel, hello], size)).toEqual([])
    expect(findOverflows([{ ...panel, w: 60 + 30 }, hello], size)).toHaveLength(1)
    expect(findOverflows([{ ...hello, x: 980 }], size)).toHaveLength(1)
    expect(findOverflows([box({ x: 0, y: 0, w: 1002, h: 10 }, {})], size)).toHaveLength(1)
  })

  test('a text that is cut is named, one that ends with an ellipsis itself is not', () => {
    expect(findCutTexts([{ ...hello, w: 60 }])).toHaveLength(1)
    expect(findCutTexts([{ ...hello, text: 'Hallo…' }, hello])).toEqual([])
  })
})

test.each(locales)(
  'the four approaches with the sample in %s have none of these faults',
  (locale) => {
    const sample = sampleWorkshop()
    const marks = fourApproaches.draw(sample, locale)
    const cards = sample.initiatives.flatMap(({ x, y }) =>
      x === null || y === null ? [] : [cardArea(pointOf(x, y))],
    )
    expect(findSmallTexts(marks, 30)).toEqual([])
    expect(findCutTexts(marks)).toEqual([])
    expect(findOverflows(marks, fourApproaches.size)).toEqual([])
    expect(findOverlaps(marks, cards)).toEqual([])
  },
)
