/** One update before the guard: what was asked, what will stand, and what was refused for what reason. */
import { typeNameOf } from '../../shared/model/id.ts'
import type { BoardRecord } from '../../shared/model/schema.ts'
import type { Notice, NoticeCode } from '../../shared/sync/messages.ts'
import type { AcceptedRecords } from './acceptedRecords.ts'

/** So many records are named in one notice. */
const maxNamed = 500

/** Lives as long as one update is judged. */
export class Hearing {
  /** The sound records of the update as it wrote them. */
  readonly asked = new Map<string, BoardRecord>()
  /** What will stand: touched records and those that must follow; null is deleted. */
  readonly next = new Map<string, BoardRecord | null>()
  created = 0
  readonly #accepted: AcceptedRecords
  readonly #refusals = new Map<NoticeCode, { readonly detail: string; readonly ids: Set<string> }>()

  constructor(accepted: AcceptedRecords) {
    this.#accepted = accepted
  }

  /** A record as it will stand. */
  readonly find = (id: string): BoardRecord | undefined =>
    this.next.has(id) ? (this.next.get(id) ?? undefined) : this.#accepted.get(id)

  /** True if the update brings a record of this type that was not there. */
  hasNew(typeName: string): boolean {
    for (const [id, record] of this.next) {
      if (record && typeNameOf(id) === typeName && !this.#accepted.get(id)) return true
    }
    return false
  }

  allow(record: BoardRecord, before: BoardRecord | null): void {
    if (!before) this.created++
    this.asked.set(record.id, record)
    this.next.set(record.id, record)
  }

  allowDeletion(id: string): void {
    this.next.set(id, null)
  }

  /** Puts a record back to what it was: to nothing, if it was not there. */
  refuse(id: string, before: BoardRecord | null, code: NoticeCode, detail: string): void {
    this.next.set(id, before)
    const refusal = this.#refusals.get(code) ?? { detail, ids: new Set<string>() }
    refusal.ids.add(id)
    this.#refusals.set(code, refusal)
  }

  /** One notice a reason, naming the records as far as there is room. */
  notices(): readonly Notice[] {
    return Array.from(this.#refusals, ([code, { detail, ids }]) => ({
      code,
      detail,
      ids: [...ids].slice(0, maxNamed),
    }))
  }
}
