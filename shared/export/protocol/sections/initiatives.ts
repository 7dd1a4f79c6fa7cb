/** The register of initiatives: each of them once, with what the board's templates say of it. */
import { textIn } from '../../../model/text.ts'
import { present, rowsOf, tableOfRows, type Composing, type Row } from '../composing.ts'
import type { ProtocolSection } from '../protocol.ts'

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
          ['id', 1, 'always'],
          ['title', 3.7, 'always'],
          ['corridor', 2.8],
          ['lead_department', 2.9],
          ['approach', 3.4],
          ['phase', 2.2],
          ['gate_status', 2.4],
          ['status', 1.6],
        ],
      ),
    ),
  }
}

/** What the templates' tables say, beside what every initiative has, whatever templates the board shows. */
function registerOf(composing: Composing): readonly Row[] {
  const { workshop, department, corridor, say, locale } = composing
  const told = rowsOf(composing, 'initiatives')
  const allActive = workshop.initiatives.every(({ status }) => status === 'active')
  return workshop.initiatives.map((each, at): Row => {
    const row = told[at] ?? {}
    return {
      id: each.id,
      title: textIn(each.title, locale) || say('protocol.untitled'),
      corridor: corridor(each.corridorId),
      lead_department: department(each.leadDeptId),
      approach: row['approach'] ?? null,
      phase: row['phase'] ?? null,
      gate_status: each.status === 'active' ? (row['gate_status'] ?? null) : null,
      status: allActive ? null : each.status,
    }
  })
}
