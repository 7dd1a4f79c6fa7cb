/** The agenda of two hours with the roadmap. */
import { agendaOf } from '../../shared/workshop/agendaOf.ts'
import { say } from './texts.ts'

/** The steps in each language, and how long they take. */
export const agenda = agendaOf(
  [
    { key: 'checkin', minutes: 5, mode: 'present' },
    { key: 'upfront', minutes: 10, mode: 'discuss', ask: 'agenda.upfront.ask' },
    { key: 'place', minutes: 15, mode: 'sort', ask: 'agenda.place.ask' },
    { key: 'families', minutes: 30, mode: 'discuss', ask: 'agenda.families.ask' },
    { key: 'break', minutes: 10, mode: 'break' },
    { key: 'gates', minutes: 20, mode: 'vote' },
    { key: 'funding', minutes: 15, mode: 'discuss', ask: 'agenda.funding.ask' },
    { key: 'transfer', minutes: 10, mode: 'discuss', ask: 'agenda.transfer.ask' },
    { key: 'actions', minutes: 5, mode: 'discuss', ask: 'agenda.actions.ask' },
  ],
  say,
)
