/** How the workshop went: each step, planned and as it was. */
import { minutesOfRuns, runTimesOf } from '../runTimes.ts'
import { present, tableOfRows, type Composing, type Row } from '../composing.ts'
import type { ProtocolSection } from '../protocol.ts'
import { writeMinutes } from '../times.ts'

/** `null` without an agenda. */
export function composeAgenda(composing: Composing): ProtocolSection | null {
  const { say, session, times } = composing
  const { steps = [], runs = [] } = session?.agenda ?? {}
  if (steps.length === 0) return null
  const hasRun = runs.length > 0
  const skipped = say('protocol.agenda.skipped')
  const last = steps.findLastIndex(({ id }) => runs.some(({ stepId }) => stepId === id))
  const isOver = runTimesOf(session)?.endedAt !== null
  const rows = steps.map((step, at): Row => {
    const own = runs.filter(({ stepId }) => stepId === step.id)
    const minutes = minutesOfRuns(own)
    // A step ahead of the one that runs is still to come.
    const isSkipped = hasRun && (isOver || at < last)
    return {
      number: String(at + 1),
      step: step.title,
      minutes_planned: step.minutes > 0 ? step.minutes : null,
      begin: own[0] ? times.clock(own[0].startedAt) : isSkipped ? skipped : null,
      minutes_actual: minutes === null ? null : Math.round(minutes),
    }
  })
  return {
    id: 'agenda',
    title: say('protocol.agenda'),
    blocks: present(
      { kind: 'text', id: 'agenda.length', text: sayLengths(composing) },
      tableOfRows(composing, 'agenda.table', say('protocol.agenda.caption'), rows, [
        ['number', 0.8],
        ['step', 6],
        ['minutes_planned', 2],
        ['begin', 2.2],
        ['minutes_actual', 2],
      ]),
    ),
  }
}

/** What the head does not say already: how far off the plan was, and how many steps were left out. */
function sayLengths({ say, session }: Composing): string {
  const run = runTimesOf(session)
  if (!run) return say('protocol.agenda.notRun')
  const { startedAt, endedAt, plannedMinutes } = run
  if (endedAt === null) {
    return say('protocol.agenda.running', { planned: writeMinutes(plannedMinutes, say) })
  }
  const more = Math.round((endedAt - startedAt) / 60_000) - plannedMinutes
  const length = writeMinutes(Math.abs(more), say)
  const compared =
    more === 0
      ? say('protocol.agenda.same')
      : say(more < 0 ? 'protocol.agenda.shorter' : 'protocol.agenda.longer', { length })
  const { steps = [], runs = [] } = session?.agenda ?? {}
  const left = steps.filter(({ id }) => runs.every(({ stepId }) => stepId !== id)).length
  return left === 0 ? compared : `${compared} ${say('protocol.agenda.left', { count: left })}`
}
