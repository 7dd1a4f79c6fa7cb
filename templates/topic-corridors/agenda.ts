/** The agenda of two hours with the topic corridors. */
import { agendaOf } from '../../shared/workshop/agendaOf.ts'
import { say } from './texts.ts'

/** The steps in each language, and how long they take. */
export const agenda = agendaOf(
  [
    { key: 'aim', minutes: 10, mode: 'present' },
    { key: 'cluster', minutes: 15, mode: 'vote' },
    { key: 'choose', minutes: 15, mode: 'discuss', ask: 'agenda.choose.ask' },
    { key: 'columns', minutes: 25, mode: 'write', ask: 'agenda.columns.ask' },
    { key: 'break', minutes: 10, mode: 'break' },
    { key: 'gaps', minutes: 20, mode: 'discuss', ask: 'agenda.gaps.ask' },
    { key: 'benefit', minutes: 15, mode: 'write' },
    { key: 'commit', minutes: 10, mode: 'discuss', ask: 'agenda.commit.ask' },
  ],
  say,
)
