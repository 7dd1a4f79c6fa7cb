/** A board's records kept by type and by entity, for whoever has to answer quickly on every update. */
import { typeNameOf } from '../model/id.ts'
import type { BoardRecord } from '../model/schema.ts'
import type { CardShape } from '../model/shapes.ts'
import { isCard, type BoardReader, type RecordOfType } from './board.ts'

/** Tell it of every record that comes, changes or goes. It never reads anything by itself. */
export class BoardIndex implements BoardReader {
  readonly #byType = new Map<string, Map<string, BoardRecord>>()
  readonly #cards = new Map<string, Set<string>>()

  get(id: string): BoardRecord | undefined {
    return this.#byType.get(typeNameOf(id))?.get(id)
  }

  all<N extends BoardRecord['typeName']>(typeName: N): readonly RecordOfType<N>[] {
    const records = this.#byType.get(typeName)
    return records ? ([...records.values()] as RecordOfType<N>[]) : []
  }

  cardsOf(entityId: string): readonly CardShape[] {
    return [...(this.#cards.get(entityId) ?? [])]
      .map((id) => this.get(id))
      .filter((card) => isCard(card))
  }

  set(record: BoardRecord): void {
    this.#forgetCard(record.id)
    const records = this.#byType.get(record.typeName) ?? new Map<string, BoardRecord>()
    this.#byType.set(record.typeName, records)
    records.set(record.id, record)
    if (!isCard(record)) return
    const cards = this.#cards.get(record.props.entityId) ?? new Set()
    this.#cards.set(record.props.entityId, cards)
    cards.add(record.id)
  }

  delete(id: string): void {
    this.#forgetCard(id)
    this.#byType.get(typeNameOf(id))?.delete(id)
  }

  #forgetCard(id: string): void {
    const card = this.get(id)
    if (!isCard(card)) return
    const cards = this.#cards.get(card.props.entityId)
    cards?.delete(id)
    if (cards?.size === 0) this.#cards.delete(card.props.entityId)
  }
}
