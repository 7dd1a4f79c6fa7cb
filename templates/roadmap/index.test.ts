import { describe, expect, test } from 'vitest'
import { locales } from '../../shared/i18n/locale.ts'
import {
  criterionFamilies,
  phases,
  principleKeys,
  type Tranche,
} from '../../shared/model/records/initiative.ts'
import type { Mark } from '../../shared/workshop/mark.ts'
import { emptyWorkshop, type Initiative, type Workshop } from '../../shared/workshop/workshop.ts'
import { sampleWorkshop } from '../samples/sampleWorkshop.ts'
import {
  findCutTexts,
  findOverflows,
  findOverlaps,
  findSmallTexts,
} from '../testing/layoutFaults.ts'
import { cardSize, continuousCell, criterionCell, familyRow, frameSize } from './geometry.ts'
import { roadmap } from './index.ts'

const sample = sampleWorkshop()
const tranche: Tranche = { opex: 1_250_000, capex: 2_400_000, committed: true, released: true }

/** The sample with something everywhere: money, links, a written field, a parked and an ended initiative. */
const full: Workshop = {
  ...sample,
  fields: [
    {
      templateId: 'roadmap',
      key: 'operatorModel',
      text: 'Eigenbetrieb mit Zweckverband, Wartung extern vergeben',
      filled: null,
      confidence: 1,
      extra: {},
    },
  ],
  initiatives: sample.initiatives.map((each, position) => ({
    ...each,
    status: position === 1 ? 'parked' : position === 6 ? 'exited' : 'active',
    criteria: position === 8 ? { ...each.criteria, financial: null } : each.criteria,
    principles: position % 2 === 0 ? { V: true, 7: true } : { 2: true },
    tranches: { P1: tranche, P2: { ...tranche, capex: 9_500 }, P5: { ...tranche, opex: null } },
  })),
}

const crowd: Workshop = {
  ...sample,
  initiatives: Array.from({ length: 300 }, (_, position): Initiative => {
    const model = sample.initiatives[position % sample.initiatives.length]
    if (!model) throw new Error('the sample has no initiatives')
    return { ...model, id: `N${position}` }
  }),
}

function cardsOf(workshop: Workshop) {
  const taken: { x: number; y: number; w: number; h: number }[] = []
  for (const { id } of workshop.initiatives) {
    const centre = roadmap.place({ kind: 'initiative', id }, workshop, taken)
    if (!centre) throw new Error(`no place for ${id}`)
    taken.push({ x: centre.x - cardSize.w / 2, y: centre.y - cardSize.h / 2, ...cardSize })
  }
  return taken
}

describe('agenda', () => {
  test.each(locales)('the agenda in %s takes two hours', (locale) => {
    const steps = roadmap.agenda(locale)
    expect(steps.map(({ minutes }) => minutes)).toEqual([5, 10, 15, 30, 10, 20, 15, 10, 5])
    expect(roadmap.minutes).toBe(120)
  })
})

describe.each(locales)('the frame in %s', (locale) => {
  test.each([
    ['empty', emptyWorkshop],
    ['of the sample', sample],
    ['with everything', full],
    ['of three hundred', crowd],
  ])('%s: every text is large enough, whole, on its panel, and on nothing else', (_, workshop) => {
    const marks = roadmap.draw(workshop, locale)
    expect(findSmallTexts(marks)).toEqual([])
    expect(findCutTexts(marks)).toEqual([])
    // The diamond of the last gate lies on the edge of the band of phases.
    const overflows = findOverflows(marks, frameSize).filter((fault) => !fault.startsWith('“G5”'))
    expect(overflows).toEqual([])
    expect(findOverlaps(marks)).toEqual([])
  })

  test.each([
    ['of the sample', sample],
    ['with everything', full],
  ])('%s: cards lie on no text and on no other card', (_, workshop) => {
    expect(findOverlaps(roadmap.draw(workshop, locale), cardsOf(workshop))).toEqual([])
  })
})

const texted = (marks: readonly Mark[]) =>
  marks.flatMap((mark) => (mark.kind === 'text' || mark.kind === 'field' ? [mark.text] : []))
const commandsOf = (marks: readonly Mark[]) => marks.filter((mark) => mark.kind === 'command')

describe('frame', () => {
  test('each initiative has a chip in each family of its phase that opens its criterion', () => {
    const commands = commandsOf(roadmap.draw(sample, 'de'))
    for (const { id, phase } of sample.initiatives) {
      for (const family of criterionFamilies) {
        const chip = commands.find(
          ({ command }) =>
            command.type === 'open' &&
            command.target.kind === 'criterion' &&
            command.target.id === id &&
            command.target.family === family,
        )
        const cell = criterionCell(phase, family)
        expect(chip?.x).toBeGreaterThan(cell.x)
        expect(chip?.y).toBeGreaterThan(cell.y)
      }
    }
    expect(commands.find(({ label }) => label.startsWith('Finanziell: Parkraum'))?.label).toBe(
      'Finanziell: Parkraum-Sensorik, nicht erfüllt',
    )
  })

  test('with many initiatives a cell shows the first and how many more there are', () => {
    const marks = roadmap.draw(crowd, 'de')
    const chips = commandsOf(marks).filter(({ label }) => label.startsWith('Technisch'))
    expect(chips).toHaveLength(5 * 3)
    // A third of three hundred is in P2.
    expect(texted(marks).filter((text) => text === '+97')).toHaveLength(4)
  })

  test('the weakest family is named, and no family while nothing is rated', () => {
    const word = (workshop: Workshop) =>
      roadmap
        .draw(workshop, 'de')
        .filter((mark) => 'text' in mark && mark.text === 'am schwächsten')
    const financial = familyRow('financial')
    expect(word(sample)).toHaveLength(1)
    expect(word(sample)[0]).toMatchObject({ y: financial.y + 96 })
    expect(word(emptyWorkshop)).toEqual([])
  })

  test('principles nobody is linked to are unheard', () => {
    const unheard = (workshop: Workshop) =>
      texted(roadmap.draw(workshop, 'de')).filter((text) => text === 'noch ungehört').length
    expect(unheard(sample)).toBe(principleKeys.length)
    expect(unheard(full)).toBe(principleKeys.length - 3)
  })

  test('the four fields of the band show what was written and open their form', () => {
    const marks = roadmap.draw(full, 'de')
    const keys = commandsOf(marks).flatMap(({ command }) =>
      command.type === 'open' && command.target.kind === 'field' ? [command.target.key] : [],
    )
    expect(keys).toEqual(['operatorModel', 'mission', 'errorCulture', 'transferability'])
    expect(texted(marks)).toContain('Eigenbetrieb mit Zweckverband, Wartung extern vergeben')
    expect(texted(marks)).toContain('wahrscheinlich')
    expect(texted(marks)).toContain('Wofür tun wir das?')
  })

  test('money is added up by phase, with a hint where the gate before is not passed', () => {
    const said = texted(roadmap.draw(full, 'de'))
    expect(said).toContain('frei 10, zugesagt 10 von 10')
    // P1 waits only for the one initiative that nobody has checked upfront.
    expect(said).toContain('1 noch ohne Go an G0')
    expect(said).toContain('9 noch ohne Go an G4')
    expect(said.filter((text) => text === 'Betriebskosten zuerst?')).toHaveLength(1)
    expect(texted(roadmap.draw(sample, 'de')).some((text) => /Go an/.test(text))).toBe(false)
  })
})

describe('areas', () => {
  test('a criterion is at its chip, further ones at their cell, a gate at its column', () => {
    const criterion = { kind: 'criterion', id: 'I12', family: 'economic' } as const
    const chip = roadmap.areaOf(criterion, sample)
    expect(chip).toMatchObject({ h: 40 })
    expect(roadmap.areaOf({ ...criterion, id: 'N299' }, crowd)).toEqual(
      criterionCell('P5', 'economic'),
    )
    expect(roadmap.areaOf({ ...criterion, id: 'nobody' }, sample)).toBeNull()
    const gate = (key: 'G0' | 'G3') =>
      roadmap.areaOf({ kind: 'gate', id: 'I01', gate: key }, sample)
    expect(gate('G0')?.x).toBe(20)
    expect(gate('G3')?.x).toBe(criterionCell('P3', 'economic').x)
    expect(roadmap.areaOf({ kind: 'tranche', id: 'I01', phase: 'P2' }, sample)).not.toBeNull()
    const field = { kind: 'field', templateId: 'roadmap', key: 'mission' } as const
    expect(roadmap.areaOf(field, sample)).toEqual(continuousCell(1))
    expect(roadmap.areaOf({ ...field, templateId: 'i-team' }, sample)).toBeNull()
    expect(roadmap.areaOf({ kind: 'department', id: 'D1' }, sample)).toBeNull()
  })

  test('a double click makes an initiative where cards lie, and opens a field of the band', () => {
    for (const phase of phases) {
      const { x } = criterionCell(phase, 'technical')
      const free = { x: x + 100, y: 700 }
      expect(roadmap.intentAt(free, sample)).toEqual({ type: 'create', kind: 'initiative' })
      const fields = roadmap.read({ kind: 'initiative', id: 'I01' }, free, sample)
      expect(fields).toEqual({ phase, status: 'active' })
    }
    const { x, y } = continuousCell(2)
    expect(roadmap.intentAt({ x: x + 50, y: y + 50 }, sample)).toEqual({
      type: 'open',
      target: { kind: 'field', templateId: 'roadmap', key: 'errorCulture' },
    })
    expect(roadmap.intentAt({ x: 700, y: 60 }, sample)).toBeNull()
  })
})
