/** What is left open: what the templates miss or find too much, parked topics, and what nobody leads. */
import { topicStatuses } from '../../../model/records/kit.ts'
import { textIn } from '../../../model/text.ts'
import { insightOf, present, tableOfRows, type Composing, type Row } from '../composing.ts'
import { listed } from '../listed.ts'
import { paperSentence } from '../paperSentence.ts'
import type { ProtocolBlock, ProtocolSection } from '../protocol.ts'
import { isOpen, sentencesOf } from './template.ts'
import { isUntouched } from './untouched.ts'

/** Templates whose own sections say what is missing, row by row; moods and a look back leave nothing open. */
export const toldElsewhere: readonly string[] = [
  'action-plan',
  'decision-log',
  'parking-lot',
  'check-in',
  'retro',
]

/** Also with nothing open: that is worth a line. */
export function composeOpenPoints(composing: Composing): ProtocolSection {
  const { say } = composing
  const count = countOpenPoints(composing)
  return {
    id: 'open',
    title: say('protocol.open'),
    blocks: present(
      {
        kind: 'text',
        id: 'open.count',
        text: count === 0 ? say('protocol.open.none') : say('protocol.open.count', { count }),
      },
      ...gapsOfTemplates(composing),
      withoutLead(composing),
      parkedTable(composing),
    ),
  }
}

/** How many points the section lists; parked topics that are closed do not count. */
export function countOpenPoints(composing: Composing): number {
  const gaps = gapsOfTemplates(composing).reduce((sum, each) => sum + each.items.length, 0)
  const parked = composing.workshop.parkedTopics.filter(({ status }) => status !== 'closed')
  return gaps + parked.length + Number(withoutLead(composing) !== null)
}

type List = Extract<ProtocolBlock, { kind: 'list' }>

function gapsOfTemplates(composing: Composing): readonly List[] {
  const { templates, locale } = composing
  return templates.flatMap((template): readonly List[] => {
    if (toldElsewhere.includes(template.id) || isUntouched(template, composing)) return []
    const gaps = sentencesOf(insightOf(composing, template.id)).filter(({ tone }) => isOpen(tone))
    if (gaps.length === 0) return []
    const id = `open.${template.id}`
    const items = gaps.map((gap) => ({ id: `${id}.${gap.id}`, text: paperSentence(gap, locale) }))
    return [{ kind: 'list', id, title: template.texts[locale].title, items }]
  })
}

function withoutLead({ workshop, say, locale }: Composing): ProtocolBlock | null {
  const { initiatives, departments } = workshop
  const free = initiatives.filter(
    ({ status, leadDeptId }) => status === 'active' && leadDeptId === null,
  )
  if (free.length === 0 || departments.length === 0) return null
  const titles = listed(
    locale,
    free.map(({ title }) => textIn(title, locale)),
  )
  const text = say('protocol.open.noLead', { count: free.length, titles })
  return { kind: 'text', id: 'open.noLead', text }
}

function parkedTable(composing: Composing): ProtocolBlock | null {
  const { workshop, say, locale } = composing
  const order = workshop.parkedTopics.toSorted(
    (a, b) => topicStatuses.indexOf(a.status) - topicStatuses.indexOf(b.status),
  )
  const rows = order.map((each): Row => ({
    topic: textIn(each.topic, locale) || say('protocol.untitled'),
    owner_role: textIn(each.ownerRole, locale) || null,
    topic_status: each.status,
  }))
  return tableOfRows(composing, 'open.parked', say('protocol.parked.caption'), rows, [
    ['topic', 6, 'always'],
    ['owner_role', 3, 'always'],
    ['topic_status', 2, 'always'],
  ])
}
