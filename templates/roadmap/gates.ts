/** The gates around the phases: G0 before the first, then one after each. DOMAIN.md T2. */
import {
  gateKeys,
  phases,
  type GateKey,
  type Phase,
} from '../../shared/model/records/initiative.ts'

/** The gate that leads into a phase. */
export function gateBefore(phase: Phase): GateKey {
  return gateKeys[phases.indexOf(phase)] ?? 'G0'
}

/** The gate that leads out of a phase. */
export function gateAfter(phase: Phase): GateKey {
  return gateKeys[phases.indexOf(phase) + 1] ?? 'G5'
}
