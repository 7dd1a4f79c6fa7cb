import { describe, expect, test } from 'vitest'
import { locales } from '../../shared/i18n/locale.ts'
import type { Tranche } from '../../shared/model/records/initiative.ts'
import { emptyWorkshop, type Initiative, type Workshop } from '../../shared/workshop/workshop.ts'
import { sampleWorkshop } from '../samples/sampleWorkshop.ts'
import { fundingOf, investmentFirst, waitingTranches } from './funding.ts'
import { insight } from './insight.ts'
import {
  blockingFamilies,
  countLinked,
  meanOf,
  missedMusts,
  unheardPrinciples,
  weakestFamilies,
} from './metrics.ts'
import { writeMoney } from './money.ts'
import { sentences } from './sentences.ts'

const sample = sampleWorkshop()
const planned: Tranche = { opex: 40_000, capex: 60_000, committed: false, released: false }

function initiative(id: string): Initiative {
  const found = sample.initiatives.find((each) => each.id === id)
  if (!found) throw new Error(`no ${id}`)
  return found
}

function changed(id: string, changes: Partial<Initiative>): Workshop {
  const initiatives = sample.initiatives.map((each) =>
    each.id === id ? { ...each, ...changes } : each,
  )
  return { ...sample, initiatives }
}

const block = (workshop: Workshop, id: string) =>
  insight(workshop, 'de').blocks.find((each) => each.id === id)
const said = (workshop: Workshop) => sentences(workshop, 'de').map(({ text }) => text)

describe('values', () => {
  test('finance is the weakest family; none is while all are alike or unrated', () => {
    expect(weakestFamilies(sample.initiatives)).toEqual(['financial'])
    expect(weakestFamilies([initiative('I04')])).toEqual([])
    expect(weakestFamilies([])).toEqual([])
    // Sum 58 of 24 ratings in each of four families.
    expect(meanOf(sample.initiatives)).toBe(74)
    expect(meanOf([])).toBeNull()
  })

  test('what blocks is what is rated 0', () => {
    expect(blockingFamilies(initiative('I05'))).toEqual(['financial'])
    expect(blockingFamilies(initiative('I07'))).toEqual(['technical'])
    expect(blockingFamilies(initiative('I01'))).toEqual([])
  })

  test('a principle is heard once an active initiative is linked to it', () => {
    expect(unheardPrinciples(sample)).toHaveLength(8)
    const linked = changed('I01', { principles: { V: true, 6: true } })
    expect(unheardPrinciples(linked)).toEqual(['1', '2', '3', '4', '5', '7'])
    expect(countLinked(linked, 'V')).toBe(1)
    expect(countLinked(changed('I01', { principles: { V: true }, status: 'parked' }), 'V')).toBe(0)
  })

  test('a must is missed at 1 or unrated; at 0 its family blocks anyway', () => {
    const must = { evidence: null, must: true, ownerRole: null }
    const rated = {
      ...initiative('I01'),
      criteria: { organisational: 1, financial: null, economic: 0, technical: 2 },
      criteriaNotes: { organisational: must, financial: must, economic: must, technical: must },
    } as const
    expect(missedMusts(rated)).toEqual(['organisational', 'financial'])
    expect(blockingFamilies(rated)).toEqual(['economic'])
    expect(missedMusts({ ...rated, criteriaNotes: {} })).toEqual([])
  })

  test('a tranche waits until the gate before its phase is decided with go', () => {
    const { gates } = initiative('I01')
    expect(gates).toEqual({ G1: 'go', G2: 'go' })
    const tranches = { P1: planned, P3: planned, P4: planned }
    expect(waitingTranches({ ...initiative('I01'), tranches })).toEqual(['P4'])
    expect(waitingTranches({ ...initiative('I01'), tranches, gates: { G2: 'loop' } })).toEqual([
      'P3',
      'P4',
    ])
    // Upfront somebody has to have checked, or to have decided.
    expect(waitingTranches({ ...initiative('I01'), tranches: { P1: planned }, g0: null })).toEqual([
      'P1',
    ])
    const stopped = {
      ...initiative('I01'),
      tranches: { P1: planned },
      gates: { G0: 'exit' },
    } as const
    expect(waitingTranches(stopped)).toEqual(['P1'])
  })

  test('investment first is asked about before the pilot, above a half', () => {
    const even = { ...planned, opex: 60_000 }
    const none = { ...planned, opex: null, capex: null }
    expect(
      investmentFirst({ ...initiative('I01'), tranches: { P1: planned, P2: even, P3: planned } }),
    ).toEqual(['P1'])
    expect(investmentFirst({ ...initiative('I01'), tranches: { P2: none } })).toEqual([])
    expect(
      investmentFirst({ ...initiative('I01'), tranches: { P2: { ...planned, opex: null } } }),
    ).toEqual(['P2'])
  })

  test('sums by phase keep “not stated” apart from nothing', () => {
    const each = { ...initiative('I01'), tranches: { P2: { ...planned, capex: null } } }
    expect(fundingOf([each, each], 'P2')).toEqual({
      count: 2,
      opex: 80_000,
      capex: null,
      released: 0,
      committed: 0,
    })
    expect(fundingOf([], 'P2')).toMatchObject({ count: 0, opex: null })
  })

  test.each([
    [null, '–', '–'],
    [0, '0 €', '€0'],
    [9_500, '9.500 €', '€9,500'],
    [120_400, '120 T€', '€120k'],
    [999_499, '999 T€', '€999k'],
    [999_500, '1 Mio. €', '€1m'],
    [1_250_000, '1,3 Mio. €', '€1.3m'],
  ])('%s is written %s and %s', (euros, de, en) => {
    expect(writeMoney(euros, 'de')).toBe(de)
    expect(writeMoney(euros, 'en')).toBe(en)
  })
})

describe('panel', () => {
  test('the sample city reads as DOMAIN expects', () => {
    const phasesBlock = block(sample, 'phases')
    const families = block(sample, 'families')
    if (phasesBlock?.kind !== 'bars' || families?.kind !== 'bars') throw new Error('no bars')
    expect(phasesBlock.bars.map(({ value }) => value)).toEqual([2, 4, 3, 2, 1])
    expect(families.bars.map(({ shown }) => shown.replace(/\s/g, ' '))).toEqual([
      '87,5 %',
      '62,5 %',
      '66,7 %',
      '79,2 %',
    ])
    expect(families.bars.filter(({ word }) => word !== null)).toMatchObject([
      { key: 'financial', word: 'am schwächsten' },
    ])
    expect(block(sample, 'ready')).toMatchObject({ word: '1 von 12' })
    expect(block(sample, 'exits')).toMatchObject({ word: '5 von 12' })
    expect(block(sample, 'gates')).toMatchObject({
      shares: [{ count: 1 }, { count: 9 }, { count: 2 }, { count: 0 }],
    })
  })

  test('what stands out is said with a way to it', () => {
    expect(said(sample)).toEqual([
      'Parkraum-Sensorik ist vor G3 blockiert. Nicht erfüllt: Finanziell.',
      'Quartiers-Reallabor ist vor G1 blockiert. Nicht erfüllt: Technisch.',
      'Bei Parkraum-Sensorik hat noch niemand geprüft, ob es das schon gibt.',
      'Baumfeuchte-Sensorik ist im Pilot, aber ein Ausstieg ist nicht benannt.',
      'Online-Bauantrag ist im Realbetrieb, aber die laufenden Kosten sind nicht gesichert.',
      'Noch ist kein Vorhaben mit einem Grundsatz verbunden.',
    ])
    expect(sentences(sample, 'de')[0]).toMatchObject({
      tone: 'gap',
      targets: [{ target: { kind: 'criterion', id: 'I05', family: 'financial' } }],
    })
    expect(sentences(sample, 'en')[3]?.text).toBe(
      'Tree-moisture sensing is in the pilot phase, but no exit is named.',
    )
  })

  test('an early transfer, waiting and released tranches and much investment are said', () => {
    expect(said(changed('I12', { gates: { G3: 'loop' } }))).toContain(
      'Klima-Dashboard ist im Transfer, aber der Pilot ist noch nicht mit Go bestanden.',
    )
    const money = changed('I09', {
      tranches: { P1: planned, P2: { ...planned, released: true }, P3: planned },
    })
    const texts = said(money).map((text) => text.replace(/\s/g, ' '))
    const title = 'Ämterübergreifende Datenwerkstatt'
    expect(texts).toContain(
      `${title}: Die Tranche für P2 Prototyp ist frei, aber an G1 gibt es noch kein Go.`,
    )
    expect(texts).toContain(`${title}: Die Tranche für P3 Pilot wartet auf ein Go an G2.`)
    expect(texts).toContain(`Betriebskosten zuerst? Bei ${title} sind in P1 Idee 60 % Investition.`)
  })

  test('more than three of a kind share one sentence', () => {
    const unchecked = {
      ...sample,
      initiatives: sample.initiatives.map((each) => ({ ...each, g0: null })),
    }
    const shared = sentences(unchecked, 'de').filter(({ id }) => id.startsWith('g0_unchecked'))
    expect(shared).toHaveLength(1)
    expect(shared[0]?.text).toBe('Bei 12 Vorhaben hat noch niemand geprüft, ob es das schon gibt.')
    expect(shared[0]?.targets).toHaveLength(12)
  })

  test('what is parked or has ended does not count, and that is said', () => {
    const aside = changed('I05', { status: 'parked' })
    expect(said(aside)).toContain('1 geparkt, 0 beendet: diese Vorhaben zählen nicht mit.')
    expect(said(aside).join()).not.toContain('Parkraum-Sensorik')
  })

  test.each(locales)('an empty board in %s shows no value and invites', (locale) => {
    const { blocks } = insight(emptyWorkshop, locale)
    expect(JSON.stringify(blocks)).not.toMatch(/NaN|undefined|null%|Infinity/)
    expect(blocks.find(({ id }) => id === 'ready')).toMatchObject({ value: '–' })
    expect(blocks.filter(({ kind }) => kind === 'sentence')).toHaveLength(1)
  })

  test('the ids of blocks are their own, whatever is said', () => {
    const ids = insight(
      changed('I09', { tranches: { P2: planned, P3: planned } }),
      'de',
    ).blocks.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
