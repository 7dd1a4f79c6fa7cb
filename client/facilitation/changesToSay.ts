/** What a screen reader says when the session changes: the moments that a person in the room hears or sees. */
import type { Role } from '../../shared/access/role.ts'
import type { MessageKey } from '../../shared/i18n/catalogue.ts'
import type { MessageParams } from '../../shared/i18n/message.ts'
import type { Session, Timer } from '../../shared/session/session.ts'
import { leftOf } from '../../shared/session/timer.ts'
import { askOf } from './stepAsk.ts'

/** Who is told. */
export interface Listener {
  readonly me: string
  readonly role: Role
  /** The name of a person who is here; `null` for somebody who is not. */
  readonly nameOf: (participantId: string) => string | null
}

/** A sentence: a message, or words that somebody wrote. */
export type Saying = { readonly key: MessageKey; readonly params?: MessageParams } | string

/** The sentences, in the order of their weight; none when nothing has changed that concerns the listener. */
export function changesToSay(
  before: Session,
  after: Session,
  listener: Listener,
): readonly Saying[] {
  const isNewStep = before.agenda.current !== after.agenda.current
  return [
    ...(isNewStep ? stepOf(after, listener) : []),
    ...roundsOf(before, after),
    ...(isNewStep ? [] : timerOf(before.timer, after.timer, after.now)),
    ...attentionOf(before, after, listener),
    ...lockOf(before, after, listener),
    ...groupOf(before, after, listener),
    ...handsOf(before, after, listener),
  ]
}

function stepOf(session: Session, { role }: Listener): readonly Saying[] {
  const { steps, current } = session.agenda
  const position = steps.findIndex(({ id }) => id === current)
  const step = steps[position]
  if (!step) return []
  const params = { number: position + 1, count: steps.length }
  const asked = step.text || { key: askOf(step, session) }
  return [
    { key: 'facilitation.step', params },
    step.title,
    ...(role === 'observer' && !step.text ? [] : [asked]),
  ]
}

/** Notes that are revealed are told of by the event. */
function roundsOf(before: Session, after: Session): readonly Saying[] {
  const said: Saying[] = []
  if (!before.writing && after.writing) said.push({ key: 'room.writing' })
  if (before.writing && !after.writing) said.push({ key: 'room.written' })
  const { vote } = after
  if (!vote || (vote.id === before.vote?.id && vote.state === before.vote.state)) return said
  const key = vote.state === 'open' ? 'room.vote' : 'room.voted'
  return [...said, { key, params: { question: vote.question } }]
}

/** Whole minutes and the end are said by the timer's face; here its start, a pause and how it goes on. */
function timerOf(before: Timer | null, after: Timer | null, now: number): readonly Saying[] {
  if (!after) return []
  if (before?.state === after.state) return []
  if (after.state === 'paused') return [{ key: 'room.paused' }]
  const count = Math.ceil(leftOf(after, now) / 60_000)
  return [{ key: 'facilitation.minutesLeft', params: { count } }]
}

function attentionOf(before: Session, after: Session, { me }: Listener): readonly Saying[] {
  const isLed = ({ attention }: Session) => attention !== null && attention.by !== me
  if (isLed(before) === isLed(after)) return []
  return [{ key: isLed(after) ? 'room.led' : 'room.free' }]
}

function lockOf(before: Session, after: Session, { role }: Listener): readonly Saying[] {
  const isShut = ({ lock }: Session) => lock === 'canvas' && role === 'participant'
  if (isShut(before) === isShut(after)) return []
  return [{ key: isShut(after) ? 'facilitation.locked' : 'room.unlocked' }]
}

function groupOf(before: Session, after: Session, { me, nameOf }: Listener): readonly Saying[] {
  const own = ({ groups }: Session) => groups?.find(({ members }) => members.includes(me)) ?? null
  const [was, is] = [own(before), own(after)]
  if (was && !is) return [{ key: 'room.noGroup' }]
  if (!is || (was?.name === is.name && was.members.join() === is.members.join())) return []
  const people = is.members.flatMap((id) => (id === me ? [] : (nameOf(id) ?? [])))
  return [
    { key: 'facilitation.groups.mine', params: { name: is.name } },
    ...(people.length > 0
      ? [{ key: 'facilitation.groups.with', params: { people: people.join(', ') } } as const]
      : []),
  ]
}

/** Facilitators hear who raises a hand; whoever raised one, that it has been lowered. */
function handsOf(
  before: Session,
  after: Session,
  { me, role, nameOf }: Listener,
): readonly Saying[] {
  if (before.hands.includes(me) && !after.hands.includes(me)) {
    return [{ key: 'room.lowered' }]
  }
  if (role !== 'facilitator') return []
  const raised = after.hands.find((id) => id !== me && !before.hands.includes(id))
  const name = raised === undefined ? null : nameOf(raised)
  return name === null ? [] : [{ key: 'facilitation.hands.first', params: { name } }]
}
