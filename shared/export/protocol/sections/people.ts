/** Who took part, by department; people are named only where the source names them. */
import { roles } from '../../../access/role.ts'
import { present, tableOfRows, type Composing, type Row } from '../composing.ts'
import { listed } from '../listed.ts'
import type { ProtocolSection } from '../protocol.ts'
import type { ProtocolPerson } from '../protocolSource.ts'

/** `null` where nobody is known to have taken part. */
export function composePeople(composing: Composing): ProtocolSection | null {
  const { say, people, workshop } = composing
  if (!people || people.length === 0) return null
  const known = workshop.departments.map(({ id }) => id)
  const rows: Row[] = known.flatMap((id) =>
    rowOf(
      composing.department(id) ?? id,
      people.filter(({ departmentId }) => departmentId === id),
    ),
  )
  const others = people.filter(({ departmentId: id }) => id === null || !known.includes(id))
  rows.push(...rowOf(say('protocol.people.noDepartment'), others))
  return {
    id: 'people',
    title: say('protocol.people'),
    blocks: present(
      { kind: 'text', id: 'people.roles', text: sayRoles(composing, people) },
      tableOfRows(composing, 'people.table', say('protocol.people.caption'), rows, [
        ['department', 5],
        ['persons', 1],
        ['names', 6],
      ]),
    ),
  }
}

function rowOf(department: string, people: readonly ProtocolPerson[]): readonly Row[] {
  if (people.length === 0) return []
  const names = people.flatMap(({ name }) => name ?? [])
  return [{ department, persons: people.length, names: names.toSorted(inOrder).join(', ') || null }]
}

function inOrder(a: string, b: string): number {
  return a.localeCompare(b, 'de')
}

function sayRoles({ say, locale }: Composing, people: readonly ProtocolPerson[]): string {
  const counted = [...roles]
    .map((role) => ({ role, count: people.filter((person) => person.role === role).length }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role))
    .map(({ role, count }) => say(`protocol.people.${role}`, { count }))
  return say('protocol.people.sentence', { people: listed(locale, counted) })
}

const order: readonly ProtocolPerson['role'][] = ['facilitator', 'participant', 'observer']
