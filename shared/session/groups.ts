/** Dividing the people in the room into breakout groups. */
import type { Group } from './session.ts'
import type { Person } from './step.ts'

/** Groups of equal size, up to one, by chance. */
export function shuffleGroups(
  people: readonly Person[],
  count: number,
  random: () => number,
): readonly Group[] {
  return deal(shuffled(people, random), count)
}

/**
 * Groups of equal size, up to one, over which each department is spread as evenly as can be: people are
 * dealt out department by department, so two of one department meet only when it has more people than
 * there are groups.
 */
export function balanceGroups(
  people: readonly Person[],
  count: number,
  random: () => number,
): readonly Group[] {
  const departments = new Map<string | null, Person[]>()
  for (const person of shuffled(people, random)) {
    const members = departments.get(person.departmentId)
    if (members) members.push(person)
    else departments.set(person.departmentId, [person])
  }
  const largestFirst = [...departments.values()].toSorted((a, b) => b.length - a.length)
  return deal(largestFirst.flat(), count)
}

function deal(people: readonly Person[], count: number): readonly Group[] {
  return Array.from({ length: count }, (_, number) => ({
    name: String(number + 1),
    members: people
      .filter((_person, position) => position % count === number)
      .map(({ participantId }) => participantId),
  }))
}

/** Fisher and Yates. */
function shuffled<T>(items: readonly T[], random: () => number): readonly T[] {
  const result = [...items]
  for (let last = result.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const [a, b] = [result[last], result[other]]
    if (a === undefined || b === undefined) continue
    result[last] = b
    result[other] = a
  }
  return result
}
