/** The register of initiatives: each of them once, with what the board's templates say of it. */
import { textIn } from '../../../model/text.ts'
import { present, tableOfRows, type Composing, type Row } from '../composing.ts'
import type { ProtocolBlock, ProtocolSection } from '../protocol.ts'

/** `null` without initiatives. */
export function composeInitiatives(composing: Composing): ProtocolSection | null {
  const { say, workshop } = composing
  const { initiatives } = workshop
  if (initiatives.length === 0) return null
  const active = initiatives.filter(({ status }) => status === 'active').length
  const said =
    active === initiatives.length
      ? say('protocol.initiatives.all', { count: active })
      : say('protocol.initiatives.some', { count: initiatives.length, active })
  return {
    id: 'initiatives',
    title: say('protocol.initiatives'),
    blocks: present(
      { kind: 'text', id: 'initiatives.count', text: said },
      tableOfRows(
        composing,
        'initiatives.table',
        say('protocol.initiatives.caption'),
        registerOf(composing),
        [
          ['id', 0.8, 'always'],
          ['title', 3.4, 'always'],
          ['corridor', 2.8],
          ['lead_department', 2.8],
          ['contributing', 3.4],
          ['status', 1.4],
        ],
      ),
      notesOf(composing),
    ),
  }
}

/** What every initiative has, whatever templates the board shows; those say the rest in their sections. */
function registerOf(composing: Composing): readonly Row[] {
  const { workshop, department, corridor, locale } = composing
  const { initiatives } = workshop
  const allActive = initiatives.every(({ status }) => status === 'active')
  // Numbers that came with a file are kept; the ids that a board makes itself say nothing to a reader.
  const haveNumbers = initiatives.every(({ id }) => /^\p{Lu}{0,3}\d{1,4}$/u.test(id))
  return initiatives.map((each, at): Row => ({
    id: haveNumbers ? each.id : String(at + 1),
    title: textIn(each.title, locale),
    corridor: corridor(each.corridorId),
    lead_department: department(each.leadDeptId),
    contributing: each.contribDeptIds.flatMap((id) => department(id) ?? []).join('; ') || null,
    status: allActive ? null : each.status,
  }))
}

/** What somebody wrote beside an initiative; `null` without any of it. */
function notesOf({ workshop, locale, say }: Composing): ProtocolBlock | null {
  const items = workshop.initiatives.flatMap(({ id, title, note }) => {
    const text = textIn(note, locale)
    if (text === '') return []
    const name = textIn(title, locale)
    return [
      { id: `initiatives.note.${id}`, text: say('protocol.initiatives.note', { name, text }) },
    ]
  })
  if (items.length === 0) return null
  return { kind: 'list', id: 'initiatives.notes', title: say('protocol.initiatives.notes'), items }
}
