import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseWorkshopFile } from './parseWorkshopFile.ts'
import { noIds, type KnownIds } from './references.ts'

/** A file of actions by what each waits for; `undefined` says nothing of it. */
function fileOf(lists: Readonly<Record<string, readonly string[] | undefined>>) {
  return {
    actions: Object.entries(lists).map(([id, dependsOn]) => ({
      id,
      what: id,
      ...(dependsOn ? { dependsOn } : {}),
    })),
  }
}
/** A board of actions by what each waits for. */
function boardOf(lists: Readonly<Record<string, readonly string[]>>): KnownIds {
  return {
    ...noIds,
    action: new Set(Object.keys(lists)),
    dependsOn: new Map(Object.entries(lists)),
  }
}
function pointersOf(file: unknown, board: KnownIds = noIds): readonly string[] {
  const parsed = parseWorkshopFile(file, board)
  return parsed.ok ? [] : parsed.faults.map(({ pointer }) => pointer)
}

describe('actions that wait for each other', () => {
  test('a circle is reported once, at a dependency the file names', () => {
    expect(pointersOf(fileOf({ A: ['B'], B: ['C'], C: ['A'] }))).toEqual(['/actions/2/dependsOn/0'])
    expect(pointersOf(fileOf({ A: ['B', 'C'], B: ['C'], C: [] }))).toEqual([])
  })

  test('a circle through what only the board says is one', () => {
    const board = boardOf({ B: ['C'], C: [], A: [] })
    expect(pointersOf(fileOf({ C: ['A'], A: ['B'] }), board)).toEqual(['/actions/1/dependsOn/0'])
    expect(pointersOf(fileOf({ C: ['A'] }), board)).toEqual([])
  })

  test('a list the file names stands in place of the board’s; one it does not name stays', () => {
    const board = boardOf({ A: ['B'], B: [] })
    expect(pointersOf(fileOf({ A: [], B: ['A'] }), board)).toEqual([])
    expect(pointersOf(fileOf({ A: undefined, B: ['A'] }), board)).toEqual([
      '/actions/1/dependsOn/0',
    ])
  })

  test('a circle that two people closed on the board is not the file’s fault', () => {
    const board = boardOf({ A: ['B'], B: ['A'], C: [] })
    expect(pointersOf(fileOf({ C: ['A'] }), board)).toEqual([])
  })

  test('twenty thousand in a row are read in no time', () => {
    const ids = Array.from({ length: 20_000 }, (_, at) => `A${at}`)
    const lists = Object.fromEntries(
      ids.map((id, at): [string, string[]] => [id, at === 0 ? [] : [`A${at - 1}`]]),
    )
    expect(pointersOf(fileOf({ ...lists, A0: [`A${ids.length - 1}`] }))).toHaveLength(1)
  })

  test('a file is refused exactly when something in it waits for itself', () => {
    const id = fc.constantFrom('A', 'B', 'C', 'D', 'E')
    const lists = fc.dictionary(id, fc.uniqueArray(id, { maxLength: 3 }), { noNullPrototype: true })
    fc.assert(
      fc.property(lists, (named) => {
        const all = { A: [], B: [], C: [], D: [], E: [], ...named }
        expect(pointersOf(fileOf(all)).length > 0).toBe(hasCircle(all))
      }),
      { numRuns: 300 },
    )
  })
})

/** The slow and simple way: whoever is left when all that waits for nothing has gone. */
function hasCircle(lists: Readonly<Record<string, readonly string[]>>): boolean {
  const left = new Map(Object.entries(lists))
  for (;;) {
    const free = [...left].filter(([, on]) => on.every((each) => !left.has(each)))
    if (free.length === 0) return left.size > 0
    for (const [id] of free) left.delete(id)
  }
}
