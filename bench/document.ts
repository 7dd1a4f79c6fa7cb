/**
 * How a document grows and how fast it opens: 2,000 notes of a sentence or two, then 100,000 moves, in
 * gestures as a hand makes them (50 moves of one note or of a selection of 20), in gestures of 10, and in
 * the worst case, every move another note. Beside it the same notes as whole JSON records, which is what
 * the public tldraw-Yjs examples do.
 * Run: npm run bench:document [-- --quick]
 */
import { createShapeId, toRichText, type TLNoteShape } from '@tldraw/tlschema'
import { getIndices } from '@tldraw/utils'
import * as Y from 'yjs'
import { checkRecord } from '../shared/model/check.ts'
import { RecordDocument } from '../shared/sync/RecordDocument.ts'
import { makeNote, seedRecords } from '../shared/sync/testing/peers.ts'

const isQuick = process.argv.includes('--quick')
const noteCount = 2_000
const moveCount = isQuick ? 10_000 : 100_000
const words = 'Wo enden Themen heute an der Amtsgrenze und wer müsste mit an den Tisch'.split(' ')

/** A repeatable stream of numbers from 0 to 1 (mulberry32). */
function makeRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function makeNotes(random: () => number): TLNoteShape[] {
  const indices = getIndices(noteCount)
  return indices.map((index, at) => {
    const note = makeNote(`note-${at}`)
    const text = Array.from(
      { length: 12 + Math.floor(random() * 10) },
      () => words[Math.floor(random() * words.length)],
    ).join(' ')
    return {
      ...note,
      id: createShapeId(makeId(random)),
      index,
      x: Math.round(random() * 300_000) / 100,
      y: Math.round(random() * 180_000) / 100,
      props: { ...note.props, color: 'yellow', font: 'sans', richText: toRichText(text) },
    }
  })
}

/** 21 characters, as tldraw makes the ids of shapes. */
function makeId(random: () => number): string {
  return Array.from({ length: 21 }, () => Math.floor(random() * 36).toString(36)).join('')
}

interface Board {
  readonly doc: Y.Doc
  readonly move: (before: TLNoteShape, after: TLNoteShape) => void
}

function makeOurs(notes: readonly TLNoteShape[]): Board {
  const document = new RecordDocument(new Y.Doc())
  document.put([...seedRecords(), ...notes])
  return { doc: document.doc, move: (before, after) => document.patch(after.id, before, after) }
}

function makeWholeRecords(notes: readonly TLNoteShape[]): Board {
  const doc = new Y.Doc()
  const records = doc.getMap('records')
  doc.transact(() => notes.forEach((note) => records.set(note.id, note)))
  return { doc, move: (_before, after) => records.set(after.id, after) }
}

interface Result {
  readonly start: number
  readonly end: number
  readonly openMs: number
}

interface Gesture {
  /** Moves of one gesture. */
  readonly moves: number
  /** Notes that move together. */
  readonly notes: number
}

/** Drags notes gesture by gesture until `moveCount` notes have moved; weighs the document. */
function drag(make: (notes: readonly TLNoteShape[]) => Board, gesture: Gesture): Result {
  const random = makeRandom(7)
  const notes = makeNotes(random)
  const board = make(notes)
  const start = stored(board.doc)
  for (let done = 0; done < moveCount; done += gesture.moves * gesture.notes) {
    const first = Math.floor(random() * notes.length)
    for (let move = 0; move < gesture.moves; move++) {
      board.doc.transact(() => {
        for (let each = 0; each < gesture.notes; each++) step(board, notes, first + each)
      })
    }
  }
  const bytes = Y.encodeStateAsUpdateV2(board.doc)
  return { start, end: bytes.byteLength, openMs: open(bytes) }
}

function step(board: Board, notes: TLNoteShape[], wanted: number): void {
  const at = wanted % notes.length
  const before = notes[at]
  if (!before) return
  const [x, y] = [Math.round(before.x * 100 + 113) / 100, Math.round(before.y * 100 - 170) / 100]
  const after = { ...before, x, y }
  board.move(before, after)
  notes[at] = after
}

function stored(doc: Y.Doc): number {
  return Y.encodeStateAsUpdateV2(doc).byteLength
}

/** Milliseconds to load the stored bytes and check every record, as a room does. */
function open(bytes: Uint8Array): number {
  const begun = performance.now()
  const doc = new Y.Doc()
  Y.applyUpdateV2(doc, bytes)
  const document = new RecordDocument(doc)
  const read = new Map([...document.ids()].map((id) => [id, document.read(id)]))
  for (const record of read.values()) checkRecord(record, (id) => read.get(id) ?? undefined)
  return performance.now() - begun
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`
}

function row(name: string, result: Result): Record<string, string> {
  return {
    document: name,
    start: kilobytes(result.start),
    'after moves': kilobytes(result.end),
    added: kilobytes(result.end - result.start),
    growth: `${(((result.end - result.start) / result.start) * 100).toFixed(1)} %`,
    'opens in': `${result.openMs.toFixed(0)} ms`,
  }
}

console.log(`${noteCount} notes, ${moveCount} moves, stored as Yjs V2`)
console.table([
  row('cells, one note, 50 moves a gesture', drag(makeOurs, { moves: 50, notes: 1 })),
  row('cells, 20 notes, 50 moves a gesture', drag(makeOurs, { moves: 50, notes: 20 })),
  row('cells, one note, 10 moves a gesture', drag(makeOurs, { moves: 10, notes: 1 })),
  row('cells, every move another note', drag(makeOurs, { moves: 1, notes: 1 })),
  row('whole records, one note, 50 moves', drag(makeWholeRecords, { moves: 50, notes: 1 })),
  row('whole records, 20 notes, 50 moves', drag(makeWholeRecords, { moves: 50, notes: 20 })),
])
