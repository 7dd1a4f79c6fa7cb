/** The agenda of twenty minutes of planning actions. DOMAIN.md T8. */
import { agendaOf } from '../../shared/workshop/agendaOf.ts'
import { say } from './texts.ts'

/** The steps in each language, and how long they take. */
export const agenda = agendaOf(
  [
    { key: 'collect', minutes: 6, mode: 'sort', ask: 'agenda.collect.ask' },
    { key: 'assign', minutes: 8, mode: 'discuss', ask: 'agenda.assign.ask' },
    { key: 'order', minutes: 3, mode: 'discuss', ask: 'agenda.order.ask' },
    { key: 'commit', minutes: 3, mode: 'present', ask: 'agenda.commit.ask' },
  ],
  say,
)
