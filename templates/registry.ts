/** All templates, in the order of the gallery. Adding one is a folder and a line here. */
import type { Template } from '../shared/workshop/template.ts'
import { actionPlan } from './action-plan/index.ts'
import { agreements } from './agreements/index.ts'
import { checkIn } from './check-in/index.ts'
import { decisionLog } from './decision-log/index.ts'
import { fourApproaches } from './four-approaches/index.ts'
import { iTeam } from './i-team/index.ts'
import { parkingLot } from './parking-lot/index.ts'
import { retro } from './retro/index.ts'
import { roadmap } from './roadmap/index.ts'
import { stakeholderGrid } from './stakeholder-grid/index.ts'
import { topicCorridors } from './topic-corridors/index.ts'

export const templates: readonly Template[] = [
  fourApproaches,
  roadmap,
  topicCorridors,
  iTeam,
  checkIn,
  agreements,
  parkingLot,
  stakeholderGrid,
  actionPlan,
  decisionLog,
  retro,
]

/** The template with an id; `undefined` when there is none. */
export function findTemplate(id: string): Template | undefined {
  return templates.find((template) => template.id === id)
}
