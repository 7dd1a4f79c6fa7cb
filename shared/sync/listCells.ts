/**
 * Lists of ids whose members are cells of their own, so that two people who add themselves to one list
 * at the same moment are both in it. A member's cell holds its position: a number that only has to lie
 * between its neighbours', because the numbers of the others are left alone.
 */

/** Fields that hold a list of ids, each at most once. */
export const listFields: ReadonlySet<string> = new Set(['contribDeptIds', 'dependsOn'])

/** Positions of a list's members. */
export type Positions = ReadonlyMap<string, number>

/** The cell of one member. */
export function memberCell(field: string, id: string): string {
  return `${field}.${id}`
}

/** The members in their order; the id decides between two at the same position. */
export function membersOf(positions: Positions): readonly string[] {
  return [...positions]
    .toSorted(([a, at], [b, bt]) => (at === bt ? (a < b ? -1 : 1) : at - bt))
    .map(([id]) => id)
}

/** The positions that a list's cells hold, those of documents that hold it as one cell included. */
export function positionsIn(
  field: string,
  cells: Iterable<readonly [string, unknown]>,
): Map<string, number> {
  const prefix = `${field}.`
  const whole = new Map<string, number>()
  const positions = new Map<string, number>()
  for (const [cell, value] of cells) {
    if (cell.startsWith(prefix)) {
      positions.set(cell.slice(prefix.length), typeof value === 'number' ? value : Infinity)
    } else if (cell === field && Array.isArray(value)) {
      value.forEach((id, position) => whole.set(String(id), position))
    }
  }
  return new Map([...whole, ...positions])
}

/**
 * What to write so that the list shows what somebody changed from `before` to `after`. `current` is what
 * the document holds: others' members in it stay. `undefined` takes a member out.
 */
export function changedPositions(
  current: Positions,
  before: readonly string[],
  after: readonly string[],
): ReadonlyMap<string, number | undefined> {
  const changes = new Map<string, number | undefined>()
  for (const id of before) if (current.has(id) && !after.includes(id)) changes.set(id, undefined)
  const kept = after.filter((id) => before.includes(id))
  const isReordered = before.filter((id) => after.includes(id)).some((id, at) => id !== kept[at])
  const added = isReordered ? null : addedPositions(current, before, after)
  if (added) return new Map([...changes, ...added])
  after.forEach((id, position) => {
    if (current.get(id) !== position) changes.set(id, position)
  })
  return changes
}

/** Positions for the new members between those that are there; `null` where there is no room. */
function addedPositions(
  current: Positions,
  before: readonly string[],
  after: readonly string[],
): ReadonlyMap<string, number> | null {
  const added = new Map<string, number>()
  const positions = new Map(current)
  const positionNear = (ids: readonly string[]): number | undefined =>
    ids.map((id) => positions.get(id)).find((position) => position !== undefined)
  for (const [at, id] of after.entries()) {
    if (before.includes(id) || positions.has(id)) continue
    const low = positionNear(after.slice(0, at).toReversed())
    const high = positionNear(after.slice(at + 1))
    const position = between(low, high, Math.max(-1, ...positions.values()))
    if (position === null) return null
    added.set(id, position)
    positions.set(id, position)
  }
  return added
}

function between(low: number | undefined, high: number | undefined, last: number): number | null {
  if (high === undefined) return Number.isFinite(last) ? last + 1 : null
  const position = low === undefined ? high - 1 : (low + high) / 2
  const isFree = Number.isFinite(position) && position < high && (low ?? -Infinity) < position
  return isFree ? position : null
}
