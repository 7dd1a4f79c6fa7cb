/** Actions of a file that would wait for themselves. */
import type { EntityId } from '../../model/id.ts'
import { shown, type Spot } from './fault.ts'
import type { KnownIds } from './references.ts'
import type { ActionFields, NamedEntity } from './workshopFile.ts'

/** A step on the way along the dependencies: an action, and which of its own is looked at. */
interface Step {
  readonly id: EntityId
  at: number
}

/**
 * Reports each circle once, at a dependency the file names: with what the board says of actions the file
 * does not name, the list must lead nowhere back. Circles of the board alone are nobody's fault here.
 * Looks at every dependency once, whatever the file holds.
 */
export function reportCircles(
  actions: readonly NamedEntity<ActionFields>[],
  spot: Spot,
  board: KnownIds,
): void {
  const own = new Map<EntityId, number>()
  const lists = new Map<EntityId, readonly EntityId[]>(board.dependsOn)
  actions.forEach(({ id, fields: { dependsOn } }, position) => {
    if (!dependsOn) return
    own.set(id, position)
    lists.set(id, dependsOn)
  })
  const done = new Set<EntityId>()
  for (const start of own.keys()) {
    if (!done.has(start)) walk(start)
  }

  function walk(start: EntityId): void {
    const path: Step[] = [{ id: start, at: 0 }]
    const depths = new Map([[start, 0]])
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const next = lists.get(top.id)?.[top.at]
      const depth = next === undefined ? undefined : depths.get(next)
      if (next === undefined) {
        path.pop()
        depths.delete(top.id)
        done.add(top.id)
        const before = path.at(-1)
        if (before) before.at++
      } else if (depth !== undefined) {
        report(path.slice(depth))
        top.at++
      } else if (done.has(next)) {
        top.at++
      } else {
        depths.set(next, path.length)
        path.push({ id: next, at: 0 })
      }
    }
  }

  function report(circle: readonly Step[]): void {
    const step = circle.findLast(({ id }) => own.has(id))
    const position = step && own.get(step.id)
    if (step === undefined || position === undefined) return
    const on = lists.get(step.id)?.[step.at]
    const values = { id: shown(step.id), on: shown(on) }
    spot.inside(position).inside('dependsOn').inside(step.at).fault('file.circle', values)
  }
}
