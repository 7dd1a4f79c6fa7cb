/** A Vorhaben: what the city wants to do; one record, shown by cards in several templates. DOMAIN.md 1, T2. */
import { createRecordType, type BaseRecord, type RecordId } from '@tldraw/store'
import type { IndexKey, JsonObject } from '@tldraw/utils'
import { T } from '@tldraw/validate'
import type { EntityId } from '../id.ts'
import { textValidator, type Text } from '../text.ts'
import {
  dayValidator,
  entityIdValidator,
  metaValidator,
  modelValidator,
  referenceValidator,
  unitAxisValidator,
} from './validators.ts'

/** How much work an initiative is: small, medium, large. */
export const efforts = ['S', 'M', 'L'] as const
export type Effort = (typeof efforts)[number]

/** The phases of the roadmap, in their order. */
export const phases = ['P1', 'P2', 'P3', 'P4', 'P5'] as const
export type Phase = (typeof phases)[number]

/** The families of criteria that are rated before a gate. */
export const criterionFamilies = ['organisational', 'financial', 'economic', 'technical'] as const
export type CriterionFamily = (typeof criterionFamilies)[number]

/** 0 not met, 1 partly, 2 met, `null` unrated. */
export type Rating = 0 | 1 | 2 | null

/** What looking around before building led to: take it over, adapt it, build it jointly, build it alone. */
export const upfrontChecks = ['adopt', 'adapt', 'joint', 'build'] as const
export type UpfrontCheck = (typeof upfrontChecks)[number]

/** The ways in which an initiative leaves the roadmap. */
export const exits = [
  'handover',
  'partial_handover',
  'intermunicipal',
  'private_partner',
  'replace_by_market',
  'stop_reuse',
] as const
export type Exit = (typeof exits)[number]

/** On its way, put aside for now, or out by one of the exits. */
export const statuses = ['active', 'parked', 'exited'] as const
export type Status = (typeof statuses)[number]

/** The gates of the roadmap, in their order; `G0` stands before the first phase. */
export const gateKeys = ['G0', 'G1', 'G2', 'G3', 'G4', 'G5'] as const
export type GateKey = (typeof gateKeys)[number]
/** On to the next phase, once more through this one, or out. */
export const gateDecisions = ['go', 'loop', 'exit'] as const
export type GateDecision = (typeof gateDecisions)[number]

/** What is noted beside a gate's decision. */
export interface GateNote {
  /** Which body decided: a role or an organ, never a person's name. */
  readonly body: Text | null
  /** The day of the decision, `YYYY-MM-DD`. */
  readonly date: string | null
  readonly reason: Text | null
}

/** What is noted beside the rating of one family of criteria. */
export interface CriterionNote {
  /** True: without it the gate must not be passed; `null`: nobody has said. */
  readonly must: boolean | null
  readonly evidence: Text | null
  readonly ownerRole: Text | null
}

/** The money for one phase, in euros. */
export interface Tranche {
  /** Running costs; `null`: not stated. */
  readonly opex: number | null
  /** Investment; `null`: not stated. */
  readonly capex: number | null
  readonly committed: boolean
  readonly released: boolean
}

/** The eight principles of the roadmap; `V` is the one that comes first. */
export const principleKeys = ['V', '1', '2', '3', '4', '5', '6', '7'] as const
export type PrincipleKey = (typeof principleKeys)[number]

/** What the city wants to do, once, whatever templates show it. */
export interface InitiativeRecord extends BaseRecord<'initiative', RecordId<InitiativeRecord>> {
  /** Fractional index: the order in lists and in the tray. */
  readonly index: IndexKey
  readonly title: Text
  readonly note: Text | null
  readonly corridorId: EntityId | null
  readonly leadDeptId: EntityId | null
  readonly contribDeptIds: readonly EntityId[]
  readonly effort: Effort
  /** −1 monothematic … +1 integrated; `null` with y: not placed, in the tray. */
  readonly x: number | null
  /** −1 bottom-up … +1 top-down. */
  readonly y: number | null
  /** The first stage (0 to 4) in which it counts. */
  readonly activeFromStage: number
  readonly phase: Phase
  readonly criteria: Readonly<Record<CriterionFamily, Rating>>
  /** What the upfront check (G0) found; `null`: nobody has checked. */
  readonly g0: UpfrontCheck | null
  readonly opexSecured: boolean
  readonly exit: Exit | null
  readonly exitTrigger: Text | null
  readonly status: Status
  readonly gates: Readonly<Partial<Record<GateKey, GateDecision>>>
  readonly gateNotes: Readonly<Partial<Record<GateKey, GateNote>>>
  readonly criteriaNotes: Readonly<Partial<Record<CriterionFamily, CriterionNote>>>
  readonly tranches: Readonly<Partial<Record<Phase, Tranche>>>
  /** The principles it was linked to. */
  readonly principles: Readonly<Partial<Record<PrincipleKey, true>>>
  readonly meta: JsonObject
}

const ratingValidator: T.Validator<Rating> = T.literalEnum(0, 1, 2, null)

/** Criteria before anybody has rated them. */
export const unratedCriteria: Readonly<Record<CriterionFamily, Rating>> = {
  organisational: null,
  financial: null,
  economic: null,
  technical: null,
}

const gateNoteValidator: T.Validator<GateNote> = T.object({
  body: T.nullable(textValidator),
  date: T.nullable(dayValidator),
  reason: T.nullable(textValidator),
})

const criterionNoteValidator: T.Validator<CriterionNote> = T.object({
  must: T.nullable(T.boolean),
  evidence: T.nullable(textValidator),
  ownerRole: T.nullable(textValidator),
})

const trancheValidator: T.Validator<Tranche> = T.object({
  opex: T.nullable(T.positiveNumber),
  capex: T.nullable(T.positiveNumber),
  committed: T.boolean,
  released: T.boolean,
})

/** The record type of initiatives. */
export const InitiativeRecordType = createRecordType<InitiativeRecord>('initiative', {
  scope: 'document',
  validator: modelValidator<InitiativeRecord>('initiative', {
    index: T.indexKey,
    title: textValidator,
    note: T.nullable(textValidator),
    corridorId: referenceValidator,
    leadDeptId: referenceValidator,
    contribDeptIds: T.arrayOf(entityIdValidator),
    effort: T.literalEnum(...efforts),
    x: unitAxisValidator,
    y: unitAxisValidator,
    activeFromStage: T.literalEnum(0, 1, 2, 3, 4),
    phase: T.literalEnum(...phases),
    criteria: T.object({
      organisational: ratingValidator,
      financial: ratingValidator,
      economic: ratingValidator,
      technical: ratingValidator,
    }),
    g0: T.nullable(T.literalEnum(...upfrontChecks)),
    opexSecured: T.boolean,
    exit: T.nullable(T.literalEnum(...exits)),
    exitTrigger: T.nullable(textValidator),
    status: T.literalEnum(...statuses),
    gates: T.dict(T.literalEnum(...gateKeys), T.literalEnum(...gateDecisions)),
    gateNotes: T.dict(T.literalEnum(...gateKeys), gateNoteValidator),
    criteriaNotes: T.dict(T.literalEnum(...criterionFamilies), criterionNoteValidator),
    tranches: T.dict(T.literalEnum(...phases), trancheValidator),
    principles: T.dict(T.literalEnum(...principleKeys), T.literal(true as const)),
    meta: metaValidator,
  }),
}).withDefaultProperties(() => ({
  title: '',
  note: null,
  corridorId: null,
  leadDeptId: null,
  contribDeptIds: [],
  effort: 'M',
  x: null,
  y: null,
  activeFromStage: 0,
  phase: 'P1',
  criteria: unratedCriteria,
  g0: null,
  opexSecured: false,
  exit: null,
  exitTrigger: null,
  status: 'active',
  gates: {},
  gateNotes: {},
  criteriaNotes: {},
  tranches: {},
  principles: {},
  meta: {},
}))
