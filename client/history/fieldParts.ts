/** The respects in which one thing differs between two states: what can be told and taken back by itself. */
import { listFields } from '../../shared/sync/listCells.ts'
import type { BoardChange } from './compareBoards.ts'

/** Cells that belong together for people: both coordinates, all members of a list. */
export interface FieldPart {
  /** The field, `gates.G2` for one inside an object; `position`, `order`, or a respect of a shape. */
  readonly key: string
  readonly cells: readonly string[]
}

/** The parts of a change in the order of its cells; none for what came or went. */
export function fieldParts({ kind, fields, group }: BoardChange): readonly FieldPart[] {
  if (kind === 'added' || kind === 'removed') return []
  const parts = new Map<string, string[]>()
  for (const cell of fields) {
    const key = group === 'canvas' ? shapePart(cell) : entityPart(cell)
    const known = parts.get(key)
    if (known) known.push(cell)
    else parts.set(key, [cell])
  }
  return [...parts].map(([key, cells]) => ({ key, cells }))
}

function entityPart(cell: string): string {
  if (cell === 'x' || cell === 'y') return 'position'
  if (cell === 'index') return 'order'
  const [field = ''] = cell.split('.')
  return listFields.has(field) ? field : cell
}

const wordCells: ReadonlySet<string> = new Set(['richText', 'name', 'text'])
const sizeCells: ReadonlySet<string> = new Set(['w', 'h', 'growY', 'scale'])

function shapePart(cell: string): string {
  if (cell === 'g') return 'place'
  const [, prop = ''] = cell.split('.')
  if (wordCells.has(prop)) return 'words'
  return sizeCells.has(prop) ? 'size' : 'look'
}
