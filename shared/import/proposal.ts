/** What somebody wants to bring onto a board, before it is compared with what is there. */
import type { JsonObject, JsonValue } from '@tldraw/utils'
import type { EntityId } from '../model/id.ts'
import type { Text } from '../model/text.ts'
import type { Workshop } from '../workshop/workshop.ts'
import { foldWords, readCell, type CellComplaint } from './cellValues.ts'
import { computed, nameColumnOf, type ColumnKey, type SheetKind } from './columns.ts'
import { withoutGuard } from './csv.ts'
import { NameBook, type NameDecisions, type UnknownName } from './NameBook.ts'
import type { Sheet } from './sheet.ts'

/** What is wrong with one cell, or with a whole row; what is wrong is left out. */
export interface SheetFault {
  /** The row as the reader counts: from 1, the headings included. */
  readonly row: number
  readonly column: ColumnKey
  readonly value: string
  readonly complaint:
    | CellComplaint
    | {
        readonly code: RowComplaint
        readonly allowed: string
      }
}

/** What a row lacks or repeats, or names that is nowhere. */
export type RowComplaint = 'noName' | 'doubleId' | 'doubleCell' | 'noCorridor' | 'unknown'

/** An entity of a proposal as JSON of a workshop file. */
export interface Proposed {
  readonly id: EntityId
  /** The row it stands in; `null` for files and for what rows only refer to. */
  readonly row: number | null
  readonly json: JsonObject
}

/** What a pasted table or a file proposes, before it meets the board. */
export interface Proposal {
  /** A workshop file without the lists that follow. */
  readonly rest: JsonObject
  readonly departments: readonly Proposed[]
  readonly corridors: readonly Proposed[]
  readonly initiatives: readonly Proposed[]
  readonly cells: readonly Proposed[]
  readonly stakeholders: readonly Proposed[]
  readonly actions: readonly Proposed[]
  /** Sticky notes by what they say. */
  readonly notes: readonly string[]
  readonly faults: readonly SheetFault[]
  readonly unknownNames: readonly UnknownName[]
  /** True for tables: their texts are of one language, and what they leave empty they do not say. */
  readonly isTable: boolean
}

/** Nothing at all. */
export const emptyProposal: Proposal = {
  rest: {},
  departments: [],
  corridors: [],
  initiatives: [],
  cells: [],
  stakeholders: [],
  actions: [],
  notes: [],
  faults: [],
  unknownNames: [],
  isTable: true,
}

/** What else a sheet needs to be understood. */
export interface SheetSurroundings {
  readonly workshop: Workshop
  readonly decisions: NameDecisions
  /** Always the same id for the same key, so that a preview can be computed again. */
  readonly newId: (key: string) => EntityId
}

/** Reads a sheet's rows as entities. */
export function proposalOfSheet(sheet: Sheet, surroundings: SheetSurroundings): Proposal {
  const { workshop, decisions, newId } = surroundings
  const names = {
    department: new NameBook('department', workshop.departments, decisions, newId),
    corridor: new NameBook('corridor', workshop.corridors, decisions, newId),
  }
  const others = referredIn(sheet, workshop)
  const reading = new SheetReading(sheet, names, others, newId)
  const { entities, faults } = reading.read()
  const notes = sheet.kind === 'note' ? entities.map(({ json }) => String(json['text'])) : []
  const listed = (kind: SheetKind): readonly Proposed[] => (sheet.kind === kind ? entities : [])
  const referred = (kind: 'department' | 'corridor'): readonly Proposed[] =>
    names[kind].created().map(({ id, name }) => ({ id, row: null, json: { id, name } }))
  return {
    ...emptyProposal,
    departments: [...listed('department'), ...referred('department')],
    corridors: [...listed('corridor'), ...referred('corridor')],
    initiatives: listed('initiative'),
    cells: listed('contribution'),
    stakeholders: listed('stakeholder'),
    actions: listed('action'),
    notes,
    faults,
    unknownNames: [...names.department.unknown(), ...names.corridor.unknown()],
  }
}

/** A workshop file's JSON as a proposal; whether it is sound is for its own parser to say. */
export function proposalOfFile(json: JsonObject): Proposal {
  const { derived: _derived, ...rest } = json
  const take = (key: string): readonly Proposed[] => {
    const entries = entriesIn(rest[key])
    if (entries) delete rest[key]
    return entries ?? []
  }
  return {
    ...emptyProposal,
    departments: take('departments'),
    corridors: take('corridors'),
    initiatives: take('initiatives'),
    cells: take('cells'),
    stakeholders: take('stakeholders'),
    actions: take('actions'),
    rest,
    isTable: false,
  }
}

/** The entries of a sound list; `null` where it is something else. */
function entriesIn(list: JsonValue | undefined): readonly Proposed[] | null {
  if (!Array.isArray(list)) return null
  const entries = list.flatMap((json: JsonValue): Proposed[] => {
    if (typeof json !== 'object' || json === null || Array.isArray(json)) return []
    return [{ id: String(json['id'] ?? ''), row: null, json }]
  })
  return entries.length === list.length ? entries : null
}

/** Entities that rows refer to and that no table makes by naming them, by what they are called. */
type Referred = Readonly<Record<'initiative' | 'action', ReadonlyMap<string, EntityId>>>

function referredIn(sheet: Sheet, workshop: Workshop): Referred {
  const initiatives = workshop.initiatives.map(({ id, title }) => ({ id, name: title }))
  const actions = workshop.actions.map(({ id, what }) => ({ id, name: what }))
  const at = sheet.kind === 'action' ? sheet.columns.indexOf('id') : -1
  const own = at < 0 ? [] : sheet.rows.map((cells) => (cells[at] ?? '').trim())
  return {
    initiative: byName(initiatives),
    action: new Map([...byName(actions), ...own.map((id) => [foldWords(id), id] as const)]),
  }
}

/** Ids by folded names; an id stands for itself, before any name that is the same. */
function byName(
  entities: readonly { readonly id: EntityId; readonly name: Text }[],
): ReadonlyMap<string, EntityId> {
  const named = entities.flatMap(({ id, name }) =>
    (typeof name === 'string' ? [name] : Object.values(name)).map((words): [string, EntityId] => [
      foldWords(words),
      id,
    ]),
  )
  return new Map([...named.toReversed(), ...entities.map(({ id }) => [foldWords(id), id] as const)])
}

class SheetReading {
  readonly #sheet: Sheet
  readonly #names: Readonly<Record<'department' | 'corridor', NameBook>>
  readonly #others: Referred
  readonly #newId: (key: string) => EntityId
  readonly #faults: SheetFault[] = []
  readonly #ids = new Set<string>()

  constructor(
    sheet: Sheet,
    names: Readonly<Record<'department' | 'corridor', NameBook>>,
    others: Referred,
    newId: (key: string) => EntityId,
  ) {
    this.#sheet = sheet
    this.#names = names
    this.#others = others
    this.#newId = newId
  }

  read(): { readonly entities: readonly Proposed[]; readonly faults: readonly SheetFault[] } {
    const offset = this.#sheet.headings === null ? 1 : 2
    const entities = this.#sheet.rows
      .map((cells, at) => this.#readRow(cells, at + offset))
      .filter((entity) => entity !== null)
    return { entities, faults: this.#faults }
  }

  #readRow(cells: readonly string[], row: number): Proposed | null {
    const { kind, columns } = this.#sheet
    const json: Record<string, JsonValue> = {}
    const criteria: Record<string, JsonValue> = {}
    columns.forEach((column, at) => {
      const text = withoutGuard((cells[at] ?? '').trim())
      if (column === null || column === computed || text === '') return
      const value = this.#readCell(column, text, row)
      if (value === undefined) return
      if (isCriterion(column)) criteria[column] = value
      else json[column] = value
    })
    if (Object.keys(criteria).length > 0) json['criteria'] = criteria
    if (kind === 'contribution') return this.#cellOf(json, cells, row)
    return this.#entityOf(json, row)
  }

  #readCell(column: ColumnKey, text: string, row: number): JsonValue | undefined {
    switch (column) {
      case 'corridorId':
        return this.#names.corridor.find(text) ?? undefined
      case 'leadDeptId':
      case 'deptId':
        return this.#names.department.findFirst(text) ?? undefined
      case 'departmentId':
        return this.#names.department.find(text) ?? undefined
      case 'contribDeptIds':
        return [...this.#names.department.findAll(text)]
      case 'initiativeId':
        return this.#find('initiative', column, text, row)
      case 'dependsOn': {
        const found = text
          .split(/[;|,\n]/)
          .filter((part) => part.trim() !== '')
          .map((part) => this.#find('action', column, part, row))
        return [...new Set(found.filter((id) => id !== undefined))]
      }
      default: {
        const read = readCell(column, text, this.#sheet.kind)
        if (read.ok) return read.value
        this.#faults.push({ row, column, value: text, complaint: read.complaint })
        return undefined
      }
    }
  }

  #find(kind: keyof Referred, column: ColumnKey, text: string, row: number): EntityId | undefined {
    const found = this.#others[kind].get(foldWords(text))
    if (found === undefined) this.#complain(row, column, text.trim(), 'unknown')
    return found
  }

  #entityOf(json: Record<string, JsonValue>, row: number): Proposed | null {
    const { kind } = this.#sheet
    const column = nameColumnOf(kind)
    const name = json[column]
    const stated = json['id']
    if (name === undefined && stated === undefined) {
      return this.#complain(row, column, '', 'noName')
    }
    const id = typeof stated === 'string' ? stated : this.#newId(`${kind} ${row}`)
    if (this.#ids.has(id)) return this.#complain(row, 'id', id, 'doubleId')
    this.#ids.add(id)
    return { id, row, json: { ...json, id } }
  }

  #cellOf(json: Record<string, JsonValue>, cells: readonly string[], row: number): Proposed | null {
    const { departmentId, corridorId } = json
    if (typeof departmentId !== 'string') {
      // Left out on purpose, or never said.
      const said = cells[this.#sheet.columns.indexOf('departmentId')] ?? ''
      return said.trim() === '' ? this.#complain(row, 'departmentId', '', 'noName') : null
    }
    if (typeof corridorId !== 'string') return this.#complain(row, 'corridorId', '', 'noCorridor')
    const id = `${corridorId}~${departmentId}`
    if (this.#ids.has(id)) return this.#complain(row, 'departmentId', id, 'doubleCell')
    this.#ids.add(id)
    return { id, row, json }
  }

  #complain(row: number, column: ColumnKey, value: string, code: RowComplaint): null {
    this.#faults.push({ row, column, value, complaint: { code, allowed: '' } })
    return null
  }
}

function isCriterion(column: ColumnKey): boolean {
  return ['organisational', 'financial', 'economic', 'technical'].includes(column)
}

/** The name of something proposed, in any language, folded. */
export function foldedNames({ json }: Proposed): readonly string[] {
  const name = json['title'] ?? json['name'] ?? json['what']
  if (typeof name === 'string') return [foldWords(name)]
  if (typeof name !== 'object' || name === null) return []
  return Object.values(name)
    .filter((each) => typeof each === 'string')
    .map(foldWords)
}
