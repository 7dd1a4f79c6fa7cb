/** A workshop file after it was read: only what it names, each value sound. */
import type { JsonObject } from '@tldraw/utils'
import type { EntityId } from '../../model/id.ts'
import type {
  CriterionFamily,
  GateDecision,
  GateKey,
  Rating,
} from '../../model/records/initiative.ts'
import type { Text } from '../../model/text.ts'
import type { Contribution, Corridor, Department, Initiative } from '../workshop.ts'

/** What the file says of one entity: fields it does not name are not there. */
export interface NamedEntity<F> {
  readonly id: EntityId
  readonly fields: F
  /** Fields nobody knows, kept and given back. */
  readonly extra: JsonObject
}

export type DepartmentFields = Partial<Omit<Department, 'id' | 'extra'>>
export type CorridorFields = Partial<Omit<Corridor, 'id' | 'extra'>>
export type InitiativeFields = Partial<
  Omit<
    Initiative,
    | 'id'
    | 'extra'
    | 'criteria'
    | 'gates'
    | 'gateNotes'
    | 'criteriaNotes'
    | 'tranches'
    | 'principles'
  > & {
    readonly criteria: Readonly<Partial<Record<CriterionFamily, Rating>>>
    /** `null` takes a decision back. */
    readonly gates: Readonly<Partial<Record<GateKey, GateDecision | null>>>
  }
>
export type ContributionFields = Partial<
  Omit<Contribution, 'departmentId' | 'corridorId' | 'extra'>
>

/** One cell of departments × corridors. */
export interface NamedContribution {
  readonly departmentId: EntityId
  readonly corridorId: EntityId
  readonly fields: ContributionFields
  readonly extra: JsonObject
}

export interface WorkshopFile {
  readonly departments: readonly NamedEntity<DepartmentFields>[]
  readonly corridors: readonly NamedEntity<CorridorFields>[]
  readonly cells: readonly NamedContribution[]
  readonly initiatives: readonly NamedEntity<InitiativeFields>[]
  /** `undefined`: the file does not say. */
  readonly purpose: Text | null | undefined
  /** Ticks of the four enablers by key. */
  readonly pathEnablers: readonly boolean[] | undefined
  /** The keys of the four stops in the order of the route. */
  readonly pathOrder: readonly number[] | undefined
  /** The five stages' names; `null` for the template's. */
  readonly stageNames: readonly (Text | null)[] | undefined
  /** Unknown top-level fields, the I-Team's and the city's among them. */
  readonly extra: JsonObject
}

/** The name that stands in every file. */
export const fileFormat = 'korridor-workshop'
/** The version this code writes, and the newest it reads. */
export const fileVersion = 1
