/** Looks through a board before its minutes are given out: what is missing or doubtful, and where to put it right. */
import { gateKeys } from '../../model/records/initiative.ts'
import { textIn } from '../../model/text.ts'
import { actionFlagNames, actionFlags } from '../../workshop/actionFlags.ts'
import { isBlank, labelOf, type Labelled } from '../../workshop/labelOf.ts'
import type { EntityTarget, Target } from '../../workshop/target.ts'
import { beginComposing, insightOf, type Composing } from './composing.ts'
import type { ReviewFinding } from './protocol.ts'
import type { ProtocolSource } from './protocolSource.ts'
import { toldElsewhere } from './sections/openPoints.ts'
import { isOpen, sentencesOf } from './sections/template.ts'

/** The findings in the order of the minutes; none on a board with nothing missing. */
export function reviewProtocol(source: ProtocolSource): readonly ReviewFinding[] {
  const composing = beginComposing(source)
  return [
    ...reviewHead(composing),
    ...reviewSession(composing),
    ...reviewInitiatives(composing),
    ...reviewTemplates(composing),
    ...reviewDecisions(composing),
    ...reviewActions(composing),
    ...reviewParked(composing),
  ]
}

type Place = ReviewFinding['targets'][number]

function gap(id: string, text: string, targets: readonly Place[] = []): ReviewFinding {
  return { id, tone: 'gap', text, targets }
}

function hint(id: string, text: string, targets: readonly Place[] = []): ReviewFinding {
  return { id, tone: 'hint', text, targets }
}

function reviewHead({ say, board, people }: Composing): readonly ReviewFinding[] {
  const found: ReviewFinding[] = []
  if (isBlank(board.purpose)) found.push(hint('purpose', say('protocol.review.purpose')))
  const homeless = people?.filter(
    ({ departmentId, role }) => departmentId === null && role === 'participant',
  )
  if (people && people.length === 0) found.push(gap('people', say('protocol.review.nobody')))
  if (homeless && homeless.length > 0) {
    found.push(hint('department', say('protocol.review.department', { count: homeless.length })))
  }
  return found
}

function reviewSession({ say, session }: Composing): readonly ReviewFinding[] {
  if (!session) return [gap('session', say('protocol.review.noSession'))]
  const { agenda, vote, writing } = session
  const found: ReviewFinding[] = []
  if (agenda.runs.length === 0) found.push(gap('notRun', say('protocol.review.notRun')))
  else if (agenda.runs.some(({ endedAt }) => endedAt === null)) {
    found.push(hint('running', say('protocol.review.running')))
  }
  if (vote?.state === 'open') {
    found.push(gap('vote', say('protocol.review.vote', { question: vote.question })))
  }
  if (writing && (writing.drafts ?? 0) > 0) {
    found.push(gap('writing', say('protocol.review.writing', { count: writing.drafts ?? 0 })))
  }
  return found
}

function reviewInitiatives(composing: Composing): readonly ReviewFinding[] {
  const { say, written: workshop } = composing
  const active = workshop.initiatives.filter(({ status }) => status === 'active')
  const untitled = active.filter(({ title }) => isBlank(title))
  const free = active.filter(({ leadDeptId }) => leadDeptId === null)
  const found: ReviewFinding[] = []
  if (untitled.length > 0) {
    const text = say('protocol.review.untitled', { count: untitled.length })
    found.push(gap('untitled', text, placesOf('initiative', untitled, composing)))
  }
  if (free.length > 0 && workshop.departments.length > 0) {
    const text = say('protocol.review.noLead', { count: free.length })
    found.push(gap('noLead', text, placesOf('initiative', free, composing)))
  }
  return found
}

/** What the templates miss or find too much. */
function reviewTemplates(composing: Composing): readonly ReviewFinding[] {
  return composing.templates
    .filter(({ id }) => !toldElsewhere.includes(id))
    .flatMap((template) =>
      sentencesOf(insightOf(composing, template.id))
        .filter(({ tone }) => isOpen(tone))
        .map(({ id, tone = 'gap', text, targets }) => ({
          id: `${template.id} ${id}`,
          tone,
          text,
          targets,
        })),
    )
}

function reviewDecisions(composing: Composing): readonly ReviewFinding[] {
  const { say, workshop } = composing
  const found: ReviewFinding[] = []
  const vague = workshop.initiatives.flatMap((each) =>
    gateKeys.flatMap((gate): readonly Place[] => {
      const note = each.gateNotes[gate]
      if (!each.gates[gate] || (!isBlank(note?.body) && note?.date)) return []
      const target: Target = { kind: 'gate', id: each.id, gate }
      return [{ target, label: `${nameOf(each, composing)}, ${gate}` }]
    }),
  )
  const shows = composing.templates.some(({ id }) => id === 'roadmap')
  if (shows && vague.length > 0) {
    found.push(gap('gates', say('protocol.review.gates', { count: vague.length }), vague))
  }
  const undated = workshop.decisions.filter(({ body, date }) => isBlank(body) || date === null)
  if (undated.length > 0) {
    const text = say('protocol.review.decisions', { count: undated.length })
    found.push(gap('decisions', text, placesOf('decision', undated, composing)))
  }
  if (workshop.decisions.length === 0) {
    found.push(hint('noDecision', say('protocol.review.noDecision')))
  }
  return found
}

function reviewActions(composing: Composing): readonly ReviewFinding[] {
  const { say, workshop, times, now } = composing
  if (workshop.actions.length === 0) return [hint('noAction', say('protocol.review.noAction'))]
  const today = times.dayKey(now)
  return actionFlagNames.flatMap((flag) => {
    const flagged = workshop.actions.filter((each) => actionFlags(each, today).includes(flag))
    if (flagged.length === 0) return []
    const text = say(`protocol.review.${flag}`, { count: flagged.length })
    return [gap(flag, text, placesOf('action', flagged, composing))]
  })
}

function reviewParked(composing: Composing): readonly ReviewFinding[] {
  const { say, workshop } = composing
  const open = workshop.parkedTopics.filter(({ status }) => status === 'open')
  if (open.length === 0) return []
  const text = say('protocol.review.parked', { count: open.length })
  return [hint('parked', text, placesOf('parkedTopic', open, composing))]
}

type Named = Labelled & Pick<EntityTarget, 'id'>

function placesOf(
  kind: EntityTarget['kind'],
  entities: readonly Named[],
  composing: Composing,
): readonly Place[] {
  return entities.map((each) => ({
    target: { kind, id: each.id },
    label: nameOf(each, composing),
  }))
}

function nameOf(entity: Named, { locale, say }: Composing): string {
  return textIn(labelOf(entity), locale) || say('protocol.untitledId', { id: entity.id })
}
