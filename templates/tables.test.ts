import { describe, expect, test } from 'vitest'
import { writeCsv } from '../shared/export/csv.ts'
import { readCsv } from '../shared/export/testing/readCsv.ts'
import type { Locale } from '../shared/i18n/locale.ts'
import type { Table, TableCell } from '../shared/workshop/table.ts'
import { emptyWorkshop, type Workshop } from '../shared/workshop/workshop.ts'
import { sampleWorkshop } from './samples/sampleWorkshop.ts'
import { exportTables } from './tables.ts'

const tableOf = (name: string, workshop: Workshop = sampleWorkshop(), locale: Locale = 'de') => {
  const table = exportTables(workshop, locale, new Map()).get(name)
  if (!table) throw new Error(`no table ${name}`)
  return table
}
/** A row as an object by its columns. */
const rowOf = ({ columns, rows }: Table, at: number) =>
  Object.fromEntries(columns.map((column, place) => [column, rows[at]?.[place]]))
const rowsOf = (table: Table): readonly Record<string, TableCell | undefined>[] =>
  table.rows.map((_row, at) => rowOf(table, at))

/** The sample with everything said that can be said of its first initiative and links. */
function fullWorkshop(): Workshop {
  const sample = sampleWorkshop()
  const [first, ...others] = sample.initiatives
  return {
    ...sample,
    initiatives: [
      {
        ...first!,
        title: { de: '=1+1', en: '@SUM(A1)' },
        exit: 'handover',
        exitTrigger: 'Wenn "es" läuft;\nsonst nicht',
        gates: { G2: 'go', G3: 'loop' },
        gateNotes: { G3: { body: 'Rat', date: '2026-11-30', reason: '-5 % Nutzen' } },
        criteriaNotes: { financial: { must: true, evidence: 'Haushalt', ownerRole: 'Kämmerei' } },
        tranches: { P3: { opex: 1200.5, capex: 0, committed: true, released: false } },
      },
      ...others,
    ],
    stakeholders: [
      {
        id: 'S1',
        sector: 'science',
        name: 'Hochschule',
        influence: 4,
        interest: null,
        levelNow: 2,
        levelTarget: 4,
        extra: {},
      },
    ],
    fields: sample.fields.map((field) =>
      field.key === 'mandate' ? { ...field, text: 'Ratsbeschluss', confidence: 2 } : field,
    ),
  }
}

describe('tables of the sample city', () => {
  test('each has its columns, and a cell for each of them in every row', () => {
    const tables = exportTables(sampleWorkshop(), 'de', new Map())
    const columns = Object.fromEntries([...tables].map(([name, table]) => [name, table.columns]))
    expect(columns).toMatchObject({
      corridors: 'corridor lead benefit reputation contributors crossness initiatives flags'.split(
        ' ',
      ),
      contributions: 'corridor department role contribution days task_type'.split(' '),
      departments: 'department load days capacity flags'.split(' '),
      gates: 'initiative_id title gate decision body date reason'.split(' '),
      criteria: 'initiative_id title phase family criterion must status evidence owner_role'.split(
        ' ',
      ),
    })
    expect(columns['initiatives']?.join(' ')).toBe(
      'id title lead_department corridor x y approach effort active_from_stage status votes ' +
        'initiative_id phase g0 org fin eco tech readiness gate_status gate_decision ' +
        'decision_body date tranche_opex tranche_capex released exit exit_trigger flags',
    )
    expect(columns['iteam']?.slice(0, 8).join(' ')).toBe(
      'section from to side level_now level_target purpose owner_role',
    )
    for (const table of tables.values()) {
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length)
      expect(new Set(table.columns).size).toBe(table.columns.length)
    }
  })

  test('initiatives have what both templates say of them', () => {
    const table = tableOf('initiatives')
    expect(table.rows).toHaveLength(12)
    expect(rowOf(table, 4)).toMatchObject({
      id: 'I05',
      title: 'Parkraum-Sensorik',
      lead_department: 'Planen, Bauen & Mobilität',
      x: -0.4,
      approach: 'sektoralbereich',
      initiative_id: 'I05',
      phase: 'P3',
      g0: null,
      fin: 0,
      readiness: 50,
      gate_status: 'blocked',
      exit: 'stop_reuse',
      flags: 'g0_unchecked',
    })
  })

  test('corridors, contributions and departments carry the derived values', () => {
    expect(rowOf(tableOf('corridors'), 2)).toEqual({
      corridor: 'Quartier & Teilhabe',
      lead: 'Soziales, Bildung & Jugend',
      benefit: null,
      reputation: null,
      contributors: 4,
      crossness: 0.8,
      initiatives: 2,
      flags: null,
    })
    const cells = tableOf('contributions')
    expect(cells.rows).toHaveLength(23)
    expect(rowOf(cells, 0)).toEqual({
      corridor: 'Klimaresiliente Stadt',
      department: 'Oberbürgermeisteramt',
      role: 'contribute',
      contribution: null,
      days: 4,
      task_type: null,
    })
    expect(rowOf(tableOf('departments'), 5)).toEqual({
      department: 'Planen, Bauen & Mobilität',
      load: 7,
      days: 24,
      capacity: 20,
      flags: 'overload_points | overload_days',
    })
  })

  test('a row a decision and a row a criterion, with what is noted beside them', () => {
    const workshop = fullWorkshop()
    const gates = tableOf('gates', workshop)
    expect(gates.rows).toHaveLength(
      workshop.initiatives.reduce((sum, each) => sum + Object.keys(each.gates).length, 0),
    )
    expect(rowOf(gates, 1)).toEqual({
      initiative_id: 'I01',
      title: '=1+1',
      gate: 'G3',
      decision: 'loop',
      body: 'Rat',
      date: '2026-11-30',
      reason: '-5 % Nutzen',
    })
    const criteria = tableOf('criteria', workshop, 'en')
    expect(criteria.rows).toHaveLength(48)
    expect(rowOf(criteria, 1)).toEqual({
      initiative_id: 'I01',
      title: '@SUM(A1)',
      phase: 'P3',
      family: 'financial',
      criterion: 'Next tranche tied to criteria',
      must: true,
      status: 1,
      evidence: 'Haushalt',
      owner_role: 'Kämmerei',
    })
    expect(rowOf(tableOf('initiatives', workshop), 0)).toMatchObject({
      gate_decision: 'loop',
      decision_body: 'Rat',
      date: '2026-11-30',
      tranche_opex: 1200.5,
      tranche_capex: 0,
      released: false,
    })
  })

  test('the I-Team is one table with sections', () => {
    const rows = rowsOf(tableOf('iteam', fullWorkshop()))
    const of = (section: string) => rows.filter((row) => row['section'] === section)
    expect(of('link')).toHaveLength(6 + 5 + 5)
    expect(of('link')[0]).toMatchObject({
      to: 'Oberbürgermeisteramt',
      side: 'inside',
      level_now: 4,
    })
    expect(of('link').at(-1)).toMatchObject({
      to: 'Andere Kommunen',
      side: 'outside',
      level_now: 1,
    })
    expect(of('stakeholder')).toMatchObject([
      { from: 'Wissenschaft', to: 'Hochschule', level_now: 2, level_target: 4, influence: 4 },
    ])
    expect(of('role').map(({ fte }) => fte)).toEqual([1, 1, 1, 0.5, 0.5])
    expect(of('box').map(({ name, filled }) => [name, filled])).toEqual([
      ['mandate', true],
      ['roles', true],
      ['resources', true],
      ['competences', false],
    ])
    expect(of('box')[0]).toMatchObject({ text: 'Ratsbeschluss', confidence: 2 })
    expect(of('metric').map(({ name, value, of: whole }) => [name, value, whole])).toEqual([
      ['openness', 0.55, null],
      ['integration', 0.625, null],
      ['inOutBalance', 0.88, null],
      ['inwardReach', 5, 6],
      ['corridorLink', 4, 5],
      ['fte', 4, null],
      ['mandateCompleteness', 0.75, null],
    ])
  })

  test('parked initiatives keep their row and lose what only counts for active ones', () => {
    const sample = sampleWorkshop()
    const workshop: Workshop = {
      ...sample,
      initiatives: sample.initiatives.map((each) => ({ ...each, status: 'parked' })),
    }
    expect(rowsOf(tableOf('initiatives', workshop)).every(({ flags }) => flags === null)).toBe(true)
    expect(rowsOf(tableOf('corridors', workshop)).map((row) => row['initiatives'])).toEqual([
      0, 0, 0, 0, 0,
    ])
  })
})

describe('tables as files', () => {
  test.each(['de', 'en'] as const)('every table is strict RFC 4180 in %s', (locale) => {
    for (const workshop of [fullWorkshop(), emptyWorkshop]) {
      for (const table of exportTables(workshop, locale, new Map()).values()) {
        const rows = readCsv(writeCsv(table, locale), locale === 'de' ? ';' : ',')
        expect(rows[0]).toEqual(table.columns)
        expect(rows).toHaveLength(table.rows.length + 1)
        for (const row of rows) {
          expect(row).toHaveLength(table.columns.length)
          // Numbers may start with a minus; nothing else starts as a formula does.
          for (const cell of row) expect(cell).not.toMatch(/^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/)
        }
      }
    }
  })

  test('what a spreadsheet would run is neutralised, also inside quotes', () => {
    const file = writeCsv(tableOf('gates', fullWorkshop()), 'de')
    expect(file).toContain("'=1+1")
    expect(file).toContain("'-5 % Nutzen")
    expect(writeCsv(tableOf('initiatives', fullWorkshop()), 'de')).toContain(
      '"Wenn ""es"" läuft;\nsonst nicht"',
    )
  })
})
