import { describe, expect, test } from 'vitest'
import type { Locale } from '../i18n/locale.ts'
import type { Table } from '../workshop/table.ts'
import { parseWorkshopFile } from '../workshop/file/parseWorkshopFile.ts'
import { importWorkshop } from '../workshop/file/importWorkshop.ts'
import { emptyBoard } from '../workshop/overlay.ts'
import { readWorkshop } from '../workshop/readWorkshop.ts'
import { writeCsv } from './csv.ts'
import { actionsTable, decisionsTable } from './kitTables.ts'
import { readCsv } from './testing/readCsv.ts'

const file = {
  departments: [{ id: 'D1', name: { de: 'Bauamt', en: 'Building office' } }],
  corridors: [{ id: 'C1', name: { de: 'Klima', en: 'Climate' } }],
  initiatives: [{ id: 'I1', title: { de: 'Bäume', en: 'Trees' } }],
  actions: [
    { id: 'M1', what: '=HYPERLINK("x")', due: '2026-11-01', status: 'doing' },
    {
      id: 'M2',
      what: { de: 'Rat; fragen', en: 'Ask, the council' },
      ownerRole: { de: '-Leitung', en: '-Head' },
      deptId: 'D1',
      corridorId: 'C1',
      initiativeId: 'I1',
      resources: 'Zwei\nTage',
      dependsOn: ['M3', 'M1'],
    },
    { id: 'M3', what: '@SUM(A1)', status: 'done' },
  ],
  decisions: [
    {
      id: 'E1',
      text: '+Wir pflanzen',
      method: 'vote',
      body: 'Rat',
      date: '2026-11-22',
      reviewDate: '2027-05-01',
      voteId: 'v1',
      outcome: 'Bäume "7", Bänke 2',
    },
    { id: 'E2', text: { en: 'Go on' }, method: 'lead' },
  ],
}

const workshop = (() => {
  const parsed = parseWorkshopFile(file)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
  return readWorkshop(importWorkshop(parsed.value, emptyBoard, []))
})()
const rowsOf = ({ columns, rows }: Table) =>
  rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]])))

describe('the table of actions', () => {
  test('has a row an action, with names in the reader’s language and its flags on a day', () => {
    const [first, second, third] = rowsOf(actionsTable(workshop, 'de', '2026-11-22'))
    expect(first).toMatchObject({ id: 'M1', status: 'doing', flags: 'no_owner | overdue' })
    expect(second).toEqual({
      id: 'M2',
      what: 'Rat; fragen',
      owner_role: '-Leitung',
      department: 'Bauamt',
      corridor: 'Klima',
      initiative: 'Bäume',
      due: null,
      resources: 'Zwei\nTage',
      status: 'open',
      depends_on: 'M3 | M1',
      flags: 'no_due',
    })
    expect(third).toMatchObject({ status: 'done', depends_on: null, flags: null })
    expect(rowsOf(actionsTable(workshop, 'en'))[0]).toMatchObject({ flags: 'no_owner' })
    expect(rowsOf(actionsTable(workshop, 'en'))[1]).toMatchObject({ corridor: 'Climate' })
  })

  test('leaves out what was deleted meanwhile, and calls what has no name by its id', () => {
    const gone = { ...workshop, initiatives: [], actions: workshop.actions.slice(0, 2) }
    expect(rowsOf(actionsTable(gone, 'de'))[1]).toMatchObject({
      initiative: 'I1',
      depends_on: 'M1',
    })
  })
})

test('the table of decisions has a row a decision, those of a vote with its id', () => {
  expect(rowsOf(decisionsTable(workshop, 'de'))).toEqual([
    {
      id: 'E1',
      text: '+Wir pflanzen',
      method: 'vote',
      body: 'Rat',
      date: '2026-11-22',
      review_date: '2027-05-01',
      outcome: 'Bäume "7", Bänke 2',
      vote_id: 'v1',
    },
    {
      id: 'E2',
      text: 'Go on',
      method: 'lead',
      body: null,
      date: null,
      review_date: null,
      outcome: null,
      vote_id: null,
    },
  ])
})

test.each(['de', 'en'] as const)('as files of %s no cell starts as a formula does', (locale) => {
  for (const table of [actionsTable(workshop, locale, '2026-11-22'), decisionsOf(locale)]) {
    const rows = readCsv(writeCsv(table, locale), locale === 'de' ? ';' : ',')
    expect(rows).toHaveLength(table.rows.length + 1)
    for (const row of rows) {
      expect(row).toHaveLength(table.columns.length)
      for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
    }
  }
})

function decisionsOf(locale: Locale): Table {
  return decisionsTable(workshop, locale)
}
