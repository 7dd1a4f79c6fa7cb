import { describe, expect, test } from 'vitest'
import { readNumber, readCell } from './cellValues.ts'
import { readDroppedFile } from './readDroppedFile.ts'
import { readPastedText, withColumn, withHeadings, withKind, type Sheet } from './sheet.ts'

function pasted(text: string): Sheet {
  const read = readPastedText(text)
  if (!read.ok) throw new Error(`a quote is open since line ${read.line}`)
  return read.sheet
}

describe('a pasted text', () => {
  test.each([
    ['one line', 'Bäume pflanzen', [['Bäume pflanzen']]],
    [
      'commas in a sentence',
      'Bäume, Bänke, Brunnen\nLicht',
      [['Bäume, Bänke, Brunnen'], ['Licht']],
    ],
    [
      'bullets and numbers',
      '- Eins\n• Zwei\n3. Drei\n(4) Vier\n☐ Fünf',
      [['Eins'], ['Zwei'], ['Drei'], ['Vier'], ['Fünf']],
    ],
    ['a year is no number of a list', '2030 klimaneutral', [['2030 klimaneutral']]],
    ['empty lines', '\n\nEins\n\n\nZwei\n', [['Eins'], ['Zwei']]],
    ['quotes at the start', '"Smart" heißt was?\nZwei', [['"Smart" heißt was?'], ['Zwei']]],
    ['one semicolon', 'Erst planen; dann bauen\nZwei', [['Erst planen; dann bauen'], ['Zwei']]],
  ])('with %s has one title a line', (_name, text, rows) => {
    expect(pasted(text)).toMatchObject({ kind: 'initiative', headings: null, rows })
    expect(pasted(text).columns).toEqual(['title'])
  })

  test('from a spreadsheet has columns by its headings, in German', () => {
    const sheet = pasted(
      'Vorhaben\tFederführung\tThemenkorridor\tAufwand\tKosten\nRadweg\tTiefbauamt\tMobilität\tgroß\t5',
    )
    expect(sheet.kind).toBe('initiative')
    expect(sheet.columns).toEqual(['title', 'leadDeptId', 'corridorId', 'effort', null])
    expect(sheet.rows).toEqual([['Radweg', 'Tiefbauamt', 'Mobilität', 'groß', '5']])
  })

  test('from a spreadsheet without headings has the title in the first column', () => {
    const sheet = pasted('Radweg\tTiefbauamt\nBäume\tGrünflächenamt')
    expect(sheet.headings).toBeNull()
    expect(sheet.columns).toEqual(['title', null])
  })

  test('with semicolons in every line, or with known headings, is a table', () => {
    expect(pasted('Titel;Amt\nRadweg;Tiefbau').rows).toEqual([['Radweg', 'Tiefbau']])
    expect(pasted('title,effort\n"Trees, benches",S').rows).toEqual([['Trees, benches', 'S']])
    expect(pasted('Radweg;5\nBäume;3').rows).toHaveLength(2)
  })

  test.each([
    ['Dezernat;Kapazität (Tage);Leitung', 'department', ['name', 'capacityDays', 'headRole']],
    ['Korridor;Ziel;Gemeinsamer Nutzen', 'corridor', ['name', 'goal', 'sharedBenefit']],
    [
      'corridor,department,role,contribution,days,task_type',
      'contribution',
      ['corridorId', 'departmentId', 'role', 'text', 'days', 'taskType'],
    ],
    ['Akteur;Sektor;Einfluss', 'stakeholder', ['name', 'sector', 'influence']],
    ['Maßnahme;Verantwortlich;Frist', 'action', ['what', 'ownerRole', 'due']],
    ['Action item;Who;Due date;Status', 'action', ['what', 'ownerRole', 'due', 'status']],
    ['Maßnahme;Amt;Aufwand', 'initiative', ['title', 'leadDeptId', 'effort']],
  ])('with the headings %s is about a %s', (heading, kind, columns) => {
    const sheet = pasted(`${heading}\n${heading.replace(/[^;,]+/g, 'x')}`)
    expect(sheet).toMatchObject({ kind, columns })
  })

  test('has no columns for the empty cells at the end of every row', () => {
    expect(pasted('Titel\tAmt\t\t\nRadweg\tTiefbau\t\t').columns).toEqual(['title', 'leadDeptId'])
  })

  test('can be understood otherwise: kind, columns, headings', () => {
    const sheet = pasted('Radweg\tTiefbauamt\nBäume\tGrünflächenamt')
    expect(withColumn(sheet, 1, 'leadDeptId').columns).toEqual(['title', 'leadDeptId'])
    expect(withColumn(sheet, 1, 'title').columns).toEqual([null, 'title'])
    expect(withKind(sheet, 'department').columns).toEqual(['name', null])
    const headed = withHeadings(sheet, true)
    expect(headed.rows).toHaveLength(1)
    expect(withHeadings(headed, false).rows).toEqual(sheet.rows)
  })
})

describe('a dropped file', () => {
  test.each([
    ['nothing', 'a.csv', ' \n', { kind: 'empty' }],
    ['a list as JSON', 'a.json', '[1]', { kind: 'faults', faults: [{ pointer: '' }] }],
    ['half a JSON', 'a.json', '{"departments": [', { kind: 'notJson' }],
    ['an open quote', 'a.csv', 'title;note\nx;"y', { kind: 'openQuote', line: 2 }],
    [
      'departments by name',
      'departments.csv',
      'id;name\r\nD1;Amt',
      { kind: 'sheet', sheet: { kind: 'department', columns: ['id', 'name'] } },
    ],
    [
      'the separator in a line of its own',
      'a.csv',
      '\uFEFFsep=,\r\ntitle,note\r\na;b,c;d;e',
      { kind: 'sheet', sheet: { columns: ['title', 'note'], rows: [['a;b', 'c;d;e']] } },
    ],
    [
      'a workshop file',
      'x.txt',
      '{"departments":[{"id":"D1","name":"Amt"}]}',
      { kind: 'file', proposal: { departments: [{ id: 'D1' }] } },
    ],
  ])('with %s', (_name, name, text, read) => {
    expect(readDroppedFile(name, text)).toMatchObject(read)
  })
})

describe('a cell', () => {
  test.each([
    ['0,5', 0.5],
    ['-0,5', -0.5],
    ['−0,5', -0.5],
    ['1.5', 1.5],
    ['1.234,5', 1234.5],
    ['12 Tage', 12],
    ['3 PT', 3],
    ['7', 7],
    ['.5', 0.5],
    ['1,2,3', null],
    ['etwa 5', null],
    ['', null],
    ['1e9', null],
  ])('number %j is %j', (text, number) => {
    expect(readNumber(text)).toBe(number)
  })

  test.each([
    ['effort', 'Groß', 'L'],
    ['effort', 's', 'S'],
    ['effort', 'M, mittel', 'M'],
    ['phase', 'P3 Pilot', 'P3'],
    ['phase', 'Realbetrieb', 'P4'],
    ['phase', '2', 'P2'],
    ['status', 'geparkt', 'parked'],
    ['role', 'Federführung', 'lead'],
    ['taskType', 'neu', 'new'],
    ['opexSecured', 'Ja', true],
    ['opexSecured', 'nein', false],
    ['activeFromStage', '3', 3],
    ['sector', 'Wissenschaft', 'science'],
    ['due', '2026-11-30', '2026-11-30'],
    ['due', '2026-11-30 00:00:00', '2026-11-30'],
    ['due', '1.2.2027', '2027-02-01'],
    ['due', '29. 02. 28', '2028-02-29'],
    ['due', 'Mo., 30.11.2026', '2026-11-30'],
  ] as const)('%s %j is %j', (key, text, value) => {
    expect(readCell(key, text)).toEqual({ ok: true, value })
  })

  test('the status of an action has words of its own', () => {
    expect(readCell('status', 'In Arbeit', 'action')).toEqual({ ok: true, value: 'doing' })
    expect(readCell('status', 'done', 'action')).toEqual({ ok: true, value: 'done' })
    expect(readCell('status', 'geparkt', 'action')).toMatchObject({ ok: false })
  })

  test.each([
    ['effort', 'XXL', 'word'],
    ['x', '2', 'range'],
    ['y', 'oben', 'number'],
    ['days', '-1', 'range'],
    ['activeFromStage', '5', 'range'],
    ['opexSecured', 'vielleicht', 'yesOrNo'],
    ['id', 'I 1', 'badId'],
    ['due', '31.11.2026', 'day'],
    ['due', '11/12/2026', 'day'],
    ['due', 'bald', 'day'],
    ['note', 'x'.repeat(20_001), 'tooLong'],
  ] as const)('%s %j is complained of', (key, text, code) => {
    expect(readCell(key, text)).toMatchObject({ ok: false, complaint: { code } })
  })
})
