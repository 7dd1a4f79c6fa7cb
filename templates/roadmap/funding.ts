/** The money of the roadmap: sums by phase, and what to ask about a tranche. DOMAIN.md T2. */
import { phases, type Phase, type Tranche } from '../../shared/model/records/initiative.ts'
import type { Initiative } from '../../shared/workshop/workshop.ts'
import { gateBefore } from './gates.ts'

/** What the tranches of one phase come to. */
export interface FundingSum {
  /** How many initiatives have a tranche for the phase. */
  readonly count: number
  /** Running costs in euros; `null` when no tranche states any. */
  readonly opex: number | null
  /** Investment in euros; `null` when no tranche states any. */
  readonly capex: number | null
  readonly released: number
  readonly committed: number
}

/** The tranches of initiatives for one phase, added up. */
export function fundingOf(initiatives: readonly Initiative[], phase: Phase): FundingSum {
  const tranches = initiatives.flatMap(({ tranches: { [phase]: tranche } }) => tranche ?? [])
  return {
    count: tranches.length,
    opex: sumOf(tranches, 'opex'),
    capex: sumOf(tranches, 'capex'),
    released: tranches.filter(({ released }) => released).length,
    committed: tranches.filter(({ committed }) => committed).length,
  }
}

/** The phases whose tranche is not to be released yet: the gate before is not passed. A hint, no lock. */
export function waitingTranches(initiative: Initiative): readonly Phase[] {
  return phases.filter((phase) => initiative.tranches[phase] && !isPassed(initiative, phase))
}

/** Decided with go; at G0, where often nobody decides, it is enough that somebody has checked. */
function isPassed({ gates, g0 }: Initiative, phase: Phase): boolean {
  const gate = gateBefore(phase)
  const decision = gates[gate]
  return decision === 'go' || (gate === 'G0' && decision === undefined && g0 !== null)
}

/** The phases before the pilot whose tranche is more than half investment: running costs first? */
export function investmentFirst({ tranches }: Initiative): readonly Phase[] {
  return phases
    .slice(0, phases.indexOf('P3'))
    .filter((phase) => (investmentShare(tranches[phase]) ?? 0) > 0.5)
}

/** The share of investment in a tranche; `null` when it states no money. */
export function investmentShare(tranche: Tranche | undefined): number | null {
  const capex = tranche?.capex ?? 0
  const total = capex + (tranche?.opex ?? 0)
  return total > 0 ? capex / total : null
}

function sumOf(tranches: readonly Tranche[], field: 'opex' | 'capex'): number | null {
  const stated = tranches.map((tranche) => tranche[field]).filter((amount) => amount !== null)
  return stated.length === 0 ? null : stated.reduce((sum, amount) => sum + amount, 0)
}
