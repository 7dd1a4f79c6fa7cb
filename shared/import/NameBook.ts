/** Finds departments and corridors by what a table calls them, and keeps account of names nobody knows. */
import type { EntityId } from '../model/id.ts'
import type { Text } from '../model/text.ts'
import { foldWords } from './cellValues.ts'

/** Kinds that a table refers to by name. */
export type NamedKind = 'department' | 'corridor'

/** What becomes of an unknown name: a new entity, nothing, or one that is there already. */
export type NameDecision =
  | { readonly kind: 'new' }
  | { readonly kind: 'none' }
  | { readonly kind: 'is'; readonly id: EntityId }

/** A name in the table that no entity of the board has. */
export interface UnknownName {
  readonly kind: NamedKind
  readonly name: string
  /** In how many places of the table it stands. */
  readonly count: number
}

/** The decisions by `nameKey`; a name without one becomes new. */
export type NameDecisions = ReadonlyMap<string, NameDecision>

interface Named {
  readonly id: EntityId
  readonly name: Text
}

/** One key for equal names of a kind. */
export function nameKey(kind: NamedKind, name: string): string {
  return `${kind} ${foldWords(name)}`
}

/** The names of one kind: those of the board, and those the table adds. */
export class NameBook {
  readonly #kind: NamedKind
  readonly #decisions: NameDecisions
  readonly #newId: (key: string) => EntityId
  readonly #known = new Map<string, EntityId>()
  readonly #unknown = new Map<string, { name: string; count: number }>()

  constructor(
    kind: NamedKind,
    entities: readonly Named[],
    decisions: NameDecisions,
    newId: (key: string) => EntityId,
  ) {
    this.#kind = kind
    this.#decisions = decisions
    this.#newId = newId
    for (const { id, name } of entities) {
      const names = typeof name === 'string' ? [name] : Object.values(name)
      for (const each of names) if (each) this.#addKnown(each, id)
    }
    for (const { id } of entities) this.#known.set(foldWords(id), id)
  }

  /** Adds an entity the table itself defines. */
  add(id: EntityId, name: string): void {
    this.#addKnown(id, id)
    this.#addKnown(name, id)
  }

  /** The entity a cell names; `null` when it is to be left out. */
  find(name: string): EntityId | null {
    const folded = foldWords(name)
    const known = this.#known.get(folded)
    if (known !== undefined) return known
    const key = nameKey(this.#kind, name)
    const met = this.#unknown.get(folded)
    this.#unknown.set(folded, { name: met?.name ?? name.trim(), count: (met?.count ?? 0) + 1 })
    const decision = this.#decisions.get(key) ?? { kind: 'new' }
    if (decision.kind === 'is') return decision.id
    return decision.kind === 'none' ? null : this.#newId(key)
  }

  /** The first entity of a cell that lists several known ones; else what the whole cell names. */
  findFirst(text: string): EntityId | null {
    const [first, second] = text.split(/\s*[;|]\s*/)
    const isList = second !== undefined && !this.#known.has(foldWords(text))
    return this.find(isList && first && this.#known.has(foldWords(first)) ? first : text)
  }

  /** The entities a cell lists; names may hold the comma that also stands between them. */
  findAll(list: string): readonly EntityId[] {
    const pieces = list.split(/[;|\n]/).flatMap((piece) => this.#splitAtCommas(piece))
    const found = pieces.map((piece) => this.find(piece)).filter((id) => id !== null)
    return [...new Set(found)]
  }

  /** Names that no entity has, in the order in which they were met. */
  unknown(): readonly UnknownName[] {
    return [...this.#unknown.values()].map((each) => ({ kind: this.#kind, ...each }))
  }

  /** Those of them that become new entities, with their ids. */
  created(): readonly { readonly id: EntityId; readonly name: string }[] {
    return this.unknown().flatMap(({ name }) => {
      const key = nameKey(this.#kind, name)
      const decision = this.#decisions.get(key) ?? { kind: 'new' }
      return decision.kind === 'new' ? [{ id: this.#newId(key), name }] : []
    })
  }

  #addKnown(name: string, id: EntityId): void {
    const folded = foldWords(name)
    if (!this.#known.has(folded)) this.#known.set(folded, id)
  }

  /** The longest runs of parts that are known names; what is left is a name each. */
  #splitAtCommas(piece: string): readonly string[] {
    const parts = piece.split(',')
    const names: string[] = []
    for (let start = 0; start < parts.length;) {
      let end = parts.length
      while (end > start + 1 && !this.#known.has(foldWords(parts.slice(start, end).join(','))))
        end--
      names.push(parts.slice(start, end).join(',').trim())
      start = end
    }
    return names.filter((name) => name !== '')
  }
}
