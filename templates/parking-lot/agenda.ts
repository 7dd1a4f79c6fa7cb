/** The agenda of ten minutes with the parking lot. DOMAIN.md T8. */
import { agendaOf } from '../../shared/workshop/agendaOf.ts'
import { say } from './texts.ts'

/** The steps in each language, and how long they take. */
export const agenda = agendaOf(
  [
    { key: 'read', minutes: 4, mode: 'present', ask: 'agenda.read.ask' },
    { key: 'assign', minutes: 6, mode: 'sort', ask: 'agenda.assign.ask' },
  ],
  say,
)
