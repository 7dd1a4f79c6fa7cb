/** What the grid says about the stakeholders. DOMAIN.md T8. */
import { sectors, type Sector } from '../../shared/model/records/iTeam.ts'
import type { Stakeholder, Workshop } from '../../shared/workshop/workshop.ts'

/** From this step on it is much. */
const much = 4
/** Up to this level somebody is at most informed. */
const hardlyInvolved = 1
/** From this level on somebody sits at the table. */
const together = 3

export interface GridSummary {
  readonly placed: readonly Stakeholder[]
  readonly tray: readonly Stakeholder[]
  /** Much influence and much interest. */
  readonly key: readonly Stakeholder[]
  /** Much influence, and at most informed. */
  readonly overlooked: readonly Stakeholder[]
  /** Much of both, more than informed, and not yet developing together. */
  readonly notTogether: readonly Stakeholder[]
  /** To take part further than today. */
  readonly wanted: readonly Stakeholder[]
  readonly missingSectors: readonly Sector[]
}

/** Everything derived from the grid. */
export function summarize({ stakeholders }: Workshop): GridSummary {
  const isPlaced = ({ influence, interest }: Stakeholder) => influence !== null && interest !== null
  const placed = stakeholders.filter(isPlaced)
  const key = placed.filter((each) => hasMuch(each.influence) && hasMuch(each.interest))
  const overlooked = stakeholders.filter(
    ({ influence, levelNow }) => hasMuch(influence) && levelNow <= hardlyInvolved,
  )
  return {
    placed,
    tray: stakeholders.filter((each) => !isPlaced(each)),
    key,
    overlooked,
    notTogether: key.filter(({ levelNow }) => levelNow > hardlyInvolved && levelNow < together),
    wanted: stakeholders.filter(
      ({ levelNow, levelTarget }) => levelTarget !== null && levelTarget > levelNow,
    ),
    missingSectors: sectors.filter((sector) =>
      stakeholders.every((each) => each.sector !== sector),
    ),
  }
}

function hasMuch(step: number | null): boolean {
  return step !== null && step >= much
}
