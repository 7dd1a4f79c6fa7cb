/** The agenda of seventy-five minutes with the I-Team. DOMAIN.md T4. */
import { agendaOf } from '../../shared/workshop/agendaOf.ts'
import { say } from './texts.ts'

/** The steps in each language, and how long they take. */
export const agenda = agendaOf(
  [
    { key: 'aim', minutes: 5, mode: 'present' },
    { key: 'boxes', minutes: 15, mode: 'write', ask: 'agenda.boxes.ask' },
    { key: 'inward', minutes: 15, mode: 'sort', ask: 'agenda.inward.ask' },
    { key: 'outward', minutes: 15, mode: 'sort', ask: 'agenda.outward.ask' },
    { key: 'read', minutes: 10, mode: 'discuss', ask: 'agenda.read.ask' },
    { key: 'corridors', minutes: 10, mode: 'discuss', ask: 'agenda.corridors.ask' },
    { key: 'close', minutes: 5, mode: 'discuss', ask: 'agenda.close.ask' },
  ],
  say,
)
