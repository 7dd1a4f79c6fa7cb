/**
 * The templates one by one, in the order of the gallery: a page loads those its board shows. The same list
 * as `registry.ts`, which has all of them at hand.
 */
import type { Template } from '../shared/workshop/template.ts'
import { templateIds } from './ids.ts'

/** Loads a template, by its id. */
export const templateLoaders: Readonly<Record<string, () => Promise<Template>>> = {
  [templateIds.fourApproaches]: async () =>
    (await import('./four-approaches/index.ts')).fourApproaches,
  [templateIds.roadmap]: async () => (await import('./roadmap/index.ts')).roadmap,
  [templateIds.topicCorridors]: async () =>
    (await import('./topic-corridors/index.ts')).topicCorridors,
  [templateIds.iTeam]: async () => (await import('./i-team/index.ts')).iTeam,
  [templateIds.checkIn]: async () => (await import('./check-in/index.ts')).checkIn,
  [templateIds.agreements]: async () => (await import('./agreements/index.ts')).agreements,
  [templateIds.parkingLot]: async () => (await import('./parking-lot/index.ts')).parkingLot,
  [templateIds.stakeholderGrid]: async () =>
    (await import('./stakeholder-grid/index.ts')).stakeholderGrid,
  [templateIds.actionPlan]: async () => (await import('./action-plan/index.ts')).actionPlan,
  [templateIds.decisionLog]: async () => (await import('./decision-log/index.ts')).decisionLog,
  [templateIds.retro]: async () => (await import('./retro/index.ts')).retro,
}
