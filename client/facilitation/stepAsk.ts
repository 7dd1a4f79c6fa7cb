/** What a step asks of people, in one sentence. */
import type { MessageKey } from '../../shared/i18n/catalogue.ts'
import type { Session, Step } from '../../shared/session/session.ts'

type Now = Pick<Session, 'agenda' | 'writing' | 'vote'>

/**
 * The key of the sentence for a step that has none of its own: what its mode asks, and in a round of writing or
 * a vote what is to be done at this moment of it.
 */
export function askOf({ mode }: Pick<Step, 'mode'>, { agenda, writing, vote }: Now): MessageKey {
  if (mode === 'write') return writing ? 'facilitation.ask.write' : 'facilitation.ask.written'
  if (mode !== 'vote') return `facilitation.ask.${mode}`
  if (vote?.state === 'open') return 'facilitation.ask.vote'
  const isClosedHere = (vote?.closedAt ?? 0) > (agenda.startedAt ?? Infinity)
  return isClosedHere ? 'facilitation.ask.voted' : 'facilitation.ask.voteSoon'
}
