import { describe, expect, test } from 'vitest'
import { locales } from '../../shared/i18n/locale.ts'
import { emptyWorkshop, type Workshop } from '../../shared/workshop/workshop.ts'
import { iTeam } from './index.ts'
import { busyTeam, cityTeam } from './testing/teams.ts'

function blocksOf(workshop: Workshop, locale: 'de' | 'en' = 'de') {
  return iTeam.insight(workshop, locale).blocks
}

function sentence(workshop: Workshop, id: string) {
  const found = blocksOf(workshop).find((block) => block.id === id)
  return found?.kind === 'sentence' ? found : undefined
}

describe('numbers', () => {
  test('the sample city reads as DOMAIN expects, each number with its word', () => {
    const said = blocksOf(cityTeam).flatMap((block) =>
      block.kind === 'value'
        ? [`${block.id}: ${block.value} ${block.word ?? ''}`.trim().replace('\u00a0', ' ')]
        : [],
    )
    expect(said).toEqual([
      'openness: 55 % eher FÜR',
      'integration: 63 % eher MIT',
      'balance: 0,88 im Gleichgewicht',
      'with: 2 von 5',
      'reach: 5 von 6',
      'corridors: 4 von 5',
      'fte: 4',
      'mandate: 3 von 4',
    ])
  })

  test.each(locales)(
    'an empty board in %s says "–" where there is nothing to divide by',
    (locale) => {
      const blocks = blocksOf(emptyWorkshop, locale)
      expect(blocks.find(({ id }) => id === 'integration')).toMatchObject({
        value: '–',
        word: null,
      })
      expect(blocks.find(({ id }) => id === 'balance')).toMatchObject({ value: '–', word: null })
      expect(blocks.find(({ id }) => id === 'corridors')).toMatchObject({ value: '–' })
      expect(JSON.stringify(blocks)).not.toMatch(/NaN|undefined|\{\w+\}/)
    },
  )

  test('bars show every department and sector in its own order', () => {
    const bars = (id: string) => {
      const block = blocksOf(cityTeam).find((each) => each.id === id)
      return block?.kind === 'bars' ? block.bars : []
    }
    expect(bars('outward').map(({ value }) => value)).toEqual([3, 2, 3, 2, 1])
    expect(bars('inward').map(({ value }) => value)).toEqual([4, 2, 3, 0, 3, 3])
    expect(bars('inward')[3]).toMatchObject({
      isOff: false,
      shown: '0 keine',
      target: { kind: 'link', end: { kind: 'department', id: 'D4' } },
    })
  })
})

test('no two blocks of the panel have one id', () => {
  const ids = blocksOf(emptyWorkshop).map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

describe('what stands out', () => {
  test('in the sample city: an open box, a department, a corridor, sectors on FOR', () => {
    const said = blocksOf(cityTeam).flatMap((block) => (block.kind === 'sentence' ? [block] : []))
    expect(said.map(({ text }) => text)).toEqual([
      'Noch nicht geklärt: Kompetenzen.',
      'Noch nicht erreicht: Soziales, Bildung & Jugend. Was hätte das Dezernat vom I-Team?',
      'Korridor ohne I-Team: Vernetzte Mobilität. Wer bindet ihn an?',
      '2 von 5 Sektoren auf MIT. Noch auf FÜR: Wirtschaft, Zivilgesellschaft, Andere Kommunen.',
    ])
    expect(said[0]?.targets[0]?.target).toEqual({
      kind: 'field',
      templateId: 'i-team',
      key: 'competences',
    })
    expect(said[3]?.targets).toHaveLength(3)
  })

  test('a stakeholder on a higher level than the link raises the sector, and is named', () => {
    expect(sentence(busyTeam, 'raised-civilSociety')).toMatchObject({
      text: 'Zivilgesellschaft zählt mit Stufe 4, weil Stadtwerke so weit ist; die Verbindung selbst steht auf 2.',
      targets: [{ target: { kind: 'stakeholder', id: 'S3' } }],
    })
    expect(sentence(busyTeam, 'raised-business')).toBeUndefined()
  })

  test('the line delivers: an initiative led by a department that is the I-Team stands out', () => {
    const withHost = (name: string, status: 'active' | 'parked'): Workshop => ({
      ...cityTeam,
      departments: cityTeam.departments.map((each) =>
        each.id === 'D5' ? { ...each, name } : each,
      ),
      initiatives: cityTeam.initiatives
        .filter(({ id }) => id === 'I01')
        .map((each) => ({
          ...each,
          status,
        })),
    })
    expect(sentence(withHost('Stabsstelle I-Team', 'active'), 'line')).toMatchObject({
      tone: 'over',
      targets: [{ target: { kind: 'initiative', id: 'I01' } }],
    })
    expect(sentence(withHost('Stabsstelle I-Team', 'parked'), 'line')).toBeUndefined()
    expect(sentence(withHost('Umwelt', 'active'), 'line')).toBeUndefined()
    expect(sentence(cityTeam, 'line')).toBeUndefined()
  })

  test('a team that is linked inside only is not said to be linked with nobody', () => {
    const inside = { ...cityTeam, links: cityTeam.links.filter(({ kind }) => kind !== 'sector') }
    const alone: Workshop = { ...inside, stakeholders: [] }
    expect(sentence(alone, 'sectors-with')?.text).toMatch(/^Nach außen ist/)
    expect(sentence({ ...alone, links: [] }, 'sectors-with')?.text).toMatch(/^Noch ist/)
  })

  test('a sector at 0 and an open mandate are gaps; on an empty board one sentence invites', () => {
    const without = { ...cityTeam, links: cityTeam.links.filter(({ to }) => to !== 'science') }
    expect(sentence(without, 'gap-sector')).toMatchObject({ tone: 'gap' })
    expect(sentence(without, 'gap-sector')?.text).toContain('Wissenschaft')
    expect(sentence(emptyWorkshop, 'open-mandate')?.tone).toBe('gap')
    expect(sentence(emptyWorkshop, 'sectors-with')?.text).toContain('Fang mit einem Regler an')
    expect(sentence(emptyWorkshop, 'gap-sector')).toBeUndefined()
  })

  test('a long list of names ends with how many more there are, and leads to all of them', () => {
    const said = sentence({ ...cityTeam, links: [] }, 'gap-department')
    expect(said?.text).toContain('Ordnung, Bürgerservice & IT und 3 weitere')
    expect(said?.targets).toHaveLength(6)
  })

  test('a link that is to go further than it does is named once', () => {
    const links = cityTeam.links.map((link) =>
      link.to === 'D2' ? { ...link, levelTarget: 4 as const } : link,
    )
    expect(sentence({ ...cityTeam, links }, 'wanted')?.text).toBe(
      'Eine Verbindung soll weiter gehen als heute: Finanzen & Beteiligungen.',
    )
    expect(sentence(cityTeam, 'wanted')).toBeUndefined()
  })
})
