/** What of a facilitation session goes into an archive, and how it comes back. */
import type { ArchiveAttended, ArchiveSession } from '../../shared/api/archive.ts'
import type { Parsed } from '../../shared/api/parse.ts'
import type { Fault } from '../../shared/api/problem.ts'
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

/** The session as it goes on on the new board, with who took part on the old one; null where there is neither. */
export function readSession(
  part: ArchiveSession | null,
  attendance: readonly ArchiveAttended[] = [],
): Parsed<SessionState | null> {
  const earlier = attendance.map((one) => ({ ...one }))
  if (part === null) {
    const hasAny = earlier.length > 0
    return { ok: true, value: hasAny ? { ...emptySession, version: 1, earlier } : null }
  }
  const agenda = parseCommand({ type: 'agenda.set', steps: part.steps })
  if (!agenda.ok) return agenda
  const steps = agenda.value.type === 'agenda.set' ? agenda.value.steps : []
  const faults = [...findDoubled('steps', steps), ...findVoteFaults(part.votes)]
  if (faults.length > 0) return { ok: false, faults: faults.slice(0, 20) }
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
    earlier,
  }
  return { ok: true, value }
}

function findDoubled(field: string, things: readonly { readonly id: string }[]): readonly Fault[] {
  const seen = new Set<string>()
  return things.flatMap(({ id }, at) => {
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    return [{ pointer: `/${field}/${at}/id`, detail: 'stands there twice' }]
  })
}

/** Dots are only where they could be given, and those for people without a device are among all of them. */
function findVoteFaults(votes: ArchiveSession['votes']): readonly Fault[] {
  return [
    ...findDoubled('votes', votes),
    ...votes.flatMap(({ targets, results, proxy }, at) => {
      const all = new Map(Object.entries(results ?? {}))
      const faults: Fault[] = []
      const fault = (field: string, detail: string): void => {
        faults.push({ pointer: `/votes/${at}/${field}`, detail })
      }
      if (new Set(targets).size < targets.length) fault('targets', 'name one twice')
      if ([...all.keys()].some((id) => !targets.includes(id))) {
        fault('results', 'name something that is none of the targets')
      }
      if (Object.entries(proxy ?? {}).some(([id, dots]) => dots > (all.get(id) ?? 0))) {
        fault('proxy', 'must not be more than the results')
      }
      return faults
    }),
  ]
}
