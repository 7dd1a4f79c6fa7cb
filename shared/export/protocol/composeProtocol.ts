/** Turns a board into minutes. */
import { beginComposing } from './composing.ts'
import type { Protocol } from './protocol.ts'
import type { ProtocolSource } from './protocolSource.ts'
import { composeActions } from './sections/actions.ts'
import { composeAgenda } from './sections/agenda.ts'
import { composeMethod, composeNotes, composeOrigin } from './sections/appendix.ts'
import { composeDecisions } from './sections/decisions.ts'
import { composeHead } from './sections/head.ts'
import { composeInitiatives } from './sections/initiatives.ts'
import { composeAgreements, composeCheckIn, composeRetro, ownSections } from './sections/kit.ts'
import { composeNextSteps } from './sections/nextSteps.ts'
import { composeOpenPoints } from './sections/openPoints.ts'
import { composePeople } from './sections/people.ts'
import { composeSummary } from './sections/summary.ts'
import { composeTemplate } from './sections/template.ts'
import { composeVotes } from './sections/votes.ts'

/** The minutes in the order they are read; sections without content are left out. */
export function composeProtocol(source: ProtocolSource): Protocol {
  const composing = beginComposing(source)
  const { say, templates } = composing
  const sections = [
    composeHead(composing),
    composeSummary(composing),
    composePeople(composing),
    composeAgenda(composing),
    composeCheckIn(composing),
    composeAgreements(composing),
    composeInitiatives(composing),
    ...templates
      .filter(({ id }) => !ownSections.includes(id))
      .map((template) => composeTemplate(template, composing)),
    composeVotes(composing),
    composeDecisions(composing),
    composeActions(composing),
    composeOpenPoints(composing),
    composeNextSteps(composing),
    composeRetro(composing),
    composeNotes(composing),
    composeMethod(composing),
    composeOrigin(composing),
  ]
  return {
    locale: source.locale,
    title: say('protocol.title', { title: source.board.title }),
    madeAt: source.now,
    sections: sections.filter((section) => section !== null),
  }
}
