/** The agenda of seventy-five minutes with the I-Team. DOMAIN.md T4. */
import { agendaOf } from '../../shared/workshop/agendaOf.ts'
import { say } from './texts.ts'

/** The steps in each language, and how long they take. */
export const agenda = agendaOf(
  [
    { key: 'aim', minutes: 5, mode: 'present' },
    { key: 'boxes', minutes: 15, mode: 'write' },
    { key: 'inward', minutes: 15, mode: 'sort' },
    { key: 'outward', minutes: 15, mode: 'sort' },
    { key: 'read', minutes: 10, mode: 'discuss' },
    { key: 'corridors', minutes: 10, mode: 'discuss' },
    { key: 'close', minutes: 5, mode: 'discuss' },
  ],
  say,
)
