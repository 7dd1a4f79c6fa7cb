/** The table of the stakeholder grid. DOMAIN.md T8. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { textIn } from '../../shared/model/text.ts'
import type { Table } from '../../shared/workshop/table.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { say } from './texts.ts'

/** A row a stakeholder; influence and interest from 1 to 5, levels from 0 to 4. */
export function tables({ stakeholders }: Workshop, locale: Locale): readonly Table[] {
  return [
    {
      name: 'stakeholders',
      columns: ['name', 'sector', 'influence', 'interest', 'level_now', 'level_target'],
      rows: stakeholders.map(({ name, sector, influence, interest, levelNow, levelTarget }) => [
        textIn(name, locale),
        say(locale, `sector.${sector}`),
        influence,
        interest,
        levelNow,
        levelTarget,
      ]),
    },
  ]
}
