import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contributionRoles } from '../../shared/model/records/contribution.ts'
import type { InsightBlock, SentenceBlock } from '../../shared/workshop/insight.ts'
import { targetKey } from '../../shared/workshop/target.ts'
import { emptyWorkshop, type Contribution, type Workshop } from '../../shared/workshop/workshop.ts'
import { sampleWorkshop } from '../samples/sampleWorkshop.ts'
import { gapsOf, rewiringOf } from './gaps.ts'
import { topicCorridors } from './index.ts'
import { largeWorkshop } from './testWorkshops.ts'

const sample = sampleWorkshop()

function blocks(workshop: Workshop): readonly InsightBlock[] {
  return topicCorridors.insight(workshop, 'de').blocks
}

function sentencesOf(workshop: Workshop): readonly SentenceBlock[] {
  return blocks(workshop).filter((block) => block.kind === 'sentence')
}

/** The sentences in the order of the panel, with the keys of where they lead. */
function told(workshop: Workshop): readonly string[] {
  return sentencesOf(workshop).map(({ text }) => text)
}

/** The sample with some of its cells changed. */
function withCells(
  change: (cell: Contribution) => Partial<Contribution> | null,
  workshop = sample,
): Workshop {
  return {
    ...workshop,
    contributions: workshop.contributions.map((cell) => ({ ...cell, ...change(cell) })),
  }
}

describe('the panel on the sample', () => {
  test('says the numbers with a word and a formula each', () => {
    const values = blocks(sample).filter((block) => block.kind === 'value')
    expect(values.map(({ id, value }) => `${id} ${value}`)).toEqual([
      'crossness 0,64',
      'density 14 von 15',
      'reciprocity 6 von 10',
      'leadCoverage 5 von 6',
      'rewiring –',
    ])
    for (const { word, formula } of values) {
      expect(word).toBeTruthy()
      expect(formula.length).toBeGreaterThan(20)
    }
  })

  test('shows load and crossness in the order of the board, never ranked', () => {
    const bars = blocks(sample).filter((block) => block.kind === 'bars')
    expect(bars.map(({ bars: each }) => each.map(({ key, value }) => `${key} ${value}`))).toEqual([
      ['C1 0.6', 'C2 0.6', 'C3 0.8', 'C4 0.6', 'C5 0.6'],
      ['D1 2', 'D2 5', 'D3 6', 'D4 5', 'D5 6', 'D6 7'],
    ])
    const over = bars[1]?.bars.filter(({ isOff }) => isOff)
    expect(over).toMatchObject([{ key: 'D6', shown: '7 Punkte', word: 'über 6 Punkte' }])
  })

  test('tells what stands out, each with a way to it', () => {
    expect(
      sentencesOf(sample).map(({ text, tone, targets }) => [
        tone,
        text,
        targets.map(({ target }) => targetKey(target)),
      ]),
    ).toEqual([
      ['over', 'Planen, Bauen & Mobilität trägt 7 Punkte, mehr als 6.', ['department D6']],
      [
        'over',
        'Planen, Bauen & Mobilität hat 24 Tage zugesagt und 20 verfügbar.',
        ['department D6'],
      ],
      [
        'gap',
        'Klima-Dashboard: Ordnung, Bürgerservice & IT macht mit, trägt aber zum Korridor Klimaresiliente Stadt nichts bei.',
        ['initiative I12', 'contribution C1 D3'],
      ],
      [
        'hint',
        'Oberbürgermeisteramt und Finanzen & Beteiligungen teilen noch keinen Korridor.',
        ['department D1', 'department D2'],
      ],
    ])
  })

  test('a person in any language finds "–" where there is no value, never NaN', () => {
    for (const workshop of [
      emptyWorkshop,
      { ...sample, departments: [], contributions: [] },
      { ...sample, corridors: [], contributions: [] },
      largeWorkshop(1, 1, 3),
    ]) {
      for (const locale of ['de', 'en'] as const) {
        const text = JSON.stringify(topicCorridors.insight(workshop, locale))
        expect(text).not.toMatch(/NaN|undefined|Infinity|\{\w+\}/)
      }
    }
    const first = blocks(emptyWorkshop)[0]
    expect(first).toMatchObject({ value: '–', word: null })
    expect(told(emptyWorkshop)).toEqual([
      'Noch leer: Leg Dezernate und Korridore an, dann rechnet das Raster mit.',
    ])
  })
})

describe('the lead check', () => {
  test('a corridor without a lead is a gap', () => {
    const workshop = withCells(({ corridorId, role }) =>
      corridorId === 'C2' && role === 'lead' ? { role: 'contribute' } : null,
    )
    expect(told(workshop)).toContain('Korridor Vernetzte Mobilität hat keine Leitung.')
    expect(gapsOf(workshop).withoutLead).toEqual(['C2'])
  })

  test('two leads are a conflict that names both, and leads to both cells', () => {
    const workshop = withCells(({ corridorId, departmentId }) =>
      corridorId === 'C2' && departmentId === 'D3' ? { role: 'lead' } : null,
    )
    const found = sentencesOf(workshop).find(({ id }) => id === 'leads C2')
    expect(found).toMatchObject({
      tone: 'over',
      text: 'Korridor Vernetzte Mobilität hat 2 Leitungen: Ordnung, Bürgerservice & IT, Planen, Bauen & Mobilität.',
    })
    expect(found?.targets.map(({ target }) => targetKey(target))).toEqual([
      'contribution C2 D3',
      'contribution C2 D6',
    ])
  })
})

describe('gaps and hints', () => {
  test('a corridor with one contributor or none says so', () => {
    const one = withCells(({ corridorId, departmentId }) =>
      corridorId === 'C2' && (departmentId === 'D2' || departmentId === 'D3')
        ? { role: 'informed' }
        : null,
    )
    expect(told(one)).toContain(
      'Zum Korridor Vernetzte Mobilität trägt nur Umwelt, Klima & Grün bei.',
    )
    const none = withCells(({ corridorId, role }) =>
      corridorId === 'C2' && role === 'contribute' ? { role: 'none' } : null,
    )
    expect(told(none)).toContain('Zum Korridor Vernetzte Mobilität trägt noch kein Dezernat bei.')
  })

  test('a department without any role is an empty column; being informed is a role', () => {
    const empty = withCells(({ departmentId }) => (departmentId === 'D1' ? { role: 'none' } : null))
    expect(told(empty)).toContain('Oberbürgermeisteramt hat noch in keinem Korridor eine Rolle.')
    const informed = withCells(({ departmentId }) =>
      departmentId === 'D1' ? { role: 'informed' } : null,
    )
    expect(gapsOf(informed).emptyColumns).toEqual([])
  })

  test('only active initiatives count, an unknown corridor is none', () => {
    const initiatives = sample.initiatives.map((each) => {
      if (each.id === 'I05') return { ...each, corridorId: null }
      if (each.id === 'I08') return { ...each, corridorId: 'gone' }
      return each
    })
    const workshop = { ...sample, initiatives }
    expect(gapsOf(workshop).initiativesWithoutCorridor).toEqual(['I05', 'I08'])
    expect(gapsOf(workshop).corridorsWithoutInitiative).toEqual(['C2'])
    expect(told(workshop)).toContain('2 Vorhaben haben noch keinen Korridor.')
    expect(told(workshop)).toContain('Im Korridor Vernetzte Mobilität liegt noch kein Vorhaben.')
    const parked = initiatives.map((each) => ({ ...each, status: 'parked' as const }))
    expect(gapsOf({ ...sample, initiatives: parked }).initiativesWithoutCorridor).toEqual([])
    expect(gapsOf({ ...sample, initiatives: parked }).corridorsWithoutInitiative).toHaveLength(5)
  })

  test('several initiatives with the same mismatch are told in one sentence', () => {
    const initiatives = sample.initiatives.map((each) =>
      each.corridorId === 'C1' ? { ...each, contribDeptIds: ['D3'] } : each,
    )
    const found = sentencesOf({ ...sample, initiatives }).filter(({ id }) =>
      id.startsWith('mismatch'),
    )
    expect(found).toHaveLength(1)
    expect(found[0]?.text).toBe(
      'Ordnung, Bürgerservice & IT macht bei 3 Vorhaben mit, trägt aber zum Korridor Klimaresiliente Stadt nichts bei.',
    )
    expect(found[0]?.targets).toHaveLength(4)
  })

  test('re-wiring counts stated tasks only and hints below 70 %', () => {
    const stated = (existing: number, all: number) =>
      withCells((cell) => {
        const at = sample.contributions.indexOf(cell)
        return { taskType: at < existing ? 'existing' : at < all ? 'new' : null }
      })
    expect(rewiringOf(stated(7, 10))).toEqual({ existing: 7, stated: 10, share: 0.7 })
    expect(told(stated(7, 10)).join()).not.toContain('bestehende Aufgaben')
    expect(told(stated(6, 10)).join()).toMatch(/Nur 60\s% der Beiträge/)
    expect(rewiringOf(sample).share).toBeNull()
    const off = withCells(() => ({ role: 'none', taskType: 'existing' }))
    expect(rewiringOf(off).stated).toBe(0)
  })

  test('fewer than three corridors or more than six are worth a hint', () => {
    const hint = (corridors: number) =>
      sentencesOf(largeWorkshop(6, corridors, 0)).find(({ id }) => id === 'corridors')?.text
    expect(hint(1)).toMatch(/^Ein Korridor/)
    expect(hint(2)).toMatch(/^2 Korridore kreuzen/)
    expect(hint(3)).toBeUndefined()
    expect(hint(6)).toBeUndefined()
    expect(hint(7)).toMatch(/^7 Korridore sind viele/)
  })

  test('a large board is told in few sentences', () => {
    const large = largeWorkshop(12, 8, 300)
    expect(sentencesOf(large).length).toBeLessThan(60)
    expect(sentencesOf({ ...large, contributions: [] }).length).toBeLessThan(60)
    const ids = sentencesOf(large).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

test('gaps equal a second, naive search through every cell', () => {
  const base = largeWorkshop(4, 3, 9)
  const role = fc.constantFrom(...contributionRoles)
  const task = fc.constantFrom('existing' as const, 'new' as const, null)
  fc.assert(
    fc.property(fc.array(fc.tuple(role, task), { minLength: 12, maxLength: 12 }), (cells) => {
      const workshop: Workshop = {
        ...base,
        contributions: base.contributions.map((cell, at) => ({
          ...cell,
          role: cells[at]?.[0] ?? 'none',
          taskType: cells[at]?.[1] ?? null,
        })),
      }
      const count = (wanted: string, key: 'corridorId' | 'departmentId', id: string) => {
        let found = 0
        for (const cell of workshop.contributions) {
          if (cell[key] === id && cell.role === wanted) found += 1
        }
        return found
      }
      const gaps = gapsOf(workshop)
      for (const { id } of workshop.corridors) {
        const leads = count('lead', 'corridorId', id)
        expect(gaps.withoutLead.includes(id)).toBe(leads === 0)
        expect(gaps.withSeveralLeads.some(({ corridorId }) => corridorId === id)).toBe(leads > 1)
        expect(gaps.fewContributors.includes(id)).toBe(count('contribute', 'corridorId', id) < 2)
      }
      for (const { id } of workshop.departments) {
        const none = count('none', 'departmentId', id)
        expect(gaps.emptyColumns.includes(id)).toBe(none === 3)
      }
      let [existing, stated] = [0, 0]
      for (const { role: is, taskType } of workshop.contributions) {
        if (is === 'none' || taskType === null) continue
        stated += 1
        if (taskType === 'existing') existing += 1
      }
      const share = stated === 0 ? null : existing / stated
      expect(rewiringOf(workshop)).toEqual({ existing, stated, share })
    }),
    { numRuns: 200, seed: 33 },
  )
})
