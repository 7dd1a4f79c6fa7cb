/** The agenda of ninety minutes with the four approaches. */
import { agendaOf } from '../../shared/workshop/agendaOf.ts'
import { say } from './texts.ts'

/** The steps in each language, and how long they take. */
export const agenda = agendaOf(
  [
    { key: 'aim', minutes: 5, mode: 'present' },
    { key: 'questions', minutes: 10, mode: 'vote' },
    { key: 'collect', minutes: 15, mode: 'write' },
    { key: 'place', minutes: 20, mode: 'sort', ask: 'agenda.place.ask' },
    { key: 'read', minutes: 10, mode: 'discuss', ask: 'agenda.read.ask' },
    { key: 'path', minutes: 15, mode: 'discuss', ask: 'agenda.path.ask' },
    { key: 'stage', minutes: 10, mode: 'vote' },
    { key: 'actions', minutes: 5, mode: 'discuss', ask: 'agenda.actions.ask' },
  ],
  say,
)
