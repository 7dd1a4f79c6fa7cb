/** The timer: one for the room. */
import type { CommandOf } from './commands.ts'
import type { SessionState, Timer } from './session.ts'
import { done, refuse, type Reduced } from './step.ts'

/** The longest timer, in milliseconds. */
const longestMs = 36_000_000

/** A timer that begins now. */
export function startTimer(lengthMs: number, now: number): Timer {
  return { state: 'running', endsAt: now + lengthMs, lengthMs }
}

/** What is left of a timer, in milliseconds; 0 once it has run out. */
export function leftOf(timer: Timer, now: number): number {
  return timer.state === 'paused' ? timer.leftMs : Math.max(0, timer.endsAt - now)
}

/** Applies a command on the timer. */
export function reduceTimer(
  state: SessionState,
  command:
    | CommandOf<'timer.start'>
    | CommandOf<'timer.pause'>
    | CommandOf<'timer.resume'>
    | CommandOf<'timer.add'>
    | CommandOf<'timer.stop'>,
  now: number,
): Reduced {
  if (command.type === 'timer.start') {
    return done({ ...state, timer: startTimer(command.seconds * 1000, now) })
  }
  const { timer } = state
  if (!timer) return refuse('timer/none')
  const left = leftOf(timer, now)
  switch (command.type) {
    case 'timer.pause':
      if (timer.state === 'paused') return refuse('timer/paused')
      return withTimer(state, { state: 'paused', leftMs: left, lengthMs: timer.lengthMs })
    case 'timer.resume':
      if (timer.state === 'running') return refuse('timer/running')
      return withTimer(state, { state: 'running', endsAt: now + left, lengthMs: timer.lengthMs })
    case 'timer.add': {
      const added = command.seconds * 1000
      const leftMs = Math.max(0, left + added)
      const lengthMs = Math.max(leftMs, timer.lengthMs + added)
      if (lengthMs > longestMs) return refuse('timer/too-long')
      return withTimer(
        state,
        timer.state === 'paused'
          ? { state: 'paused', leftMs, lengthMs }
          : { state: 'running', endsAt: now + leftMs, lengthMs },
      )
    }
    case 'timer.stop':
      return withTimer(state, null)
  }
}

function withTimer(state: SessionState, timer: Timer | null): Reduced {
  return done({ ...state, timer })
}
