/** Chance that a test can repeat. */
import type { EntityId } from '../../../shared/model/id.ts'
import type { Board } from '../../../shared/workshop/board.ts'
import type { Template } from '../../../shared/workshop/template.ts'

/** Seeded chance. */
export interface Chance {
  /** From 0 up to but not including 1. */
  next(): number
  /** A whole number from 0 up to but not including `below`. */
  below(below: number): number
  pick<T>(from: readonly T[]): T | undefined
  newId(): EntityId
}

/** Chance that is the same for the same seed (mulberry32). */
export function chanceOf(seed: number): Chance {
  let state = seed
  let made = 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    next,
    below,
    pick: (from) => from[below(from.length)],
    newId: () => `X${made++}`,
  }
}

/** Something somebody does. */
export type Act = (board: Board, chance: Chance, templates: readonly Template[]) => unknown
