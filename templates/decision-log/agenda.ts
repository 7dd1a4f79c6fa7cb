/** The agenda of fifteen minutes of deciding. DOMAIN.md T8. */
import { agendaOf } from '../../shared/workshop/agendaOf.ts'
import { say } from './texts.ts'

/** The steps in each language, and how long they take. */
export const agenda = agendaOf(
  [
    { key: 'read', minutes: 3, mode: 'present', ask: 'agenda.read.ask' },
    { key: 'decide', minutes: 8, mode: 'discuss', ask: 'agenda.decide.ask' },
    { key: 'note', minutes: 4, mode: 'discuss', ask: 'agenda.note.ask' },
  ],
  say,
)
