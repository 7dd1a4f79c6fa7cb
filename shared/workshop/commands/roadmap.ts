/** Commands on an initiative's way through the roadmap: gates, criteria, money, principles. DOMAIN.md T2. */
import type { EntityId } from '../../model/id.ts'
import {
  InitiativeRecordType,
  type CriterionFamily,
  type CriterionNote,
  type GateDecision,
  type GateKey,
  type GateNote,
  type InitiativeRecord,
  type Phase,
  type PrincipleKey,
  type Rating,
  type Tranche,
} from '../../model/records/initiative.ts'
import type { Board } from '../board.ts'
import { refuse, type Refusal } from '../refusal.ts'
import { checkTexts } from './checkTexts.ts'
import { checkSound } from './checkValues.ts'

/** What is decided at a gate and noted beside it; `decision: null` takes the decision back. */
export type GatePatch = Partial<GateNote> & { readonly decision?: GateDecision | null }

/** How a family is rated and what is noted beside it. */
export type CriterionPatch = Partial<CriterionNote> & { readonly rating?: Rating }

/**
 * Decides about a gate, or notes which body decided, when and why. Never moves the initiative to another
 * phase: that is a decision of its own.
 */
export function decideGate(
  board: Board,
  id: EntityId,
  gate: GateKey,
  { decision, ...noted }: GatePatch,
): Refusal | null {
  return change(board, id, [noted.body, noted.reason], (before) => {
    const { [gate]: decided, ...gates } = before.gates
    const { [gate]: note, ...gateNotes } = before.gateNotes
    const now = decision === undefined ? decided : (decision ?? undefined)
    const after: GateNote = { body: null, date: null, reason: null, ...note, ...noted }
    return {
      gates: now === undefined ? gates : { ...gates, [gate]: now },
      gateNotes: saysNothing(after) ? gateNotes : { ...gateNotes, [gate]: after },
    }
  })
}

/** Rates a family of criteria of the initiative's current phase, or notes evidence, must and owner. */
export function setCriterion(
  board: Board,
  id: EntityId,
  family: CriterionFamily,
  { rating, ...noted }: CriterionPatch,
): Refusal | null {
  return change(board, id, [noted.evidence, noted.ownerRole], (before) => {
    const { [family]: note, ...criteriaNotes } = before.criteriaNotes
    const after: CriterionNote = { must: null, evidence: null, ownerRole: null, ...note, ...noted }
    return {
      criteria: rating === undefined ? before.criteria : { ...before.criteria, [family]: rating },
      criteriaNotes: saysNothing(after) ? criteriaNotes : { ...criteriaNotes, [family]: after },
    }
  })
}

/** States the money of a phase, in euros; `null` takes the tranche back. */
export function setTranche(
  board: Board,
  id: EntityId,
  phase: Phase,
  patch: Partial<Tranche> | null,
): Refusal | null {
  return change(board, id, [], (before) => {
    const { [phase]: old, ...tranches } = before.tranches
    if (patch === null) return { tranches }
    const none: Tranche = { opex: null, capex: null, committed: false, released: false }
    return { tranches: { ...tranches, [phase]: { ...none, ...old, ...patch } } }
  })
}

/** Links an initiative to a principle of the roadmap, or takes the link back. */
export function linkPrinciple(
  board: Board,
  id: EntityId,
  principle: PrincipleKey,
  isLinked: boolean,
): Refusal | null {
  return change(board, id, [], (before) => {
    const { [principle]: _old, ...principles } = before.principles
    return { principles: isLinked ? { ...principles, [principle]: true as const } : principles }
  })
}

function change(
  board: Board,
  id: EntityId,
  texts: Parameters<typeof checkTexts>[0],
  patchOf: (before: InitiativeRecord) => Partial<InitiativeRecord>,
): Refusal | null {
  const before = board.get(InitiativeRecordType.createId(id))
  if (before?.typeName !== 'initiative') return refuse('entity/not-found')
  const after = { ...before, ...patchOf(before) }
  const refusal = checkTexts(texts) ?? checkSound(after)
  if (refusal) return refusal
  board.put([after])
  return null
}

function saysNothing(note: GateNote | CriterionNote): boolean {
  return Object.values(note).every((value) => value === null)
}
