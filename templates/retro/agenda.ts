/** The agenda of ten minutes of looking back; a programme may give it five. DOMAIN.md T8. */
import { agendaOf } from '../../shared/workshop/agendaOf.ts'
import { say } from './texts.ts'

/** The steps in each language, and how long they take. */
export const agenda = agendaOf(
  [
    { key: 'write', minutes: 4, mode: 'sort', ask: 'agenda.write.ask' },
    { key: 'read', minutes: 4, mode: 'discuss', ask: 'agenda.read.ask' },
    { key: 'rate', minutes: 2, mode: 'vote', ask: 'agenda.rate.ask' },
  ],
  say,
)
