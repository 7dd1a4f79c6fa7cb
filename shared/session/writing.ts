/** Private writing: drafts stay with the server until all are revealed at once, or given back. */
import type { CommandOf } from './commands.ts'
import type { Draft, SessionState, WritingState } from './session.ts'
import { done, refuse, type Actor, type Reduced, type RevealedNote, type World } from './step.ts'

/** More than this one person does not write in a round. */
const mostDrafts = 50

/** The state with a round of writing that begins now. */
export function beginWriting(
  state: SessionState,
  how: Pick<WritingState, 'anonymous' | 'isCountHidden'>,
  world: World,
): SessionState {
  const writing: WritingState = { id: world.newId(), ...how, startedAt: world.now, drafts: {} }
  return { ...state, writing }
}

/** Applies a command on private writing. */
export function reduceWriting(
  state: SessionState,
  command:
    | CommandOf<'writing.start'>
    | CommandOf<'writing.save'>
    | CommandOf<'writing.discard'>
    | CommandOf<'writing.reveal'>
    | CommandOf<'writing.cancel'>,
  actor: Actor,
  world: World,
): Reduced {
  switch (command.type) {
    case 'writing.start': {
      const { anonymous, hideCounts: isCountHidden = false } = command
      return done(beginWriting(state, { anonymous, isCountHidden }, world))
    }
    case 'writing.save':
      return save(state, command, actor)
    case 'writing.discard':
      return discard(state, command.draftId, actor)
    case 'writing.reveal':
      return reveal(state)
    case 'writing.cancel':
      return cancel(state)
  }
}

function save(state: SessionState, command: CommandOf<'writing.save'>, actor: Actor): Reduced {
  const { writing } = state
  if (!writing) return refuse('writing/none')
  const { type: _type, draftId, ...rest } = command
  const own = writing.drafts[actor.participantId] ?? []
  const isNew = !own.some(({ id }) => id === draftId)
  if (isNew && own.length >= mostDrafts) return refuse('writing/too-many')
  const draft: Draft = { id: draftId, ...rest }
  const drafts = isNew ? [...own, draft] : own.map((each) => (each.id === draftId ? draft : each))
  return done({
    ...state,
    writing: { ...writing, drafts: { ...writing.drafts, [actor.participantId]: drafts } },
  })
}

function discard(state: SessionState, draftId: string, actor: Actor): Reduced {
  const person = actor.participantId
  const { writing, kept } = state
  const own = writing?.drafts[person] ?? []
  if (writing && own.some(({ id }) => id === draftId)) {
    const drafts = { ...writing.drafts, [person]: own.filter(({ id }) => id !== draftId) }
    return done({ ...state, writing: { ...writing, drafts } })
  }
  const back = kept[person] ?? []
  if (!back.some(({ id }) => id === draftId)) return refuse('writing/unknown-draft')
  return done({
    ...state,
    kept: { ...kept, [person]: back.filter(({ id }) => id !== draftId) },
  })
}

/** Everybody's drafts become notes, also those of people who have gone; empty ones do not. */
function reveal(state: SessionState): Reduced {
  const { writing } = state
  if (!writing) return refuse('writing/none')
  const notes = Object.entries(writing.drafts).flatMap(([person, drafts]) =>
    drafts
      .filter(({ text }) => text.trim() !== '')
      .map(({ id, ...draft }): RevealedNote => ({
        ...draft,
        draftKey: `${writing.id} ${person} ${id}`,
        participantId: writing.anonymous ? null : person,
      })),
  )
  const focus = state.steps.find(({ id }) => id === state.current)?.focus ?? null
  // With the round's id, which nobody was ever told, goes what could lead from a note's id to its author.
  const before = state.before.map((each) =>
    each.begunWriting === writing.id ? { ...each, begunWriting: null } : each,
  )
  return done({ ...state, before, writing: null }, [{ type: 'reveal', notes, focus }])
}

function cancel(state: SessionState): Reduced {
  const { writing, kept } = state
  if (!writing) return refuse('writing/none')
  const back = Object.entries(writing.drafts).map(
    ([person, drafts]) =>
      [person, [...(kept[person] ?? []), ...drafts].slice(-mostDrafts)] as const,
  )
  return done({ ...state, writing: null, kept: { ...kept, ...Object.fromEntries(back) } })
}
