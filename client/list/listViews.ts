/** The views of the list: what every board has, and one for each template on it. */
import type { ShapeTarget, Target } from '../../shared/workshop/target.ts'
import type { Template } from '../../shared/workshop/template.ts'
import { templateIds } from '../../templates/ids.ts'

/** {@link baseView}, or the id of a template. */
export type ListViewId = string

/** Initiatives, departments, corridors, notes and pictures; no template has this id. */
export const baseView: ListViewId = '(base)'

/** The templates whose tables show a kind of target, the first first; the others are in the base view. */
const homesOf: Readonly<Partial<Record<(Target | ShapeTarget)['kind'], readonly string[]>>> = {
  contribution: [templateIds.topicCorridors],
  gate: [templateIds.roadmap],
  criterion: [templateIds.roadmap],
  tranche: [templateIds.roadmap],
  link: [templateIds.iTeam],
  stakeholder: [templateIds.iTeam, templateIds.stakeholderGrid],
  teamRole: [templateIds.iTeam],
  checkIn: [templateIds.checkIn],
  agreement: [templateIds.agreements],
  parkedTopic: [templateIds.parkingLot],
  action: [templateIds.actionPlan],
  decision: [templateIds.decisionLog],
  retroNote: [templateIds.retro],
}

/** The view in which a target has its line. */
export function viewOf(target: Target | ShapeTarget, templates: readonly Template[]): ListViewId {
  const homes = target.kind === 'field' ? [target.templateId] : (homesOf[target.kind] ?? [])
  return homes.find((home) => templates.some(({ id }) => id === home)) ?? baseView
}
