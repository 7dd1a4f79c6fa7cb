/** A workshop file after it was read: only what it names, each value sound. */
import type { JsonObject } from '@tldraw/utils'
import type { EntityId } from '../../model/id.ts'
import type { Level } from '../../model/ladder.ts'
import type { LinkEnd, Sector } from '../../model/records/iTeam.ts'
import type {
  CriterionFamily,
  CriterionNote,
  GateDecision,
  GateKey,
  GateNote,
  Phase,
  PrincipleKey,
  Rating,
  Tranche,
} from '../../model/records/initiative.ts'
import type { Text } from '../../model/text.ts'
import type {
  Action,
  Agreement,
  CheckIn,
  Contribution,
  Corridor,
  Decision,
  Department,
  Field,
  Initiative,
  Link,
  ParkedTopic,
  RetroNote,
  RetroRating,
  Stakeholder,
  TeamRole,
} from '../workshop.ts'
import type { TeamBox } from './teamRecords.ts'

/** What the file says of one entity: fields it does not name are not there. */
export interface NamedEntity<F> {
  readonly id: EntityId
  readonly fields: F
  /** Fields nobody knows, kept and given back. */
  readonly extra: JsonObject
}

export type DepartmentFields = Partial<Omit<Department, 'id' | 'extra'>>
export type CorridorFields = Partial<Omit<Corridor, 'id' | 'extra'>>
export type StakeholderFields = Partial<Omit<Stakeholder, 'id' | 'extra'>>
export type CheckInFields = Partial<Omit<CheckIn, 'id' | 'extra'>>
export type AgreementFields = Partial<Omit<Agreement, 'id' | 'extra'>>
export type ParkedTopicFields = Partial<Omit<ParkedTopic, 'id' | 'extra'>>
export type ActionFields = Partial<Omit<Action, 'id' | 'extra'>>
export type DecisionFields = Partial<Omit<Decision, 'id' | 'extra'>>
export type RetroNoteFields = Partial<Omit<RetroNote, 'id' | 'extra'>>
export type RetroRatingFields = Partial<Omit<RetroRating, 'id' | 'extra'>>
export type TeamRoleFields = Partial<Omit<TeamRole, 'id' | 'extra'>>
export type LinkFields = Partial<Omit<Link, 'kind' | 'to' | 'extra'>>
export type FieldFields = Partial<Omit<Field, 'templateId' | 'key' | 'extra'>>

/** Fields whose keys are named one by one. */
type Keyed = 'criteria' | 'gates' | 'gateNotes' | 'criteriaNotes' | 'tranches' | 'principles'

export type InitiativeFields = Partial<
  Omit<Initiative, 'id' | 'extra' | Keyed> & {
    readonly criteria: Readonly<Partial<Record<CriterionFamily, Rating>>>
    /** In these four `null` takes back what was said under a key. */
    readonly gates: Readonly<Partial<Record<GateKey, GateDecision | null>>>
    readonly gateNotes: Readonly<Partial<Record<GateKey, Partial<GateNote> | null>>>
    readonly criteriaNotes: Readonly<
      Partial<Record<CriterionFamily, Partial<CriterionNote> | null>>
    >
    readonly tranches: Readonly<Partial<Record<Phase, Partial<Tranche> | null>>>
    /** All principles it is linked to. */
    readonly principles: readonly PrincipleKey[]
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

/** One link of the I-Team with all that can be said of it. */
export interface NamedLink {
  readonly end: LinkEnd
  readonly fields: LinkFields
  readonly extra: JsonObject
}

/** The I-Team as a file states it. */
export interface TeamFile {
  readonly roles: readonly NamedEntity<TeamRoleFields>[]
  /** Levels of links to departments. */
  readonly inward: ReadonlyMap<EntityId, Level>
  /** All corridors that are linked; `null`: the file does not say. */
  readonly corridors: readonly EntityId[] | null
  /** Levels of links to sectors. */
  readonly outward: ReadonlyMap<Sector, Level>
  /** What there is to say beyond these levels; a level here wins. */
  readonly links: readonly NamedLink[]
  /** Which boxes count as filled. */
  readonly boxes: ReadonlyMap<TeamBox, boolean>
  readonly extra: JsonObject
}

/** One field of a template. */
export interface NamedField {
  readonly templateId: EntityId
  readonly key: EntityId
  readonly fields: FieldFields
  readonly extra: JsonObject
}

/** What the facilitator's kit collected. */
export interface KitFile {
  readonly checkIns: readonly NamedEntity<CheckInFields>[]
  readonly agreements: readonly NamedEntity<AgreementFields>[]
  readonly parkedTopics: readonly NamedEntity<ParkedTopicFields>[]
  readonly actions: readonly NamedEntity<ActionFields>[]
  readonly decisions: readonly NamedEntity<DecisionFields>[]
  readonly retroNotes: readonly NamedEntity<RetroNoteFields>[]
  readonly retroRatings: readonly NamedEntity<RetroRatingFields>[]
}

export interface WorkshopFile extends KitFile {
  readonly departments: readonly NamedEntity<DepartmentFields>[]
  readonly corridors: readonly NamedEntity<CorridorFields>[]
  readonly cells: readonly NamedContribution[]
  readonly initiatives: readonly NamedEntity<InitiativeFields>[]
  readonly team: TeamFile
  readonly fields: readonly NamedField[]
  readonly stakeholders: readonly NamedEntity<StakeholderFields>[]
  /** `undefined`: the file does not say. */
  readonly purpose: Text | null | undefined
  /** Ticks of the four enablers by key. */
  readonly pathEnablers: readonly boolean[] | undefined
  /** The keys of the four stops in the order of the route. */
  readonly pathOrder: readonly number[] | undefined
  /** The five stages' names; `null` for the template's. */
  readonly stageNames: readonly (Text | null)[] | undefined
  /** Unknown top-level fields, the city's among them. */
  readonly extra: JsonObject
}

/** The name that stands in every file. */
export const fileFormat = 'korridor-workshop'
/** The version this code writes, and the newest it reads. */
export const fileVersion = 1
