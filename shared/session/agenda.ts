/** The workshop's script: going to a step applies everything it says, going back undoes that. */
import type { CommandOf } from './commands.ts'
import type { SessionState, Step, StepBefore } from './session.ts'
import { done, refuse, type Actor, type Reduced, type World } from './step.ts'
import { startTimer } from './timer.ts'
import { beginWriting } from './writing.ts'

/** Further back nobody goes. */
const mostWaysBack = 200

/** Applies a command on the agenda. */
export function reduceAgenda(
  state: SessionState,
  command:
    | CommandOf<'agenda.set'>
    | CommandOf<'agenda.next'>
    | CommandOf<'agenda.back'>
    | CommandOf<'agenda.goto'>
    | CommandOf<'agenda.end'>,
  actor: Actor,
  world: World,
): Reduced {
  switch (command.type) {
    case 'agenda.set':
      return setSteps(state, command.steps, world.now)
    case 'agenda.next': {
      if (hasEnded(state)) return refuse('agenda/at-end')
      const at = state.steps.findIndex(({ id }) => id === state.current)
      const next = state.steps[at + 1]
      return next ? done(goTo(state, next, actor, world)) : refuse('agenda/at-end')
    }
    case 'agenda.goto': {
      const step = state.steps.find(({ id }) => id === command.stepId)
      return step ? done(goTo(state, step, actor, world)) : refuse('agenda/unknown-step')
    }
    case 'agenda.end':
      return done(end(state, world.now))
    case 'agenda.back':
      return goBack(state, world.now)
  }
}

/** A new script keeps the step that runs if it still has one of that id. */
function setSteps(state: SessionState, steps: readonly Step[], now: number): Reduced {
  if (new Set(steps.map(({ id }) => id)).size < steps.length) return refuse('agenda/doubled-step')
  const isKept = state.current === null || steps.some(({ id }) => id === state.current)
  const known = new Set<string | null>([null, ...steps.map(({ id }) => id)])
  return done({
    ...state,
    steps,
    before: state.before.filter(({ current }) => known.has(current)),
    ...(isKept ? {} : { current: null, startedAt: null, runs: endRun(state, now) }),
  })
}

function goTo(state: SessionState, step: Step, actor: Actor, world: World): SessionState {
  const begins = step.mode === 'write' && state.writing === null
  const written = begins ? beginWriting(state, { anonymous: true }, world) : state
  const before: StepBefore = {
    current: state.current,
    startedAt: state.startedAt,
    timer: state.timer,
    lock: state.lock,
    attention: state.attention,
    begunWriting: begins ? (written.writing?.id ?? null) : null,
  }
  const { now } = world
  return {
    ...written,
    current: step.id,
    startedAt: now,
    runs: [...endRun(state, now), { stepId: step.id, startedAt: now, endedAt: null }],
    before: [...state.before, before].slice(-mostWaysBack),
    timer: step.minutes > 0 ? startTimer(Math.round(step.minutes * 60_000), now) : null,
    lock: step.lock,
    attention: step.focus ? { kind: 'follow', by: actor.participantId, shapeId: step.focus } : null,
    ready: [],
  }
}

/** Nothing of the last step goes on; going back takes it up again. */
function end(state: SessionState, now: number): SessionState {
  const { current, startedAt, timer, lock, attention } = state
  const before: StepBefore = { current, startedAt, timer, lock, attention, begunWriting: null }
  return {
    ...state,
    current: null,
    startedAt: null,
    runs: endRun(state, now),
    before: [...state.before, before].slice(-mostWaysBack),
    timer: null,
    lock: 'none',
    attention: null,
    ready: [],
  }
}

/** True after the last step: then nothing comes next, and nobody begins at the first one by mistake. */
function hasEnded({ current, steps, before }: SessionState): boolean {
  const last = steps.at(-1)
  return current === null && last !== undefined && before.at(-1)?.current === last.id
}

function goBack(state: SessionState, now: number): Reduced {
  const before = state.before.at(-1)
  if (!before) return refuse('agenda/at-start')
  const { begunWriting, ...restored } = before
  const isUnused =
    begunWriting !== null &&
    state.writing?.id === begunWriting &&
    Object.values(state.writing.drafts).every((drafts) => drafts.length === 0)
  const ended = endRun(state, now)
  return done({
    ...state,
    ...restored,
    before: state.before.slice(0, -1),
    runs:
      restored.current === null
        ? ended
        : [...ended, { stepId: restored.current, startedAt: now, endedAt: null }],
    writing: isUnused ? null : state.writing,
    ready: [],
  })
}

function endRun(state: SessionState, now: number): SessionState['runs'] {
  return state.runs.map((run) => (run.endedAt === null ? { ...run, endedAt: now } : run))
}
