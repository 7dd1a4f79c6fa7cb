/** The agenda of ten minutes of agreements. DOMAIN.md T8. */
import { agendaOf } from '../../shared/workshop/agendaOf.ts'
import { say } from './texts.ts'

/** The steps in each language, and how long they take. */
export const agenda = agendaOf(
  [
    { key: 'collect', minutes: 4, mode: 'sort', ask: 'agenda.collect.ask' },
    { key: 'consent', minutes: 6, mode: 'discuss', ask: 'agenda.consent.ask' },
  ],
  say,
)
