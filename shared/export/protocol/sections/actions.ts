/** Who does what until when; what is missing of that stands in the same row. */
import { textIn } from '../../../model/text.ts'
import { actionFlagNames, actionFlags, byDue } from '../../../workshop/actionFlags.ts'
import type { Action } from '../../../workshop/workshop.ts'
import { present, tableOfRows, type Composing, type Row } from '../composing.ts'
import { listed } from '../listed.ts'
import type { ProtocolSection } from '../protocol.ts'

/** Also without an action: that nothing was agreed on is worth a line. */
export function composeActions(composing: Composing): ProtocolSection {
  const { say, workshop } = composing
  const actions = byDue(workshop.actions)
  const count = actions.length
  return {
    id: 'actions',
    title: say('protocol.actions'),
    blocks: present(
      {
        kind: 'text',
        id: 'actions.count',
        text: count === 0 ? say('protocol.actions.none') : sayActions(composing),
      },
      tableOfRows(
        composing,
        'actions.table',
        say('protocol.actions.caption'),
        actions.map((each, at) => rowOf(each, at, composing)),
        [
          ['number', 0.8, 'always'],
          ['what', 4.4, 'always'],
          ['owner', 3.2, 'always'],
          ['concerns', 3],
          ['due', 2, 'always'],
          ['status', 1.8, 'always'],
          ['remark', 2.8],
        ],
      ),
    ),
  }
}

/** How many there are, and what is missing of them. */
export function sayActions(composing: Composing): string {
  const { say, locale, workshop, times, now } = composing
  const today = times.dayKey(now)
  const flags = workshop.actions.flatMap((each) => actionFlags(each, today))
  const missing = actionFlagNames.flatMap((flag) => {
    const count = flags.filter((each) => each === flag).length
    return count === 0 ? [] : say(`protocol.actions.count.${flag}`, { count })
  })
  const count = workshop.actions.length
  if (missing.length === 0) return say('protocol.actions.count', { count })
  const counted = say('protocol.actions.counted', { count })
  return say('protocol.actions.missing', { counted, missing: listed(locale, missing) })
}

function rowOf(action: Action, at: number, composing: Composing): Row {
  const { locale, say, times, now, workshop } = composing
  const after = byDue(workshop.actions).flatMap(({ id }, position) =>
    action.dependsOn.includes(id) ? String(position + 1) : [],
  )
  const resources = textIn(action.resources, locale)
  const remarks = [
    ...(after.length > 0 ? [say('protocol.actions.after', { numbers: after.join(', ') })] : []),
    ...actionFlags(action, times.dayKey(now)).map((flag) => say(`protocol.actions.flag.${flag}`)),
    ...(resources === '' ? [] : [say('protocol.actions.resources', { resources })]),
  ]
  return {
    number: String(at + 1),
    what: textIn(action.what, locale) || say('protocol.untitled'),
    owner: ownerOf(action, composing),
    concerns: concernsOf(action, composing),
    due: action.due,
    status: action.status,
    remark: remarks.join('; ') || null,
  }
}

/** The role and, beside it, its department. */
function ownerOf(action: Action, { locale, department }: Composing): string | null {
  const role = textIn(action.ownerRole, locale)
  const home = department(action.deptId)
  return role && home ? `${role} (${home})` : role || home
}

function concernsOf(action: Action, { workshop, corridor, locale }: Composing): string | null {
  const initiative = workshop.initiatives.find(({ id }) => id === action.initiativeId)
  const parts = [initiative && textIn(initiative.title, locale), corridor(action.corridorId)]
  return parts.filter(Boolean).join('; ') || null
}
