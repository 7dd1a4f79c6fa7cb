import { describe, expect, test } from 'vitest'
import { locales, type Locale } from '../../shared/i18n/locale.ts'
import { contributionKey } from '../../shared/model/id.ts'
import type { CommandMark, Rect } from '../../shared/workshop/mark.ts'
import { targetKey } from '../../shared/workshop/target.ts'
import { emptyWorkshop, type Workshop } from '../../shared/workshop/workshop.ts'
import { sampleWorkshop } from '../samples/sampleWorkshop.ts'
import {
  findCutTexts,
  findOverflows,
  findOverlaps,
  findSmallTexts,
} from '../testing/layoutFaults.ts'
import { cardSize, gridOf, railBand } from './geometry.ts'
import { topicCorridors } from './index.ts'
import { largeWorkshop } from './testWorkshops.ts'

const sample = sampleWorkshop()
const described: Workshop = {
  ...sample,
  purpose: 'Auenfurt wird zur Stadt, die gemeinsam denkt und handelt.',
  departments: sample.departments.map((each, at) =>
    at === 4 ? { ...each, headRole: 'Bürgermeisterin für Umwelt' } : each,
  ),
  corridors: sample.corridors.map((each, at) => ({
    ...each,
    sharedBenefit: at % 2 === 0 ? 'Kühlere Plätze, weniger Einsätze' : null,
    reputationNote: at % 3 === 0 ? 'Bewohnbar bei 38 Grad' : null,
  })),
  contributions: sample.contributions.map((each, at) => ({
    ...each,
    taskType: (['existing', 'new', null] as const)[at % 3] ?? null,
    text: at % 2 === 0 ? 'Baumkataster öffnen' : null,
  })),
}

/** The cards of all initiatives, laid one after the other as on a new board. */
function cardsOf(workshop: Workshop): readonly Rect[] {
  const cards: Rect[] = []
  for (const { id } of workshop.initiatives) {
    const centre = topicCorridors.place({ kind: 'initiative', id }, workshop, cards)
    if (!centre) continue
    cards.push({ x: centre.x - cardSize.w / 2, y: centre.y - cardSize.h / 2, ...cardSize })
  }
  return cards
}

function commandsOf(workshop: Workshop, locale: Locale = 'de'): readonly CommandMark[] {
  return topicCorridors.draw(workshop, locale).filter((mark) => mark.kind === 'command')
}

const boards: readonly (readonly [string, Workshop])[] = [
  ['the empty board', emptyWorkshop],
  ['the sample', sample],
  ['the sample described', described],
  ['departments without corridors', { ...sample, corridors: [], contributions: [] }],
  ['corridors without departments', { ...sample, departments: [], contributions: [] }],
  ['three by two', largeWorkshop(3, 2, 5)],
  ['twelve by eight', largeWorkshop(12, 8, 16)],
  ['six by eight', largeWorkshop(6, 8, 16)],
  ['twelve by five', largeWorkshop(12, 5, 10)],
  ['sixteen by twelve', largeWorkshop(16, 12, 0)],
]

/** Boards on which nobody has written more than there is room for. */
const wholeBoards = new Set([
  'the empty board',
  'the sample',
  'departments without corridors',
  'corridors without departments',
])

describe.each(locales)('the frame in %s', (locale) => {
  test.each(boards)('of %s is legible, and nothing lies on anything else', (_name, workshop) => {
    const marks = topicCorridors.draw(workshop, locale)
    expect(findSmallTexts(marks, 30)).toEqual([])
    expect(findOverflows(marks, topicCorridors.size)).toEqual([])
    expect(findOverlaps(marks, cardsOf(workshop))).toEqual([])
  })

  test.each(boards.filter(([name]) => wholeBoards.has(name)))(
    'of %s shows every text whole',
    (_name, workshop) => {
      expect(findCutTexts(topicCorridors.draw(workshop, locale))).toEqual([])
    },
  )
})

describe('what can be pressed', () => {
  test('every cell, header and head opens its form; headers and heads can be put in order', () => {
    const commands = commandsOf(sample)
    const opened = commands.flatMap(({ command }) =>
      command.type === 'open' ? [targetKey(command.target)] : [],
    )
    expect(new Set(opened).size).toBe(6 + 5 + 30)
    expect(opened).toHaveLength(6 + 5 + 30)
    expect(opened).toContain('contribution C1 D3')
    const axes = commands.flatMap(({ order }) => (order ? [`${order.kind} ${order.axis}`] : []))
    expect(axes.toSorted()).toEqual([
      ...Array<string>(5).fill('corridor y'),
      ...Array<string>(6).fill('department x'),
    ])
  })

  test('a name says what a cell holds, also for those who do not see it', () => {
    const labels = commandsOf(sample).map(({ label }) => label)
    expect(labels).toContain('Klimaresiliente Stadt, Umwelt, Klima & Grün: Verantwortung, 9 Tage')
    expect(labels).toContain(
      'Klimaresiliente Stadt, Ordnung, Bürgerservice & IT: noch kein Beitrag',
    )
  })

  test('departments and corridors can always be added; an empty board asks for them in the middle', () => {
    const created = (workshop: Workshop) =>
      commandsOf(workshop).flatMap(({ command }) =>
        command.type === 'create' ? [command.kind] : [],
      )
    expect(created(largeWorkshop(12, 8, 0))).toEqual(['department', 'corridor'])
    expect(created(emptyWorkshop)).toEqual(['department', 'corridor', 'department', 'corridor'])
    expect(created({ ...sample, corridors: [] })).toEqual(['department', 'corridor', 'corridor'])
  })

  test('no two areas that can be pressed share a spot', () => {
    const areas = commandsOf(largeWorkshop(12, 8, 0))
    areas.forEach((one, at) => {
      for (const other of areas.slice(at + 1)) {
        const isApart =
          one.x + one.w <= other.x ||
          other.x + other.w <= one.x ||
          one.y + one.h <= other.y ||
          other.y + other.h <= one.y
        expect(isApart, `${one.label} / ${other.label}`).toBe(true)
      }
    })
  })
})

describe('growing', () => {
  const added = (id: string) => ({
    id,
    name: `Neu ${id}`,
    headRole: null,
    capacityDays: null,
    color: null,
    extra: {},
  })

  test('two new departments make two columns, and every cell of before is still there', () => {
    const grown = { ...sample, departments: [...sample.departments, added('X'), added('Y')] }
    const headers = commandsOf(grown).filter(({ order }) => order?.kind === 'department')
    expect(headers.map(({ order }) => order?.id)).toEqual([
      'D1',
      'D2',
      'D3',
      'D4',
      'D5',
      'D6',
      'X',
      'Y',
    ])
    expect(new Set(headers.map(({ w }) => Math.round(w))).size).toBe(1)
    expect(headers.every((one, at) => at === 0 || one.x > (headers[at - 1]?.x ?? 0))).toBe(true)
    expect(commandsOf(grown)).toHaveLength(2 + 8 + 5 + 40)
    expect(findOverflows(topicCorridors.draw(grown, 'de'), topicCorridors.size)).toEqual([])
  })

  test('bands become lower past five corridors and stay beside their cards', () => {
    const grid = gridOf(largeWorkshop(12, 8, 0))
    expect(grid.bandHeight).toBe(150)
    expect(railBand(grid, 7).y + railBand(grid, 7).h).toBe(1500)
    expect(gridOf(sample)).toMatchObject({ bandHeight: 240 })
  })

  test('what a contribution says changes its cell only', () => {
    const key = contributionKey('C1', 'D3')
    expect(key).toBe('C1~D3')
    const filled: Workshop = {
      ...sample,
      contributions: [
        ...sample.contributions,
        {
          corridorId: 'C1',
          departmentId: 'D3',
          role: 'contribute',
          days: 1,
          text: 'Daten liefern',
          taskType: 'new',
          extra: {},
        },
      ],
    }
    const texts = topicCorridors
      .draw(filled, 'de')
      .flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))
    expect(texts).toContain('Daten liefern')
    expect(texts.filter((text) => text === 'neu')).toHaveLength(1)
  })
})
