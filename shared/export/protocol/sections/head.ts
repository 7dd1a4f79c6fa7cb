/** What stands at the head of minutes: what it was for, when, how long, and who took part. */
import { textIn } from '../../../model/text.ts'
import { present, type Composing } from '../composing.ts'
import type { ProtocolBlock, ProtocolSection } from '../protocol.ts'
import { runTimesOf } from '../runTimes.ts'
import { writeMinutes } from '../times.ts'

/** The facts, and a line under them on what the paper is. */
export function composeHead(composing: Composing): ProtocolSection {
  const { say, times, now } = composing
  const rows = factsOf(composing).filter(({ text }) => text !== '')
  return {
    id: 'head',
    title: say('protocol.head'),
    blocks: present(
      {
        kind: 'facts',
        id: 'head.facts',
        caption: say('protocol.head.caption'),
        labels: [say('protocol.fact.label'), say('protocol.fact.value')],
        rows,
      },
      {
        kind: 'text',
        id: 'head.note',
        text: say('protocol.head.note', { day: times.day(now), time: times.clock(now) }),
      },
    ),
  }
}

type Fact = Extract<ProtocolBlock, { kind: 'facts' }>['rows'][number]

function factsOf(composing: Composing): readonly Fact[] {
  const { say, board, locale, people, times, session } = composing
  const run = runTimesOf(session)
  const title = { label: say('protocol.fact.workshop'), text: board.title }
  const purpose = { label: say('protocol.fact.purpose'), text: textIn(board.purpose, locale) }
  const who = { label: say('protocol.fact.people'), text: people ? saySize(composing) : '' }
  if (!run) return [title, purpose, who]
  const { startedAt, endedAt } = run
  const clock = endedAt === null ? 'protocol.fact.time.from' : 'protocol.fact.time.span'
  return [
    title,
    purpose,
    { label: say('protocol.fact.day'), text: times.day(startedAt) },
    {
      label: say('protocol.fact.time'),
      text: say(clock, { from: times.clock(startedAt), to: times.clock(endedAt ?? startedAt) }),
    },
    { label: say('protocol.fact.length'), text: sayLength(composing) },
    who,
  ]
}

function sayLength({ say, session }: Composing): string {
  const run = runTimesOf(session)
  if (!run) return ''
  const planned = writeMinutes(run.plannedMinutes, say)
  if (run.endedAt === null) return say('protocol.length.planned', { planned })
  const actual = writeMinutes((run.endedAt - run.startedAt) / 60_000, say)
  return say('protocol.length.compared', { planned, actual })
}

/** How many took part, and from how many departments. */
function saySize({ say, people, workshop }: Composing): string {
  const all = people ?? []
  const known = new Set(workshop.departments.map(({ id }) => id))
  const homes = all.flatMap(({ departmentId: id }) => (id !== null && known.has(id) ? id : []))
  const persons = say('protocol.persons', { count: all.length })
  if (homes.length === 0) return persons
  const departments = say('protocol.departmentsFrom', { count: new Set(homes).size })
  if (homes.length === all.length) return say('protocol.people.from', { persons, departments })
  return say('protocol.people.partly', { persons, known: homes.length, departments })
}
