/** Things people do with the facilitator's kit, drawn by chance. */
import { actionStatuses } from '../../../shared/model/records/action.ts'
import { decisionMethods } from '../../../shared/model/records/decision.ts'
import {
  consents,
  ratings,
  retroColumns,
  topicStatuses,
} from '../../../shared/model/records/kit.ts'
import { workshopOf } from '../../../shared/workshop/boardWorkshop.ts'
import {
  createAction,
  deleteAction,
  updateAction,
} from '../../../shared/workshop/commands/actions.ts'
import { createDecision, updateDecision } from '../../../shared/workshop/commands/decisions.ts'
import {
  createAgreement,
  createCheckIn,
  createParkedTopic,
  createRetroNote,
  updateAgreement,
  updateCheckIn,
  updateParkedTopic,
  updateRetroNote,
} from '../../../shared/workshop/commands/kit.ts'
import { updateStakeholder } from '../../../shared/workshop/commands/stakeholders.ts'
import type { Act } from './chance.ts'

/** Creates, changes or deletes something of the kit. */
export const kitAct: Act = (board, chance, templates) => {
  const workshop = workshopOf(board)
  const one = (entities: readonly { readonly id: string }[]) => chance.pick(entities)?.id ?? ''
  const step = () => chance.pick([null, ...ratings]) ?? null
  const id = chance.newId
  const [action, on] = [one(workshop.actions), one(workshop.actions)]
  const status = chance.pick(actionStatuses) ?? 'open'
  const dependsOn = chance.next() < 0.5 ? [] : [on]
  const due = chance.pick([null, '2026-11-30', '2027-01-15']) ?? null
  chance.pick([
    () => createCheckIn(board, templates, { role: 'R', mood: step() }, id),
    () => updateCheckIn(board, templates, one(workshop.checkIns), { mood: step() }),
    () => createAgreement(board, templates, { text: 'A' }, id),
    () =>
      updateAgreement(board, templates, one(workshop.agreements), {
        consent: chance.pick(consents) ?? 'open',
      }),
    () => createParkedTopic(board, templates, { topic: 'T' }, id),
    () =>
      updateParkedTopic(board, templates, one(workshop.parkedTopics), {
        status: chance.pick(topicStatuses) ?? 'open',
      }),
    () => createAction(board, templates, { what: 'M', due, status }, id),
    () => updateAction(board, templates, action, { due, status, dependsOn }),
    () => deleteAction(board, action),
    () => createDecision(board, templates, { text: 'E' }, id),
    () =>
      updateDecision(board, templates, one(workshop.decisions), {
        method: chance.pick(decisionMethods) ?? 'consent',
      }),
    () => createRetroNote(board, templates, { text: 'N' }, id),
    () =>
      updateRetroNote(board, templates, one(workshop.retroNotes), {
        column: chance.pick(retroColumns) ?? 'keep',
      }),
    () =>
      updateStakeholder(board, templates, one(workshop.stakeholders), {
        influence: step(),
        interest: step(),
      }),
  ])?.()
}
