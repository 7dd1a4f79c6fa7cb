/** Takes one change of a board back without touching what was done since. */
import { isEqual } from '@tldraw/utils'
import { cellsOf, looseRecord, recordOf, type LooseRecord } from '../sync/cells.ts'
import type { BoardState, PlainRecord } from './recordDelta.ts'

/** What has to be written. */
export interface Rewriting {
  readonly put: readonly PlainRecord[]
  readonly remove: readonly string[]
}

/**
 * What turns the board as it is `now` back to what it was `before` a change that made it `after`: records
 * and cells that are still as the change left them go back, everything somebody has worked on since stays.
 */
export function takeBack(before: BoardState, after: BoardState, now: BoardState): Rewriting {
  const put: PlainRecord[] = []
  const remove: string[] = []
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const [old, made, current] = [before.get(id), after.get(id), now.get(id)]
    if (old === made || isEqual(old, made)) continue
    if (!old) {
      if (current && isEqual(current, made)) remove.push(id)
    } else if (!made) {
      if (!current) put.push(old)
    } else if (current) {
      const merged = mergeCells(looseRecord(old), looseRecord(made), looseRecord(current))
      if (merged) put.push(merged)
    }
  }
  return { put, remove }
}

/** The record with the changed cells back that nobody has touched since; null if there are none. */
function mergeCells(old: LooseRecord, made: LooseRecord, current: LooseRecord): PlainRecord | null {
  const [was, became, is] = [cellsOf(old), cellsOf(made), cellsOf(current)]
  let isChanged = false
  for (const cell of new Set([...was.keys(), ...became.keys()])) {
    if (isEqual(was.get(cell), became.get(cell)) || !isEqual(is.get(cell), became.get(cell)))
      continue
    isChanged = true
    const value = was.get(cell)
    if (value === undefined) is.delete(cell)
    else is.set(cell, value)
  }
  return isChanged ? recordOf(current.id, is) : null
}
