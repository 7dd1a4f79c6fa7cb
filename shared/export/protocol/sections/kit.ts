/** What the room said before and after its subject: check-in, agreements and the look back. */
import { retroColumns } from '../../../model/records/kit.ts'
import { textIn } from '../../../model/text.ts'
import { writeNumber } from '../../../workshop/fillIn.ts'
import { present, tableOfRows, type Composing, type Row } from '../composing.ts'
import type { ProtocolBlock, ProtocolSection } from '../protocol.ts'

/** Templates of the kit whose content has a section of its own, and whose counts explain themselves. */
export const ownSections: readonly string[] = [
  'check-in',
  'agreements',
  'parking-lot',
  'action-plan',
  'decision-log',
  'retro',
]

/** Fewer ratings than this could be traced to people. DOMAIN.md T5, T8. */
const leastRatings = 5

/** Moods counted, expectations by role; `null` without a check-in. */
export function composeCheckIn(composing: Composing): ProtocolSection | null {
  const { say, workshop, locale, department } = composing
  const { checkIns } = workshop
  if (checkIns.length === 0) return null
  const rows = checkIns.flatMap((each): readonly Row[] => {
    const expectation = textIn(each.expectation, locale)
    if (expectation === '') return []
    const role = textIn(each.role, locale) || null
    return [{ role_name: role, department: department(each.deptId), expectation }]
  })
  return {
    id: 'checkIn',
    title: say('protocol.checkIn'),
    blocks: present(
      moodText(composing),
      tableOfRows(composing, 'checkIn.table', say('protocol.checkIn.caption'), rows, [
        ['role_name', 3],
        ['department', 3],
        ['expectation', 7, 'always'],
      ]),
    ),
  }
}

function moodText({ say, workshop, locale }: Composing): ProtocolBlock {
  const moods = workshop.checkIns.flatMap(({ mood }) => mood ?? [])
  const count = workshop.checkIns.length
  if (moods.length === 0) {
    return { kind: 'text', id: 'checkIn.count', text: say('protocol.checkIn.count', { count }) }
  }
  const text = say('protocol.checkIn.moods', {
    count,
    mean: writeNumber(meanOf(moods), locale, 1),
    least: Math.min(...moods),
    most: Math.max(...moods),
  })
  return { kind: 'text', id: 'checkIn.moods', text }
}

/** What the room agreed on for working together; `null` without any. */
export function composeAgreements(composing: Composing): ProtocolSection | null {
  const { say, workshop, locale } = composing
  if (workshop.agreements.length === 0) return null
  const items = workshop.agreements.map(({ id, text, consent }) => ({
    id: `agreements.${id}`,
    text: say(`protocol.agreement.${consent}`, {
      text: textIn(text, locale) || say('protocol.untitled'),
    }),
  }))
  return {
    id: 'agreements',
    title: say('protocol.agreements'),
    blocks: [{ kind: 'list', id: 'agreements.list', title: null, items }],
  }
}

/** Notes by column, and the mean of the ratings once there are enough; `null` without any of it. */
export function composeRetro(composing: Composing): ProtocolSection | null {
  const { say, workshop, locale } = composing
  const { retroNotes, retroRatings } = workshop
  if (retroNotes.length === 0 && retroRatings.length === 0) return null
  const lists = retroColumns.map((column): ProtocolBlock | null => {
    const items = retroNotes
      .filter((note) => note.column === column)
      .map(({ id, text }) => ({ id: `retro.${id}`, text: textIn(text, locale) }))
      .filter(({ text }) => text !== '')
    if (items.length === 0) return null
    return { kind: 'list', id: `retro.${column}`, title: say(`protocol.retro.${column}`), items }
  })
  return {
    id: 'retro',
    title: say('protocol.retro'),
    blocks: present(ratingText(composing), ...lists),
  }
}

function ratingText({ say, workshop, locale }: Composing): ProtocolBlock | null {
  const values = workshop.retroRatings.map(({ value }) => value)
  const count = values.length
  if (count === 0) return null
  const text =
    count < leastRatings
      ? say('protocol.retro.few', { count, least: leastRatings })
      : say('protocol.retro.mean', { count, mean: writeNumber(meanOf(values), locale, 1) })
  return { kind: 'text', id: 'retro.mean', text }
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
