/** A board read as a workshop: its entities in their order, free of records, cards and pages. */
import type { JsonObject } from '@tldraw/utils'
import type { EntityId } from '../model/id.ts'
import type { ActionRecord } from '../model/records/action.ts'
import type { ContributionRecord } from '../model/records/contribution.ts'
import type { CorridorRecord } from '../model/records/corridor.ts'
import type { DepartmentRecord } from '../model/records/department.ts'
import type { DecisionRecord } from '../model/records/decision.ts'
import type { Weight } from '../model/records/fourApproaches.ts'
import type { FieldRecord } from '../model/records/field.ts'
import type { LinkRecord, StakeholderRecord, TeamRoleRecord } from '../model/records/iTeam.ts'
import type { InitiativeRecord } from '../model/records/initiative.ts'
import type {
  AgreementRecord,
  CheckInRecord,
  ParkedTopicRecord,
  RetroNoteRecord,
  RetroRatingRecord,
} from '../model/records/kit.ts'
import type { Text } from '../model/text.ts'

/** A record without what only the store needs; `extra` holds unknown fields of an imported file. */
type Entity<R> = Omit<R, 'id' | 'typeName' | 'index' | 'meta'> & {
  readonly id: EntityId
  readonly extra: JsonObject
}

export type Department = Entity<DepartmentRecord>
export type Corridor = Entity<CorridorRecord>
export type Initiative = Entity<InitiativeRecord>
export type Contribution = Omit<ContributionRecord, 'id' | 'typeName' | 'meta'> & {
  readonly extra: JsonObject
}

export type TeamRole = Entity<TeamRoleRecord>
export type Stakeholder = Entity<StakeholderRecord>
export type CheckIn = Entity<CheckInRecord>
export type Agreement = Entity<AgreementRecord>
export type ParkedTopic = Entity<ParkedTopicRecord>
export type Action = Entity<ActionRecord>
export type Decision = Entity<DecisionRecord>
export type RetroNote = Entity<RetroNoteRecord>
export type RetroRating = Entity<RetroRatingRecord>
export type Link = Omit<LinkRecord, 'id' | 'typeName' | 'meta'> & { readonly extra: JsonObject }
export type Field = Omit<FieldRecord, 'id' | 'typeName' | 'meta'> & { readonly extra: JsonObject }

/** One stop of the path of four approaches that somebody can tick. */
export interface Enabler {
  readonly key: number
  readonly ticked: boolean
}

/** One of the five stages of the slider; `name` is `null` while it has the template's name. */
export interface Stage {
  readonly key: number
  readonly name: Text | null
}

/** What everybody looks at in one template: the slider's stage and how cards count. */
export interface TemplateState {
  readonly templateId: string
  readonly stage: number
  readonly weight: Weight
}

/** Everything a board knows about its subject. Derived values are computed from this and stored nowhere. */
export interface Workshop {
  readonly purpose: Text | null
  readonly departments: readonly Department[]
  readonly corridors: readonly Corridor[]
  /** Sorted by department, then corridor; those of removed departments or corridors are left out. */
  readonly contributions: readonly Contribution[]
  readonly initiatives: readonly Initiative[]
  /** The I-Team's links: departments and corridors in their order, then the sectors in theirs. */
  readonly links: readonly Link[]
  readonly teamRoles: readonly TeamRole[]
  readonly stakeholders: readonly Stakeholder[]
  readonly checkIns: readonly CheckIn[]
  readonly agreements: readonly Agreement[]
  readonly parkedTopics: readonly ParkedTopic[]
  /** As they stand; an id in them may lead to something that was deleted meanwhile. */
  readonly actions: readonly Action[]
  readonly decisions: readonly Decision[]
  readonly retroNotes: readonly RetroNote[]
  readonly retroRatings: readonly RetroRating[]
  /** What was written or ticked in fields of templates, sorted by template and key. */
  readonly fields: readonly Field[]
  /** Always the four of the path, in the order of the route. */
  readonly enablers: readonly Enabler[]
  /** Always five, from 0 to 4. */
  readonly stages: readonly Stage[]
  readonly states: readonly TemplateState[]
  /** Unknown top-level fields of an imported file. */
  readonly extra: JsonObject
}

/** A workshop in which nothing has been said yet. */
export const emptyWorkshop: Workshop = {
  purpose: null,
  departments: [],
  corridors: [],
  contributions: [],
  initiatives: [],
  links: [],
  teamRoles: [],
  stakeholders: [],
  checkIns: [],
  agreements: [],
  parkedTopics: [],
  actions: [],
  decisions: [],
  retroNotes: [],
  retroRatings: [],
  fields: [],
  enablers: [0, 1, 2, 3].map((key) => ({ key, ticked: false })),
  stages: [0, 1, 2, 3, 4].map((key) => ({ key, name: null })),
  states: [],
  extra: {},
}

/** The shared state of one template: the last stage and each card once, until somebody changes it. */
export function stateOf(workshop: Workshop, templateId: string): TemplateState {
  const found = workshop.states.find((state) => state.templateId === templateId)
  return found ?? { templateId, stage: 4, weight: 'count' }
}
