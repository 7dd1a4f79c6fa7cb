/** The views of the list: what every board has, and one for each template on it. */
import type { Target } from '../../shared/workshop/target.ts'
import type { Template } from '../../shared/workshop/template.ts'

/** {@link baseView}, or the id of a template. */
export type ListViewId = string

/** Initiatives, departments and corridors; no template has this id. */
export const baseView: ListViewId = '(base)'

/** The template whose tables show a kind of target; the others are in the base view. */
const homeOf: Readonly<Partial<Record<Target['kind'], string>>> = {
  contribution: 'topic-corridors',
  gate: 'roadmap',
  criterion: 'roadmap',
  tranche: 'roadmap',
  link: 'i-team',
  stakeholder: 'i-team',
  teamRole: 'i-team',
}

/** The view in which a target has its line. */
export function viewOf(target: Target, templates: readonly Template[]): ListViewId {
  const wanted = target.kind === 'field' ? target.templateId : homeOf[target.kind]
  return templates.some(({ id }) => id === wanted) ? (wanted ?? baseView) : baseView
}
