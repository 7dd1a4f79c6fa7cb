/** Reads single cells of a table as people write them: decimal commas, words for keys, ja and nein. */
import type { JsonValue } from '@tldraw/utils'
import { isDay } from '../model/day.ts'
import { actionStatuses } from '../model/records/action.ts'
import { contributionRoles, taskTypes } from '../model/records/contribution.ts'
import { efforts, exits, phases, statuses, upfrontChecks } from '../model/records/initiative.ts'
import { sectors } from '../model/records/iTeam.ts'
import { maxTextLength } from '../model/text.ts'
import type { ColumnKey, SheetKind } from './columns.ts'

/** Why a cell could not be read. `allowed` are the words or bounds that would do. */
export interface CellComplaint {
  readonly code: 'number' | 'range' | 'word' | 'yesOrNo' | 'day' | 'tooLong' | 'badId'
  readonly allowed: string
}
export type ReadCell =
  | { readonly ok: true; readonly value: JsonValue }
  | { readonly ok: false; readonly complaint: CellComplaint }

/** Reads a filled cell of a column that refers to no other entity. `kind` is what the rows are. */
export function readCell(key: ColumnKey, text: string, kind: SheetKind = 'initiative'): ReadCell {
  switch (key) {
    case 'id':
      return /^[A-Za-z0-9_.:-]{1,64}$/.test(text)
        ? good(text)
        : bad('badId', 'A–Z, a–z, 0–9, _ . : -')
    case 'x':
    case 'y':
      return readBetween(text, -1, 1)
    case 'days':
    case 'capacityDays':
      return readBetween(text, 0, Number.MAX_SAFE_INTEGER)
    case 'activeFromStage':
    case 'levelNow':
    case 'levelTarget':
      return readWhole(text, [0, 1, 2, 3, 4])
    case 'organisational':
    case 'financial':
    case 'economic':
    case 'technical':
      return readWhole(text, [0, 1, 2])
    case 'influence':
    case 'interest':
      return readWhole(text, [1, 2, 3, 4, 5])
    case 'due':
      return readDay(text)
    case 'opexSecured':
      return readYesOrNo(text)
    case 'effort':
      return readWord(text, efforts, effortWords)
    case 'phase':
      return readWord(text, phases, phaseWords)
    case 'status':
      return kind === 'action'
        ? readWord(text, actionStatuses, actionStatusWords)
        : readWord(text, statuses, statusWords)
    case 'g0':
      return readWord(text, upfrontChecks, {})
    case 'exit':
      return readWord(text, exits, {})
    case 'role':
      return readWord(text, contributionRoles, roleWords)
    case 'taskType':
      return readWord(text, taskTypes, { bestehend: 'existing', vorhanden: 'existing', neu: 'new' })
    case 'sector':
      return readWord(text, sectors, sectorWords)
    default:
      return text.length <= maxTextLength ? good(text) : bad('tooLong', String(maxTextLength))
  }
}

/** A number as Germans or programmes write it: `0,5`, `1.234,5`, `−3`, `12 Tage`. `null`: none. */
export function readNumber(text: string): number | null {
  const plain = text
    .replace(/[\s\u00a0\u202f']/g, '')
    .replace(/[−–]/g, '-')
    .replace(/(?:personentage|tage|days|tag|day|pt|d)\.?$/i, '')
  const written = /^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/.test(plain)
    ? plain.replace(/\./g, '').replace(',', '.')
    : plain.replace(',', '.')
  return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(written) ? Number(written) + 0 : null
}

/** A text by which equal words are found: small letters, one space where there are several. */
export function foldWords(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
}

/**
 * A day as tables write it: `2026-11-30`, also with a time behind it, or `30.11.2026`, `30.11.26`. With
 * slashes nobody knows whether the day or the month comes first.
 */
function readDay(text: string): ReadCell {
  const german = /^(?:\p{L}{2,}\.?,?\s+)?(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})$/u.exec(text)
  const [, date = '', month = '', year = ''] = german ?? []
  const parts = [year.length === 2 ? `20${year}` : year, month.padStart(2, '0')]
  const day = german
    ? [...parts, date.padStart(2, '0')].join('-')
    : text.replace(/[T ]\d{2}:\d{2}.*$/, '')
  return isDay(day) ? good(day) : bad('day', '30.11.2026 · 2026-11-30')
}

function readBetween(text: string, least: number, most: number): ReadCell {
  const number = readNumber(text)
  if (number === null) return bad('number', least === 0 ? '0 · 2,5 · 12' : '-0,5 · 0 · 1')
  if (number >= least && number <= most) return good(number)
  return bad('range', least === 0 ? '≥ 0' : `${least} … ${most}`)
}

function readWhole(text: string, numbers: readonly number[]): ReadCell {
  // `2 anhören` and `P3` are numbers with an explanation.
  const number = readNumber(/^[a-z]?\s*(\d)\b/i.exec(text)?.[1] ?? text)
  if (number !== null && numbers.includes(number)) return good(number)
  return bad('range', numbers.join(' · '))
}

function readYesOrNo(text: string): ReadCell {
  const word = foldWords(text)
  if (/^(true|wahr|ja|yes|j|y|x|1|✓|✔)$/.test(word)) return good(true)
  if (/^(false|falsch|nein|no|n|0|-|–)$/.test(word)) return good(false)
  return bad('yesOrNo', 'ja · nein')
}

/** The key itself in any case, a word for it, or the key with an explanation behind it: `P3 Pilot`. */
function readWord(
  text: string,
  keys: readonly string[],
  words: Readonly<Record<string, string>>,
): ReadCell {
  const word = foldWords(text)
  const [first = ''] = word.split(/[\s,:(–-]/)
  const found =
    keys.find((key) => key.toLowerCase() === word) ??
    words[word] ??
    keys.find((key) => key.toLowerCase() === first) ??
    words[first]
  return found === undefined ? bad('word', keys.join(' · ')) : good(found)
}

const effortWords = {
  klein: 'S',
  gering: 'S',
  niedrig: 'S',
  small: 'S',
  low: 'S',
  mittel: 'M',
  medium: 'M',
  groß: 'L',
  gross: 'L',
  hoch: 'L',
  large: 'L',
  high: 'L',
}
const phaseWords = {
  '1': 'P1',
  '2': 'P2',
  '3': 'P3',
  '4': 'P4',
  '5': 'P5',
  idee: 'P1',
  idea: 'P1',
  prototyp: 'P2',
  prototype: 'P2',
  pilot: 'P3',
  realbetrieb: 'P4',
  regelbetrieb: 'P4',
  betrieb: 'P4',
  operation: 'P4',
  transfer: 'P5',
}
const statusWords = {
  aktiv: 'active',
  laufend: 'active',
  geparkt: 'parked',
  beendet: 'exited',
}
const actionStatusWords = {
  offen: 'open',
  neu: 'open',
  geplant: 'open',
  'in arbeit': 'doing',
  läuft: 'doing',
  laufend: 'doing',
  begonnen: 'doing',
  'in progress': 'doing',
  erledigt: 'done',
  fertig: 'done',
  abgeschlossen: 'done',
  verworfen: 'dropped',
  entfällt: 'dropped',
  gestrichen: 'dropped',
  'fallen gelassen': 'dropped',
}
const roleWords = {
  leitung: 'lead',
  federführung: 'lead',
  leitet: 'lead',
  mitwirkung: 'contribute',
  mitwirkend: 'contribute',
  'wirkt mit': 'contribute',
  beitrag: 'contribute',
  information: 'informed',
  informiert: 'informed',
  'wird informiert': 'informed',
  keine: 'none',
}
const sectorWords = {
  bürgerschaft: 'citizens',
  'bürger:innen': 'citizens',
  stadtgesellschaft: 'citizens',
  wirtschaft: 'business',
  wissenschaft: 'science',
  zivilgesellschaft: 'civilSociety',
  'civil society': 'civilSociety',
  kommunen: 'municipalities',
  'andere kommunen': 'municipalities',
}

function good(value: JsonValue): ReadCell {
  return { ok: true, value }
}

function bad(code: CellComplaint['code'], allowed: string): ReadCell {
  return { ok: false, complaint: { code, allowed } }
}
