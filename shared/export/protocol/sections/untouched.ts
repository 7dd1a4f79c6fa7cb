/** Tells a sheet that was worked on from one that only lay there. */
import type { Template } from '../../../workshop/template.ts'
import { emptyWorkshop, type Workshop } from '../../../workshop/workshop.ts'
import type { Composing } from '../composing.ts'

/** Templates whose own content is something else than the city's departments, corridors and initiatives. */
const besideTheCity: readonly string[] = ['i-team', 'stakeholder-grid']

/** True where a template says and shows the same as it would if nobody had written on it. */
export function isUntouched(
  template: Template,
  { workshop, locale, insights }: Composing,
): boolean {
  const { departments, corridors, initiatives } = workshop
  const bare: Workshop = besideTheCity.includes(template.id)
    ? { ...emptyWorkshop, departments, corridors, initiatives }
    : emptyWorkshop
  const said = template.insight(bare, locale).blocks
  return JSON.stringify(insights.get(template.id)) === JSON.stringify(said)
}
