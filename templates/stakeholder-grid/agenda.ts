/** The agenda of thirty minutes with the stakeholder grid. DOMAIN.md T8. */
import { agendaOf } from '../../shared/workshop/agendaOf.ts'
import { say } from './texts.ts'

/** The steps in each language, and how long they take. */
export const agenda = agendaOf(
  [
    { key: 'collect', minutes: 8, mode: 'sort', ask: 'agenda.collect.ask' },
    { key: 'place', minutes: 10, mode: 'sort', ask: 'agenda.place.ask' },
    { key: 'levels', minutes: 7, mode: 'discuss', ask: 'agenda.levels.ask' },
    { key: 'next', minutes: 5, mode: 'discuss', ask: 'agenda.next.ask' },
  ],
  say,
)
