import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeCsv } from '../shared/export/csv.ts'
import type { Locale } from '../shared/i18n/locale.ts'
import { applyImport } from '../shared/import/applyImport.ts'
import { previewImport } from '../shared/import/previewImport.ts'
import { proposalOfSheet } from '../shared/import/proposal.ts'
import { readDroppedFile } from '../shared/import/readDroppedFile.ts'
import { readPastedText, withKind } from '../shared/import/sheet.ts'
import { checkRecordAlone } from '../shared/model/check.ts'
import { workshopOf } from '../shared/workshop/boardWorkshop.ts'
import { templatePageId } from '../shared/workshop/cards.ts'
import { exportWorkshop } from '../shared/workshop/file/exportWorkshop.ts'
import { fourApproaches } from './four-approaches/index.ts'
import { exportTables } from './tables.ts'
import { newId, preview, propose, rowOf, sampleBoard } from './testing/imports.ts'

describe('what the board exports', () => {
  test('changes nothing when it comes back as a workshop file', () => {
    const board = sampleBoard()
    const text = JSON.stringify(exportWorkshop(workshopOf(board), []))
    const read = preview(propose(text, board, { name: 'board.json' }), board, {
      role: 'participant',
    })
    const { counts, refused } = read
    expect(refused.size).toBe(0)
    expect(counts).toMatchObject({ new: 0, changed: 0, skipped: 0 })
    expect(counts.same).toBeGreaterThan(30)
  })

  const tables = ['initiatives', 'departments', 'corridors', 'contributions']
  const cases = tables.flatMap((name) => (['de', 'en'] as const).map((locale) => [name, locale]))
  test.each(cases)('changes nothing when %s.csv comes back in %s', (name, locale) => {
    const board = sampleBoard()
    const table = exportTables(workshopOf(board), locale as Locale, new Map()).get(name as string)
    if (!table) throw new Error('no such table')
    const text = writeCsv(table, locale as Locale)
    const proposal = propose(text, board, { name: `${name}.csv` })
    expect(proposal.faults).toEqual([])
    expect(proposal.unknownNames).toEqual([])
    const { counts } = preview(proposal, board)
    expect(counts).toEqual({ new: 0, changed: 0, same: table.rows.length, skipped: 0 })
  })

  test('changes nothing whatever people wrote', () => {
    const words = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.string({ unit: fc.constantFrom(...'a"\';,|\t\n\r=+-@ ä＝'), maxLength: 12 }),
    )
    fc.assert(
      fc.property(
        words,
        words,
        words,
        fc.constantFrom('de' as const, 'en' as const),
        (de, en, goal, locale) => {
          const board = sampleBoard()
          const initiative = board.all('initiative')[0]
          const corridor = board.all('corridor')[0]
          if (!initiative || !corridor) throw new Error('the sample is empty')
          board.put([
            { ...initiative, title: { de, en } },
            { ...corridor, sharedBenefit: goal, reputationNote: { de: goal, en } },
          ])
          for (const [name, table] of exportTables(workshopOf(board), locale, new Map())) {
            if (!['initiatives', 'corridors'].includes(name)) continue
            const proposal = propose(writeCsv(table, locale), board, { name: `${name}.csv` })
            expect(proposal.faults).toEqual([])
            expect(preview(proposal, board).counts).toMatchObject({
              new: 0,
              changed: 0,
              skipped: 0,
            })
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  test.each(['gates.csv', 'iteam.csv', 'criteria (1).csv'])(
    '%s is not mistaken for another',
    (name) => {
      expect(readDroppedFile(name, 'initiative_id;title\r\nI01;x')).toMatchObject({
        kind: 'onlyExport',
      })
    },
  )
})

describe('a pasted table', () => {
  const table = [
    'Vorhaben\tFederführung\tKorridor\tMitwirkende\tAufwand\tx',
    'Radweg Nord\tTiefbauamt\tC2\tD5; Ordnung, Bürgerservice & IT\tgroß\t0,5',
    'hitze-warnkarte\t\t\t\tL\t',
    'Radweg  nord\t\t\t\tXL\tdrei',
    '\tD5\t\t\t\t',
  ].join('\n')

  test('is told row by row: new, changed by the same title, doubled, nameless', () => {
    const board = sampleBoard()
    const proposal = propose(table, board)
    expect(proposal.unknownNames).toEqual([{ kind: 'department', name: 'Tiefbauamt', count: 1 }])
    expect(
      proposal.faults.map(({ row, column, complaint }) => [row, column, complaint.code]),
    ).toEqual([
      [4, 'effort', 'word'],
      [4, 'x', 'number'],
      [5, 'title', 'noName'],
    ])
    const read = preview(proposal, board)
    expect(read.counts).toEqual({ new: 2, changed: 1, same: 0, skipped: 1 })
    const fresh = rowOf(read, 'new-initiative-2')
    expect(fresh.changes.map(({ field, after }) => [field, after])).toEqual(
      expect.arrayContaining([
        ['leadDeptId', 'new-department-tiefbauamt'],
        ['corridorId', 'C2'],
        ['contribDeptIds', ['D5', 'D3']],
        ['effort', 'L'],
        ['x', 0.5],
      ]),
    )
    expect(rowOf(read, 'I02')).toMatchObject({
      state: 'changed',
      conflict: { where: 'board', choice: 'merge' },
      changes: [{ field: 'effort', after: 'L' }],
    })
    expect(rowOf(read, 'new-initiative-4')).toMatchObject({
      state: 'skipped',
      conflict: { where: 'proposal', choice: 'skip' },
    })
  })

  test('follows what was decided about conflicts and unknown names', () => {
    const board = sampleBoard()
    const decided = new Map([['department tiefbauamt', { kind: 'is', id: 'D6' } as const]])
    const proposal = propose(table, board, { decisions: decided })
    const keyOf = (row: number) => `initiative new-initiative-${row} ${row}`
    const decisions = new Map([
      [keyOf(3), 'new'],
      [keyOf(4), 'new'],
    ] as const)
    const read = preview(proposal, board, { decisions })
    expect(read.counts).toEqual({ new: 3, changed: 0, same: 0, skipped: 0 })
    expect(rowOf(read, 'new-initiative-2').changes).toContainEqual(
      expect.objectContaining({ field: 'leadDeptId', after: 'D6' }),
    )
  })

  test('does to the board what the preview says', () => {
    const board = sampleBoard()
    const read = preview(propose(table, board), board)
    applyImport(board, [fourApproaches], read.ready)
    expect(workshopOf(board).initiatives).toHaveLength(13)
    expect(workshopOf(board).departments.at(-1)?.name).toBe('Tiefbauamt')
    expect(board.cardsOf('new-initiative-2')).toHaveLength(1)
    expect(preview(propose(table, board), board).counts.new).toBe(0)
  })

  test('writes its texts in one language and leaves the other', () => {
    const board = sampleBoard()
    const read = preview(propose('id;title\nI02;Hitzekarte\nI12;Climate dashboard', board), board)
    expect(rowOf(read, 'I02').changes[0]?.after).toMatchObject({
      de: 'Hitzekarte',
      en: expect.any(String),
    })
    expect(rowOf(read, 'I12').state).toBe('same')
  })

  test('may become sticky notes, each a shape of the page', () => {
    const board = sampleBoard()
    const read = readPastedText('Eins\nZwei\nDrei')
    if (!read.ok) throw new Error('a quote is open')
    const around = { workshop: workshopOf(board), decisions: new Map(), newId }
    const proposal = proposalOfSheet(withKind(read.sheet, 'note'), around)
    const noteSpot = { pageId: templatePageId('four-approaches'), at: { x: 10, y: 20 } }
    const options = {
      decisions: new Map(),
      locale: 'de',
      role: 'participant',
      noteSpot,
      newId,
    } as const
    const made = previewImport(proposal, board, options)
    if (!made.ok) throw new Error('the notes are faulty')
    expect(made.counts).toEqual({ new: 3, changed: 0, same: 0, skipped: 0 })
    applyImport(board, [fourApproaches], made.ready)
    const notes = board.all('shape').filter(({ type }) => type === 'note')
    expect(notes.map(({ x, y }) => [x, y])).toEqual([
      [10, 20],
      [230, 20],
      [450, 20],
    ])
    for (const note of notes) expect(checkRecordAlone(note).ok).toBe(true)
  })

  test('of three hundred rows is compared row by row', () => {
    const board = sampleBoard()
    const rows = Array.from(
      { length: 300 },
      (_, at) => `Vorhaben ${at}\tAmt ${at % 12}\tThema ${at % 8}\tM`,
    )
    const text = ['Titel\tAmt\tKorridor\tAufwand', ...rows].join('\n')
    const read = preview(propose(text, board), board)
    expect(read.counts.new).toBe(320)
  })
})

describe('a workshop file of another board', () => {
  const file = {
    departments: [{ id: 'X1', name: { de: 'umwelt, klima & grün' } }],
    corridors: [{ id: 'C9', name: 'Neuland', leadDeptId: 'X1' }],
    initiatives: [{ id: 'N1', title: 'Neu', leadDeptId: 'X1', contribDeptIds: ['X1', 'D5'] }],
    purpose: 'Ein anderer Zweck',
  }

  test('is merged by name, and references follow', () => {
    const board = sampleBoard()
    const read = preview(propose(JSON.stringify(file), board, { name: 'a.json' }), board)
    expect(rowOf(read, 'D5')).toMatchObject({ state: 'same', conflict: { where: 'board' } })
    const fresh = rowOf(read, 'N1').changes
    expect(fresh).toContainEqual(expect.objectContaining({ field: 'leadDeptId', after: 'D5' }))
    expect(fresh).toContainEqual(
      expect.objectContaining({ field: 'contribDeptIds', after: ['D5'] }),
    )
  })

  test('leaves out what is not the person’s to write, and says so', () => {
    const board = sampleBoard()
    const proposal = propose(JSON.stringify(file), board, { name: 'a.json' })
    const read = preview(proposal, board, { role: 'participant' })
    expect([...read.refused]).toEqual(['workshop:workshop'])
    expect(read.rows.some(({ kind }) => kind === 'workshop')).toBe(false)
    expect(preview(proposal, board).refused.size).toBe(0)
  })

  test('that is broken is refused whole, with pointers', () => {
    const board = sampleBoard()
    const broken = { ...file, initiatives: [{ id: 'N1', title: 'a', phase: 'P9' }], cells: 'none' }
    const proposal = propose(JSON.stringify(broken), board, { name: 'a.json' })
    const options = {
      decisions: new Map(),
      locale: 'de',
      role: 'facilitator',
      noteSpot: null,
      newId,
    } as const
    const read = previewImport(proposal, board, options)
    expect(read.ok ? [] : read.faults.map(({ pointer }) => pointer).toSorted()).toEqual([
      '/cells',
      '/initiatives/0/phase',
    ])
  })
})
