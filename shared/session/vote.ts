/** Dot voting: everyone's dots are limited by the server, totals come with the close, ballots never. */
import type { CommandOf } from './commands.ts'
import type { Dots, OpenVote, SessionState, Vote } from './session.ts'
import { done, refuse, type Actor, type Reduced, type World } from './step.ts'

/** Applies a command on the vote. */
export function reduceVote(
  state: SessionState,
  command:
    | CommandOf<'vote.open'>
    | CommandOf<'vote.cast'>
    | CommandOf<'vote.close'>
    | CommandOf<'vote.proxy'>,
  actor: Actor,
  world: World,
): Reduced {
  if (command.type === 'vote.open') {
    const { type: _type, ...asked } = command
    if (new Set(asked.targets).size < asked.targets.length) return refuse('vote/doubled-target')
    // A letter first: tables name votes, and neutralise what begins like a formula.
    const id = `v${world.newId()}`
    return done({ ...state, open: { id, ...asked, ballots: {}, proxy: {} } })
  }
  const { open } = state
  if (!open) return refuse('vote/none')
  switch (command.type) {
    case 'vote.cast':
      return cast(state, open, command, actor)
    case 'vote.proxy': {
      const { targetId, dots } = command
      if (!open.targets.includes(targetId)) return refuse('vote/unknown-target')
      return done({ ...state, open: { ...open, proxy: withDots(open.proxy, targetId, dots) } })
    }
    case 'vote.close':
      return done({ ...state, open: null, closed: [...state.closed, closeVote(open, world.now)] })
  }
}

/** Who somebody is in a vote: themselves in an open one, in an anonymous one nobody the server knows. */
export function voterOf(open: OpenVote, actor: Actor): string {
  return open.anonymous ? actor.voterKey(open.id) : actor.participantId
}

function cast(
  state: SessionState,
  open: OpenVote,
  { targetId, dots }: CommandOf<'vote.cast'>,
  actor: Actor,
): Reduced {
  if (!open.targets.includes(targetId)) return refuse('vote/unknown-target')
  if (dots > open.maxPerItem) return refuse('vote/too-many-on-item')
  const voter = voterOf(open, actor)
  const ballot = withDots(open.ballots[voter] ?? {}, targetId, dots)
  if (sum(ballot) > open.dots) return refuse('vote/no-dots-left')
  return done({ ...state, open: { ...open, ballots: { ...open.ballots, [voter]: ballot } } })
}

/** The vote as everybody sees it while it is open. */
export function showOpenVote(open: OpenVote): Vote {
  const { ballots, proxy: _proxy, ...shown } = open
  const done = Object.values(ballots).filter((ballot) => sum(ballot) === open.dots).length
  return { ...shown, state: 'open', done, closedAt: null, results: null, proxy: null }
}

/** The vote closed at this time: totals by target in the targets' order, the ballots are gone. */
export function closeVote(open: OpenVote, now: number): Vote {
  const { ballots, proxy } = open
  const cast = Object.values(ballots)
  const results = open.targets.map((target) => {
    const dots = cast.reduce((total, ballot) => total + (ballot[target] ?? 0), 0)
    return [target, dots + (proxy[target] ?? 0)] as const
  })
  const totals = { results: Object.fromEntries(results), proxy }
  return { ...showOpenVote(open), state: 'closed', closedAt: now, ...totals }
}

function withDots(ballot: Dots, targetId: string, dots: number): Dots {
  const rest = Object.entries(ballot).filter(([target]) => target !== targetId)
  return Object.fromEntries(dots === 0 ? rest : [...rest, [targetId, dots]])
}

function sum(ballot: Dots): number {
  return Object.values(ballot).reduce((total, dots) => total + dots, 0)
}
