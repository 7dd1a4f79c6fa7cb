/** The workshop as one card needs it, read without going through every initiative of the board. */
import type { BoardRecord } from '../model/schema.ts'
import type { BoardReader } from './board.ts'
import { surroundingTypes } from './boardWorkshop.ts'
import { isCardEntity, type CardEntity } from './cardEntity.ts'
import { readInitiative, readWorkshop } from './readWorkshop.ts'
import { withEntity } from './withEntity.ts'
import type { Workshop } from './workshop.ts'

/** Everything of the board except that of its initiatives only the named ones are there. */
export function workshopAround(board: BoardReader, entities: readonly CardEntity[]): Workshop {
  return withOnly(new Surroundings(board).read(), entities)
}

/** Everything of a board but its initiatives, read again only after it changed. */
export class Surroundings {
  readonly #board: BoardReader
  #workshop: Workshop | null = null

  constructor(board: BoardReader) {
    this.#board = board
  }

  read(): Workshop {
    this.#workshop ??= readSurroundings(this.#board)
    return this.#workshop
  }

  /** The workshop around one entity. */
  around(entity: CardEntity): Workshop {
    return withOnly(this.read(), [entity])
  }

  /**
   * To be called with everything that has been put or removed. While many cards move, each changes one
   * entity: reading all of them anew for each would take the square of the time.
   */
  note(record: BoardRecord): void {
    if (!this.#workshop || !isCardEntity(record) || record.typeName === 'initiative') return
    const isThere = this.#board.get(record.id) === record
    this.#workshop = isThere ? withEntity(this.#workshop, record) : null
  }
}

interface Reading {
  readonly records: readonly BoardRecord[]
  readonly workshop: Workshop
}

/**
 * The last reading of each board, by its workshop record. Records never change in place, so the same
 * records are the same workshop: while a card is dragged, nothing has to be read anew.
 */
const readings = new WeakMap<BoardRecord, Reading>()

function readSurroundings(board: BoardReader): Workshop {
  const records = surroundingTypes.flatMap((typeName): readonly BoardRecord[] =>
    board.all(typeName),
  )
  const [key] = board.all('workshop')
  const last = key && readings.get(key)
  if (last && isSame(last.records, records)) return last.workshop
  const workshop = readWorkshop(records)
  if (key) readings.set(key, { records, workshop })
  return workshop
}

function isSame(a: readonly BoardRecord[], b: readonly BoardRecord[]): boolean {
  return a.length === b.length && a.every((record, position) => record === b[position])
}

function withOnly(workshop: Workshop, entities: readonly CardEntity[]): Workshop {
  const initiatives = entities.flatMap((entity) =>
    entity.typeName === 'initiative' ? [readInitiative(entity)] : [],
  )
  return { ...workshop, initiatives }
}
