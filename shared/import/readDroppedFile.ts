/** Reads a file that somebody dropped or chose: a workshop file, or a table like our own exports. */
import type { JsonObject } from '@tldraw/utils'
import { rootSpot, shown, type Fault } from '../workshop/file/fault.ts'
import { proposalOfFile, type Proposal } from './proposal.ts'
import { readTableFile, type Sheet } from './sheet.ts'

/** A table to be understood, a file that says what it means, or why it is neither. */
export type DroppedFile =
  | { readonly kind: 'sheet'; readonly sheet: Sheet }
  | { readonly kind: 'file'; readonly proposal: Proposal }
  | { readonly kind: 'notJson'; readonly detail: string }
  | { readonly kind: 'openQuote'; readonly line: number }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] }
  /** One of our own tables that holds parts of entities: only a workshop file brings those back. */
  | { readonly kind: 'onlyExport'; readonly name: string }
  | { readonly kind: 'empty' }

/** Reads by what the file holds, not by what it is called: what starts like JSON is JSON. */
export function readDroppedFile(name: string, text: string): DroppedFile {
  const plain = text.replace(/^\uFEFF/, '').trim()
  if (plain === '') return { kind: 'empty' }
  if (/^[{[]/.test(plain) || /\.json$/i.test(name)) return readJson(plain)
  if (onlyExported.test(name)) return { kind: 'onlyExport', name }
  const read = readTableFile(name, text)
  return read.ok ? { kind: 'sheet', sheet: read.sheet } : { kind: 'openQuote', line: read.line }
}

const onlyExported = /^(gates|criteria|iteam|decisions|votes|four-approaches)\b.*\.csv$/i

function readJson(text: string): DroppedFile {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return { kind: 'notJson', detail: error instanceof Error ? error.message : String(error) }
  }
  if (isObject(json)) return { kind: 'file', proposal: proposalOfFile(json) }
  const faults: Fault[] = []
  rootSpot(faults).fault('file.notFile', { got: shown(json) })
  return { kind: 'faults', faults }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
