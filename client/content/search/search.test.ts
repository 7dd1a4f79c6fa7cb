import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { translator } from '../../../shared/i18n/translate.ts'
import { emptyWorkshop } from '../../../shared/workshop/workshop.ts'
import { sampleWorkshop } from '../../../templates/samples/sampleWorkshop.ts'
import { workshopEntries } from './entries.ts'
import { findParts, foldText, readQuery } from './foldedText.ts'
import { pieceOf, search, type SearchEntry } from './search.ts'

function found(text: string, query: string): string[] | null {
  const parts = findParts(foldText(text), readQuery(query))
  return parts && parts.map(({ start, end }) => text.normalize('NFC').slice(start, end))
}

describe('finding words', () => {
  test.each([
    ['Bäume', 'baume', ['Bäume']],
    ['Bäume', 'baeume', ['Bäume']],
    ['Baeume', 'bäume', ['Baeume']],
    ['BÄUME', 'bäu', ['BÄU']],
    ['Straße', 'strasse', ['Straße']],
    ['STRASSE', 'straße', ['STRASSE']],
    ['Ein großer Straßenbaum', 'gross baum', ['groß', 'baum']],
    ['Café am Übergang', 'cafe', ['Café']],
    ['Ba\u0308ume', 'bäume', ['Bäume']],
    ['🌳 Bäume 🌳', 'bäume', ['Bäume']],
    ['🌳 Bäume 🌳', '🌳', ['🌳']],
    ['Neue Fähre', 'neue faehre', ['Neue', 'Fähre']],
    ['Hitze', 'hitzi', null],
    ['Hitze Karte', 'karte hitze', ['Hitze', 'Karte']],
    ['abab', 'aba bab', ['abab']],
    ['ﬁx', 'x', ['x']],
    ['İstanbul', 'stan', ['stan']],
  ])('in %j by %j gives %j', (text, query, parts) => {
    expect(found(text, query)).toEqual(parts)
  })

  test('marks only what is there, whatever is searched in whatever', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (text, query) => {
          const folded = foldText(text)
          for (const { start, end } of findParts(folded, readQuery(query)) ?? []) {
            expect(start).toBeGreaterThanOrEqual(0)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(folded.text.length)
          }
        },
      ),
    )
  })

  test('finds a text by itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(text.trim() !== '')
        expect(findParts(foldText(text), readQuery(text))).not.toBeNull()
      }),
    )
  })
})

describe('the search', () => {
  const reading = { workshop: sampleWorkshop(), t: translator('de'), locale: 'de' } as const
  const entries = workshopEntries(reading)

  test('groups by kind and leads to what was found', () => {
    const groups = search(entries, 'umwelt')
    expect(groups.map(({ kind }) => kind)).toContain('department')
    expect(groups.find(({ kind }) => kind === 'department')?.results[0]).toMatchObject({
      target: { kind: 'department', id: 'D5' },
      title: { parts: [{ start: 0, end: 6 }] },
      found: null,
    })
  })

  test('finds a name in the other language and says so', () => {
    const [group] = search(entries, 'climate dashboard')
    expect(group?.results[0]).toMatchObject({
      kind: 'initiative',
      target: { id: 'I12' },
      found: { label: 'English', text: 'Climate dashboard' },
    })
  })

  test('calls a field by what it asks for, and leads to the part of an initiative that says it', () => {
    const said = workshopEntries({
      ...reading,
      workshop: {
        ...reading.workshop,
        fields: [
          {
            templateId: 'i-team',
            key: 'mandate',
            text: 'Beschluss des Rates',
            filled: null,
            confidence: null,
            extra: {},
          },
        ],
        initiatives: reading.workshop.initiatives.map((initiative) => ({
          ...initiative,
          gateNotes: { G1: { body: 'Beschluss im Ausschuss', date: null, reason: null } },
        })),
      },
    })
    const groups = search(said, 'beschluss')
    expect(groups.map(({ kind, results }) => [kind, results[0]?.target.kind])).toEqual([
      ['initiative', 'gate'],
      ['field', 'field'],
    ])
    expect(groups[1]?.results[0]?.title.text).toBe('Auftrag')
    expect(groups[0]?.count).toBe(12)
  })

  test('finds what the kit collected: by its words, by its role, in either language', () => {
    const said = workshopEntries({
      ...reading,
      workshop: {
        ...emptyWorkshop,
        actions: [
          {
            id: 'M1',
            what: { de: 'Bäume kartieren', en: 'Map the trees' },
            ownerRole: 'Amtsleitung Grün',
            deptId: null,
            corridorId: null,
            initiativeId: null,
            due: null,
            resources: null,
            status: 'open',
            dependsOn: [],
            extra: {},
          },
        ],
        retroNotes: [{ id: 'R1', column: 'keep', text: 'Die Karte der Bäume', extra: {} }],
      },
    })
    expect(search(said, 'baume').map(({ kind }) => kind)).toEqual(['action', 'retroNote'])
    const [byRole] = search(said, 'amtsleitung')
    expect(byRole?.results[0]).toMatchObject({
      target: { kind: 'action', id: 'M1' },
      title: { text: 'Bäume kartieren' },
    })
    expect(search(said, 'trees')[0]?.results[0]?.found?.label).toBe('English')
  })

  test('finds nothing in nothing', () => {
    expect(search(entries, '  ')).toEqual([])
    expect(search(workshopEntries({ ...reading, workshop: emptyWorkshop }), 'a')).toEqual([])
  })

  const entry = (title: string, note = ''): SearchEntry => ({
    key: title,
    kind: 'note',
    title,
    place: '',
    target: { kind: 'shape', id: title },
    pieces: [pieceOf('', title), pieceOf('Notiz', note)].filter((piece) => piece !== null),
  })

  test('puts names that begin so first, then words that do, then the rest', () => {
    const [group] = search(
      [entry('Siebhaus'), entry('X', 'Haus'), entry('Am Haus'), entry('Haus')],
      'haus',
    )
    expect(group?.results.map(({ key }) => key)).toEqual(['Haus', 'Am Haus', 'Siebhaus', 'X'])
  })

  test('shows the neighbourhood of a match in a long text', () => {
    const [group] = search(
      [entry('X', `${'lang '.repeat(200)}Nadel ${'heu '.repeat(200)}`)],
      'nadel',
    )
    const shown = group?.results[0]?.found
    expect(shown?.text.length).toBeLessThan(220)
    expect(shown?.parts.map(({ start, end }) => shown.text.slice(start, end))).toEqual(['Nadel'])
  })

  test('finds the one that is meant among two thousand texts', () => {
    const many = Array.from({ length: 2_000 }, (_, at) =>
      entry(`Zettel ${at}`, `Über Straßen und Bäume in der Stadt, Nummer ${at}. `.repeat(5)),
    )
    const found = search(many, 'baume 1999').flatMap(({ results }) => results)
    expect(found).toHaveLength(1)
    expect(found[0]?.found?.text).toContain('Nummer 1999')
  })
})
