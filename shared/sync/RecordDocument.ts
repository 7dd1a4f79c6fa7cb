/** A board's Y.Doc read and written as records. Browser and server use the same class. */
import * as Y from 'yjs'
import { isEqual, type JsonValue } from '@tldraw/utils'
import { emptyRichText } from '../model/richText.ts'
import type { BoardRecord } from '../model/schema.ts'
import { cellsOf, changedCells, looseRecord, recordOf, type LooseRecord } from './cells.ts'
import { changedPositions, listFields, memberCell, membersOf, positionsIn } from './listCells.ts'
import { readRichText, writeRichText } from './richTextCell.ts'
import { readSegments, writeSegments } from './segmentsCell.ts'

/** Cells that are shared types of their own; all others hold plain JSON. */
const richTextCell = 'props.richText'
const segmentsCell = 'props.segments'
const richTextShapes: ReadonlySet<unknown> = new Set(['note', 'text', 'geo'])

type Cells = Y.Map<unknown>
/** Called after each transaction that touched records, with their ids. */
export type RecordListener = (changed: ReadonlySet<string>, transaction: Y.Transaction) => void

/** The records of one document. It does not own the `Y.Doc`: who made it destroys it. */
export class RecordDocument {
  readonly doc: Y.Doc
  readonly records: Y.Map<Cells>
  readonly board: Y.Map<unknown>

  constructor(doc: Y.Doc) {
    this.doc = doc
    this.records = doc.getMap('records')
    this.board = doc.getMap('board')
  }

  /** The schema version the document was written with; `null` in a document nobody has seeded. */
  get schema(): number | null {
    const value = this.board.get('schema')
    return typeof value === 'number' ? value : null
  }

  /** Notes the schema version, in a transaction of its own unless one is open. */
  setSchema(version: number, origin: unknown = null): void {
    this.doc.transact(() => this.board.set('schema', version), origin)
  }

  /** The ids of all records, also of those that would not pass validation. */
  ids(): IterableIterator<string> {
    return this.records.keys()
  }

  get size(): number {
    return this.records.size
  }

  has(id: string): boolean {
    return this.records.has(id)
  }

  /** One record with its defaults filled in, not validated; `null` when there is none. */
  read(id: string): LooseRecord | null {
    const cells = this.records.get(id)
    if (!(cells instanceof Y.Map)) return null
    return recordOf(id, readCells(cells))
  }

  /** Writes records whole: only cells that differ from the document are touched. */
  put(records: readonly BoardRecord[], origin: unknown = null): void {
    this.doc.transact(() => {
      for (const record of records) this.#writeWhole(looseRecord(record))
    }, origin)
  }

  /**
   * Writes what changed between two states of one record. `before` null creates, `after` null deletes.
   * A record that somebody else has deleted stays deleted.
   */
  patch(
    id: string,
    before: BoardRecord | null,
    after: BoardRecord | null,
    origin: unknown = null,
  ): void {
    this.doc.transact(() => {
      if (after === null) {
        this.records.delete(id)
        return
      }
      if (before === null) {
        this.#writeWhole(looseRecord(after))
        return
      }
      const cells = this.records.get(id)
      if (!cells) return
      for (const [cell, value] of changedCells(looseRecord(before), looseRecord(after))) {
        if (!isListCell(cell)) this.#writeCell(cells, cell, value)
      }
      for (const field of listFieldsOf(looseRecord(after))) {
        writeList(
          cells,
          field,
          membersIn(looseRecord(before), field),
          membersIn(looseRecord(after), field),
        )
      }
    }, origin)
  }

  /**
   * Gives a record the cells it lacks. Yjs restores a deleted record without the cells that somebody
   * edited while it was gone; its last known state fills those gaps.
   */
  complete(lastKnown: BoardRecord, origin: unknown = null): void {
    const cells = this.records.get(lastKnown.id)
    if (!(cells instanceof Y.Map)) return
    this.doc.transact(() => {
      for (const [cell, value] of cellsOf(looseRecord(lastKnown))) {
        if (!cells.has(cell)) this.#writeCell(cells, cell, value)
      }
    }, origin)
  }

  /** Deletes records. */
  remove(ids: readonly string[], origin: unknown = null): void {
    this.doc.transact(() => {
      for (const id of ids) this.records.delete(id)
    }, origin)
  }

  /** Listens until the returned function is called. */
  observe(listener: RecordListener): () => void {
    const handler = (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction) => {
      const changed = new Set<string>()
      for (const event of events) {
        if (event.target === (this.records as unknown)) {
          for (const id of event.changes.keys.keys()) changed.add(id)
        } else {
          const id = event.path[0]
          if (typeof id === 'string') changed.add(id)
        }
      }
      if (changed.size > 0) listener(changed, transaction)
    }
    this.records.observeDeep(handler as never)
    return () => this.records.unobserveDeep(handler as never)
  }

  #writeWhole(record: LooseRecord): void {
    const existing = this.records.get(record.id)
    const wanted = cellsOf(record)
    if (!(existing instanceof Y.Map)) {
      const cells: Cells = new Y.Map()
      this.records.set(record.id, cells)
      for (const [cell, value] of wanted) this.#writeCell(cells, cell, value)
      // Made at birth, so that two people who type first do not make two and lose one.
      if (record.typeName === 'shape' && richTextShapes.has(record['type'])) this.#fragment(cells)
      return
    }
    for (const cell of existing.keys()) {
      if (!wanted.has(cell) && !isListCell(cell)) this.#writeCell(existing, cell, undefined)
    }
    for (const field of listFieldsOf(record)) {
      writeList(existing, field, membersOf(positionsIn(field, existing)), membersIn(record, field))
    }
    for (const [cell, value] of wanted) {
      if (isListCell(cell)) continue
      const isShared = existing.get(cell) instanceof Y.AbstractType
      if (isShared || !isEqual(existing.get(cell), value)) this.#writeCell(existing, cell, value)
    }
  }

  #writeCell(cells: Cells, cell: string, value: JsonValue | undefined): void {
    if (cell === richTextCell && isRichText(value)) {
      const fragment = this.#fragment(cells)
      const text = value ?? emptyRichText
      if (!isEqual(readRichText(fragment), text)) writeRichText(this.doc, fragment, text)
    } else if (cell === segmentsCell && Array.isArray(value)) {
      const current = cells.get(cell)
      const array = current instanceof Y.Array ? current : new Y.Array<string | number | null>()
      if (array !== current) cells.set(cell, array)
      writeSegments(array, value)
    } else if (value === undefined) {
      cells.delete(cell)
    } else {
      cells.set(cell, value)
    }
  }

  #fragment(cells: Cells): Y.XmlFragment {
    const current = cells.get(richTextCell)
    if (current instanceof Y.XmlFragment) return current
    const fragment = new Y.XmlFragment()
    cells.set(richTextCell, fragment)
    // With a text node in it, so that two who type first share it instead of making one each.
    const paragraph = new Y.XmlElement('paragraph')
    fragment.insert(0, [paragraph])
    paragraph.insert(0, [new Y.XmlText()])
    return fragment
  }
}

function* readCells(cells: Cells): Generator<readonly [string, unknown]> {
  for (const [cell, value] of cells.entries()) {
    if (cell === richTextCell && value instanceof Y.XmlFragment) yield [cell, readRichText(value)]
    else if (cell === segmentsCell && value instanceof Y.Array) yield [cell, readSegments(value)]
    // A shared type where none belongs reads as nothing the validators would let pass.
    else yield [cell, value instanceof Y.AbstractType ? { unexpected: 'shared type' } : value]
  }
}

/** Writes what was changed in a list of ids, each member as its own cell. */
function writeList(
  cells: Cells,
  field: string,
  before: readonly string[],
  after: readonly string[],
): void {
  const current = positionsIn(field, cells)
  if (cells.has(field)) {
    for (const [id, position] of current) cells.set(memberCell(field, id), position)
    cells.delete(field)
  }
  for (const [id, position] of changedPositions(current, before, after)) {
    if (position === undefined) cells.delete(memberCell(field, id))
    else cells.set(memberCell(field, id), position)
  }
}

function listFieldsOf(record: LooseRecord): readonly string[] {
  return [...listFields].filter((field) => Object.hasOwn(record, field))
}

function membersIn(record: LooseRecord, field: string): readonly string[] {
  const members = record[field]
  return Array.isArray(members) ? members.map(String) : []
}

function isListCell(cell: string): boolean {
  const dot = cell.indexOf('.')
  return listFields.has(dot < 0 ? cell : cell.slice(0, dot))
}

function isRichText(value: JsonValue | undefined): boolean {
  return (
    value === undefined || (typeof value === 'object' && value !== null && !Array.isArray(value))
  )
}
