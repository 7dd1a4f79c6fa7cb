/**
 * What a person can point at and edit: an entity, or one cell of it. A target has a form of its own, a
 * place in the templates that show it, and a line in the list.
 */
import type { EntityId } from '../model/id.ts'
import type { CriterionFamily, GateKey, Phase } from '../model/records/initiative.ts'
import type { ActionStatus } from '../model/records/action.ts'
import type { DecisionMethod } from '../model/records/decision.ts'
import type { LinkEnd, Sector } from '../model/records/iTeam.ts'
import type { Consent, FiveStep, RetroColumn, TopicStatus } from '../model/records/kit.ts'
import type { CardKind } from '../model/shapes.ts'

/** An entity with an id of its own. */
export interface EntityTarget {
  readonly kind: CardKind | 'department' | 'corridor' | 'teamRole'
  readonly id: EntityId
}

/** Anything a person can point at and open the form of. */
export type Target =
  | EntityTarget
  /** What one department brings to one corridor, also while nothing is said there yet. */
  | {
      readonly kind: 'contribution'
      readonly corridorId: EntityId
      readonly departmentId: EntityId
    }
  /** The decision about one gate of an initiative, with body, date and reason. */
  | { readonly kind: 'gate'; readonly id: EntityId; readonly gate: GateKey }
  /** The rating of one family of criteria of an initiative, with its evidence. */
  | { readonly kind: 'criterion'; readonly id: EntityId; readonly family: CriterionFamily }
  /** The money of an initiative for one phase. */
  | { readonly kind: 'tranche'; readonly id: EntityId; readonly phase: Phase }
  /** The I-Team's link to a department, corridor or sector. */
  | { readonly kind: 'link'; readonly end: LinkEnd }
  /** A field of a template: a box of the mandate, a band of the roadmap. */
  | { readonly kind: 'field'; readonly templateId: EntityId; readonly key: EntityId }

/** A shape on a sheet that stands for no entity: a note, another text, a picture. */
export interface ShapeTarget {
  readonly kind: 'shape'
  readonly id: string
}

/** A target as one string, for keys and addresses: equal targets have equal keys. */
export function targetKey(target: Target | ShapeTarget): string {
  switch (target.kind) {
    case 'contribution':
      return `contribution ${target.corridorId} ${target.departmentId}`
    case 'gate':
      return `gate ${target.id} ${target.gate}`
    case 'criterion':
      return `criterion ${target.id} ${target.family}`
    case 'tranche':
      return `tranche ${target.id} ${target.phase}`
    case 'link':
      return `link ${target.end.kind} ${target.end.id}`
    case 'field':
      return `field ${target.templateId} ${target.key}`
    default:
      return `${target.kind} ${target.id}`
  }
}

/** Lists whose order people change in place. */
export type OrderedKind = 'department' | 'corridor' | 'teamRole' | 'enabler'

/** What a button on a frame does beside setting a field. */
export type FrameCommand =
  | {
      readonly type: 'create'
      readonly kind: 'department' | 'corridor' | 'teamRole' | 'initiative'
    }
  | {
      readonly type: 'create'
      readonly kind: 'stakeholder'
      readonly sector: Sector
      readonly influence?: FiveStep
      readonly interest?: FiveStep
    }
  | { readonly type: 'create'; readonly kind: 'checkIn'; readonly mood: FiveStep | null }
  | { readonly type: 'create'; readonly kind: 'agreement'; readonly consent: Consent }
  | { readonly type: 'create'; readonly kind: 'parkedTopic'; readonly status: TopicStatus }
  | { readonly type: 'create'; readonly kind: 'action'; readonly status: ActionStatus }
  | { readonly type: 'create'; readonly kind: 'decision'; readonly method: DecisionMethod }
  | { readonly type: 'create'; readonly kind: 'retroNote'; readonly column: RetroColumn }
  /** Gives or changes the rating of a look back that is this browser's own. */
  | { readonly type: 'rate'; readonly value: FiveStep }
  | { readonly type: 'open'; readonly target: Target }

/**
 * What a double click on a free spot of a frame stands for: a new entity with what the spot says of it,
 * or the form of what is printed there.
 */
export type SpotIntent = FrameCommand
