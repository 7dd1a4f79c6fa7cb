/** Which gates an initiative has passed by going on to a later phase. DOMAIN.md T2. */
import type { EntityId } from '../../../shared/model/id.ts'
import {
  gateKeys,
  phases,
  type GateKey,
  type InitiativeRecord,
  type Phase,
} from '../../../shared/model/records/initiative.ts'

/** A gate that somebody may want to write a decision about. */
export interface PassedGate {
  readonly id: EntityId
  readonly gate: GateKey
}

type Deciding = Pick<InitiativeRecord, 'phase' | 'status' | 'gates'>

/**
 * The gates between two phases that are not decided as "go" yet, in their order: gate n stands between
 * phase n and phase n + 1. Going back passes none, nor does what is parked or has ended.
 */
export function passedGates(from: Phase, { phase, status, gates }: Deciding): readonly GateKey[] {
  if (status !== 'active') return []
  return gateKeys
    .slice(phases.indexOf(from) + 1, phases.indexOf(phase) + 1)
    .filter((gate) => gates[gate] !== 'go')
}
