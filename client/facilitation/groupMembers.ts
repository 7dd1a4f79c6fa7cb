/** Groups by hand: who is put where, without anybody standing in two groups. */
import type { Group } from '../../shared/session/session.ts'

/** A group as `groups.set` takes it: its timer is no part of it. */
type SetGroup = Omit<Group, 'timer' | 'members'> & { members: string[] }

/** So many groups without anybody in them. */
export function emptyGroups(count: number): SetGroup[] {
  return Array.from({ length: count }, (_, at) => ({ name: String(at + 1), members: [] }))
}

/** The groups with a person in the one at `position`, and in no other; in none at all for `null`. */
export function putInto(
  groups: readonly Group[],
  person: string,
  position: number | null,
): SetGroup[] {
  return groups.map(({ timer: _timer, ...group }, at) => {
    const others = group.members.filter((id) => id !== person)
    return { ...group, members: at === position ? [...others, person] : others }
  })
}

/** The groups with another name for the one at `position`; an empty one or one that is taken changes nothing. */
export function renameGroup(
  groups: readonly Group[],
  position: number,
  name: string,
): SetGroup[] | null {
  const wanted = name.trim()
  const isTaken = groups.some((group, at) => at !== position && group.name === wanted)
  if (wanted === '' || isTaken || groups[position]?.name === wanted) return null
  return groups.map(({ timer: _timer, ...group }, at) => ({
    ...group,
    members: [...group.members],
    name: at === position ? wanted : group.name,
  }))
}
