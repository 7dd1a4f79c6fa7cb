/** The agenda of fifteen minutes of deciding. DOMAIN.md T8. */
import { agendaOf } from '../../shared/workshop/agendaOf.ts'
import { say } from './texts.ts'

/** The steps in each language, and how long they take. */
export const agenda = agendaOf(
  [
    { key: 'read', minutes: 3, mode: 'present' },
    { key: 'decide', minutes: 8, mode: 'discuss' },
    { key: 'note', minutes: 4, mode: 'discuss' },
  ],
  say,
)
