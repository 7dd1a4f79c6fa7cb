/** What entities said before the hand took their cards, so that only the end of a drag counts, not its way. */
import type { BoardRecord } from '../../../shared/model/schema.ts'
import { isCard, type BoardReader } from '../../../shared/workshop/board.ts'
import { isCardEntity, recordIdOf, type CardEntity } from '../../../shared/workshop/cardEntity.ts'
import { refOf } from '../../../shared/workshop/cards.ts'
import { Overlay } from '../../../shared/workshop/overlay.ts'
import type { Settlement } from '../../../shared/workshop/placement.ts'
import type { RecordChange } from '../../../shared/workshop/recordChange.ts'

/** The values of fields by their names. */
type Fields = Readonly<Record<string, unknown>>

/**
 * One drag. On its way a card crosses places that say something, and the entity says so at once; where
 * it is dropped may leave fields as they are, and then that is as they were when the drag began.
 */
export class DragOrigins {
  /** By entity, the fields that the drag has changed so far, as they were before. */
  readonly #origins = new Map<string, Fields>()

  /** The drag is over. */
  clear(): void {
    this.#origins.clear()
  }

  /** The board as if the cards that moved now had come straight from where the drag began. */
  boardBefore(changes: readonly RecordChange[], board: BoardReader): BoardReader {
    const origins = this.#originsOf(changes)
    if (origins.length === 0) return board
    const before = new Overlay(board)
    for (const [id, fields] of origins) {
      const entity = board.get(id)
      if (isCardEntity(entity)) before.put({ ...entity, ...fields })
    }
    return before
  }

  /** What settling that board found, with what it takes from the board as it is; remembers what it changes. */
  settle(
    changes: readonly RecordChange[],
    board: BoardReader,
    before: BoardReader,
    found: Settlement,
  ): Settlement {
    const put = new Map<string, BoardRecord>(found.put.map((record) => [record.id, record]))
    for (const [id, fields] of this.#originsOf(changes)) {
      const entity = before.get(id)
      const now = board.get(id)
      if (!entity || !now || put.has(id) || found.remove.includes(id)) continue
      if (changedFields(now, fields).length > 0) put.set(id, entity)
    }
    for (const id of movedEntities(changes)) {
      const [after, earlier] = [put.get(id), before.get(id)]
      if (isCardEntity(after) && isCardEntity(earlier)) this.#remember(earlier, after)
    }
    return { put: [...put.values()], remove: found.remove }
  }

  #originsOf(changes: readonly RecordChange[]): readonly (readonly [string, Fields])[] {
    return movedEntities(changes).flatMap((id) => {
      const fields = this.#origins.get(id)
      return fields ? [[id, fields] as const] : []
    })
  }

  #remember(before: CardEntity, after: CardEntity): void {
    const changed = changedFields(before, { ...after })
    const known = this.#origins.get(before.id)
    this.#origins.set(before.id, { ...pick(before, changed), ...known })
  }
}

/** The record ids of the entities whose cards were moved. */
function movedEntities(changes: readonly RecordChange[]): readonly string[] {
  const ids = changes.flatMap(({ before, after }) =>
    isCard(before) && isCard(after) ? [recordIdOf(refOf(after))] : [],
  )
  return [...new Set(ids)]
}

function changedFields(record: object, other: Fields): readonly string[] {
  const own = new Map<string, unknown>(Object.entries(record))
  return Object.keys(other).filter((key) => own.get(key) !== other[key])
}

function pick(record: object, keys: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(record).filter(([key]) => keys.includes(key)))
}
