/** The agenda of ten minutes of check-in. DOMAIN.md T8. */
import { agendaOf } from '../../shared/workshop/agendaOf.ts'
import { say } from './texts.ts'

/** The steps in each language, and how long they take. */
export const agenda = agendaOf(
  [
    { key: 'write', minutes: 3, mode: 'sort', ask: 'agenda.write.ask' },
    { key: 'round', minutes: 7, mode: 'discuss', ask: 'agenda.round.ask' },
  ],
  say,
)
