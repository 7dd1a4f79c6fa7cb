/** What of a facilitation session goes into an archive, and how it comes back. */
import type { ArchiveSession } from '../../shared/api/archive.ts'
import type { Parsed } from '../../shared/api/parse.ts'
import { parseCommand } from '../../shared/session/commands.ts'
import { emptySession, type SessionState, type Vote } from '../../shared/session/session.ts'

/** Nothing that is secret and nothing that belongs to people: those of another server are others. */
export function writeSession(state: SessionState): ArchiveSession {
  const { steps, current, startedAt, runs, closed } = state
  return {
    steps: [...steps],
    current,
    startedAt,
    runs: runs.map((run) => ({ ...run })),
    votes: closed.map(({ state: _closed, targets, ...vote }) => ({
      ...vote,
      targets: [...targets],
    })),
  }
}

/** The session as it goes on on the new board. */
export function readSession(part: ArchiveSession): Parsed<SessionState> {
  const agenda = parseCommand({ type: 'agenda.set', steps: part.steps })
  if (!agenda.ok) return agenda
  const steps = agenda.value.type === 'agenda.set' ? agenda.value.steps : []
  const isOn = steps.some(({ id }) => id === part.current)
  const closed = part.votes.map((vote): Vote => ({ ...vote, state: 'closed' }))
  const value: SessionState = {
    ...emptySession,
    version: 1,
    steps,
    current: isOn ? part.current : null,
    startedAt: isOn ? part.startedAt : null,
    runs: part.runs,
    closed,
  }
  return { ok: true, value }
}
