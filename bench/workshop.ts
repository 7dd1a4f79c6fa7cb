/**
 * What a large workshop costs: 300 initiatives, 12 departments and 8 corridors on all templates. Times are
 * those of the fastest of several runs; each stands beside a bare baseline of the same size, so that
 * numbers of different machines can be compared.
 * Run: npx tsx bench/workshop.ts [--quick]
 */
import * as Y from 'yjs'
import type { JsonObject } from '@tldraw/utils'
import { SCHEMA_VERSION } from '../shared/model/version.ts'
import { RecordDocument } from '../shared/sync/RecordDocument.ts'
import { BoardIndex } from '../shared/workshop/BoardIndex.ts'
import { workshopOf } from '../shared/workshop/boardWorkshop.ts'
import { allCards, templatePageId } from '../shared/workshop/cards.ts'
import { exportWorkshop } from '../shared/workshop/file/exportWorkshop.ts'
import { importWorkshop } from '../shared/workshop/file/importWorkshop.ts'
import { parseWorkshopFile } from '../shared/workshop/file/parseWorkshopFile.ts'
import { idsOf } from '../shared/workshop/file/references.ts'
import { settle } from '../shared/workshop/placement.ts'
import { seedBoard } from '../shared/workshop/seedBoard.ts'
import { UpdateGate } from '../server/sync/updateGate.ts'
import { readUpdate } from '../server/sync/updateContents.ts'
import { derivers } from '../templates/derivers.ts'
import { templates } from '../templates/registry.ts'

const runs = process.argv.includes('--quick') ? 3 : 10
const sizes = { departments: 12, corridors: 8, initiatives: 300 } as const

/** A workshop file of that size; most cards lie in trays, the slowest case for finding places. */
function largeFile(): JsonObject {
  const ids = (letter: string, count: number) =>
    Array.from({ length: count }, (_, at) => `${letter}${at + 1}`)
  const departments = ids('D', sizes.departments)
  const corridors = ids('C', sizes.corridors)
  return {
    format: 'korridor-workshop',
    version: 1,
    departments: departments.map((id) => ({ id, name: `Dezernat ${id}`, capacityDays: 20 })),
    corridors: corridors.map((id) => ({ id, name: `Korridor ${id}` })),
    cells: corridors.flatMap((corridorId, band) =>
      departments.map((departmentId, column) => ({
        corridorId,
        departmentId,
        role: column === band ? 'lead' : (['contribute', 'informed'][column % 2] ?? 'none'),
        days: column % 5,
      })),
    ),
    initiatives: ids('I', sizes.initiatives).map((id, at) => ({
      id,
      title: { de: `Vorhaben ${id}`, en: `Initiative ${id}` },
      corridorId: at % 3 === 0 ? (corridors[at % corridors.length] ?? null) : null,
      leadDeptId: departments[at % departments.length] ?? null,
      contribDeptIds: [departments[(at + 1) % departments.length] ?? 'D1'],
      phase: `P${(at % 5) + 1}`,
      ...(at % 4 === 0 ? { x: (at % 20) / 10 - 1, y: (at % 14) / 7 - 1 } : {}),
      criteria: { organisational: at % 3, financial: 1, economic: null, technical: 2 },
    })),
  }
}

/** The fastest of several runs, in milliseconds. */
function fastest<T>(run: () => T): number {
  let best = Infinity
  for (let at = 0; at < runs; at++) {
    const start = performance.now()
    run()
    best = Math.min(best, performance.now() - start)
  }
  return best
}

function boardOf(file: JsonObject | null): BoardIndex {
  const board = new BoardIndex()
  const seed = { title: 'Bench', locale: 'de', templates } as const
  for (const record of seedBoard(seed)) board.set(record)
  if (file) for (const record of importInto(board, file)) board.set(record)
  return board
}

function importInto(board: BoardIndex, file: JsonObject) {
  const parsed = parseWorkshopFile(file, idsOf(board))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults.slice(0, 3)))
  return importWorkshop(parsed.value, board, templates)
}

/** The guard of a server with a board, and a person's copy of it. */
function makeGate(board: BoardIndex) {
  const doc = new Y.Doc()
  const document = new RecordDocument(doc)
  document.setSchema(SCHEMA_VERSION)
  document.put(recordsOf(board))
  const gate = new UpdateGate(doc, templates, 20_000)
  gate.load()
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return { gate, doc, copy: new RecordDocument(copy) }
}

function recordsOf(board: BoardIndex) {
  const types = [
    'document',
    'page',
    'shape',
    'workshop',
    'templateState',
    'enabler',
    'stage',
  ] as const
  const entities = ['department', 'corridor', 'contribution', 'initiative'] as const
  return [...types, ...entities].flatMap((typeName) => [...board.all(typeName)])
}

/** The first 50 cards of a template's page, dragged into a row across the middle of the frame. */
function draggedCards(board: BoardIndex, templateId: string) {
  return allCards(board)
    .filter(({ parentId }) => parentId === templatePageId(templateId))
    .slice(0, 50)
    .map((before, at) => ({ before, after: { ...before, x: 400 + at * 40, y: 600 } }))
}

const rows: (readonly [what: string, ms: number, baseline: string, baselineMs: number])[] = []

const file = largeFile()
const empty = boardOf(null)
const board = boardOf(file)
const workshop = workshopOf(board)
const jsonMs = fastest(() => JSON.parse(JSON.stringify(file)) as unknown)
const readMs = fastest(() => workshopOf(board))

const json = 'parse and write the file as JSON'
rows.push(['read the file', fastest(() => parseWorkshopFile(file, idsOf(empty))), json, jsonMs])
rows.push(['import into an empty board', fastest(() => importInto(empty, file)), json, jsonMs])
rows.push([
  'import into the same board again',
  fastest(() => importInto(board, file)),
  json,
  jsonMs,
])
rows.push(['export', fastest(() => exportWorkshop(workshop, derivers)), json, jsonMs])

const records = importInto(empty, file)
const gates = Array.from({ length: runs }, () => makeGate(empty))
const hearingMs = fastest(() => {
  const made = gates.pop()
  if (!made) throw new Error('one gate a run')
  made.copy.put(records)
  const update = Y.encodeStateAsUpdate(made.copy.doc, Y.encodeStateVector(made.doc))
  made.gate.apply(readUpdate(update), 'facilitator', made)
})
rows.push(['import by a browser, heard by the server', hearingMs, json, jsonMs])

const reading = 'read the workshop once'
for (const { id, cardKinds } of templates) {
  if (!cardKinds.includes('initiative')) continue
  const changes = draggedCards(board, id)
  for (const { after } of changes) board.set(after)
  const ms = fastest(() => settle(changes, board, templates))
  for (const { before } of changes) board.set(before)
  rows.push([`settle 50 dragged cards on ${id}`, ms, reading, readMs])
}
const corridor = board.get('corridor:C1')
if (corridor?.typeName === 'corridor') {
  const last = { ...corridor, index: 'z1' as typeof corridor.index }
  board.set(last)
  const changes = [{ before: corridor, after: last }]
  const ms = fastest(() => settle(changes, board, templates))
  rows.push(['settle a corridor moved behind the others', ms, reading, readMs])
  board.set(corridor)
}
for (const template of templates) {
  rows.push([
    `panel of ${template.id}`,
    fastest(() => template.insight(workshop, 'de')),
    reading,
    readMs,
  ])
  rows.push([`draw ${template.id}`, fastest(() => template.draw(workshop, 'de')), reading, readMs])
}

console.log(`fastest of ${runs} runs; ${JSON.stringify(sizes)}`)
for (const [what, ms, baseline, baselineMs] of rows) {
  const ratio = (ms / baselineMs).toFixed(1)
  console.log(
    `${what.padEnd(42)} ${ms.toFixed(2).padStart(9)} ms  ${ratio.padStart(7)} × ${baseline}`,
  )
}
