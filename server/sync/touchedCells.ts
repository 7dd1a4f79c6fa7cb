/** Which cells of which records a transaction touched: so that a move costs no reading of the text. */
import * as Y from 'yjs'
import type { BoardRecord } from '../../shared/model/schema.ts'
import { geometryCell, geometryFields, type LooseRecord } from '../../shared/sync/cells.ts'
import type { RecordDocument } from '../../shared/sync/RecordDocument.ts'

/** Record id → names of the touched cells; null where the record itself was made, replaced or deleted. */
export type TouchedCells = Map<string, Set<string> | null>

const richTextCell = 'props.richText'

/** Calls `onTouched` after each transaction that touched records, until the returned function is called. */
export function observeCells(
  document: RecordDocument,
  onTouched: (touched: TouchedCells) => void,
): () => void {
  const listen = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]) => {
    const touched: TouchedCells = new Map()
    for (const event of events) note(touched, event)
    onTouched(touched)
  }
  // Yjs types the events of a map by the map's own content.
  const handler = listen as unknown as Parameters<typeof document.records.observeDeep>[0]
  document.records.observeDeep(handler)
  return () => document.records.unobserveDeep(handler)
}

/** Adds what a further transaction touched. */
export function addTouched(to: TouchedCells, more: TouchedCells): void {
  for (const [id, cells] of more) {
    const known = to.get(id)
    if (known && cells) for (const cell of cells) known.add(cell)
    else if (known !== null) to.set(id, cells)
  }
}

function note(touched: TouchedCells, event: Y.YEvent<Y.AbstractType<unknown>>): void {
  const [id, cell] = event.path
  if (id === undefined) {
    for (const key of (event as Y.YMapEvent<unknown>).keysChanged) touched.set(key, null)
    return
  }
  const recordId = String(id)
  if (touched.get(recordId) === null) return
  const cells = touched.get(recordId) ?? new Set()
  touched.set(recordId, cells)
  if (cell !== undefined) cells.add(String(cell))
  else if (event instanceof Y.YMapEvent) for (const key of event.keysChanged) cells.add(key)
}

/**
 * Reads a record that was sound before some of its cells changed. What did not change is taken from
 * before, so that it need not be read or checked again.
 */
export function readChanged(
  document: RecordDocument,
  id: string,
  before: BoardRecord | null,
  cells: ReadonlySet<string> | null,
): LooseRecord | null {
  if (!before || !cells || before.typeName !== 'shape') return document.read(id)
  const isOnlyMoved = cells.size === 1 && cells.has(geometryCell)
  if (isOnlyMoved) return moved(document, id, before)
  const record = document.read(id)
  if (record && !cells.has(richTextCell) && !cells.has('type')) keepRichText(record, before)
  return record
}

function moved(document: RecordDocument, id: string, before: BoardRecord): LooseRecord {
  const place: unknown = document.records.get(id)?.get(geometryCell)
  const parts: readonly unknown[] = Array.isArray(place) ? place : []
  const fields = geometryFields.map((field, at) => [field, parts[at]])
  return { ...before, ...Object.fromEntries(fields) } as LooseRecord
}

function keepRichText(record: LooseRecord, before: BoardRecord): void {
  const { props } = record
  if (before.typeName !== 'shape' || !('richText' in before.props)) return
  if (typeof props === 'object' && props !== null) {
    Object.assign(props, { richText: before.props.richText })
  }
}
