/**
 * Judges what an update changed. A Yjs update cannot be refused in part, so the room applies it whole,
 * asks here which of the touched records may stand, and writes the others back before anybody sees them.
 */
import { findWriteRefusal, type WriteRefusal } from '../../shared/access/recordPolicy.ts'
import type { Role } from '../../shared/access/role.ts'
import { checkRecordAlone } from '../../shared/model/check.ts'
import type { BoardRecord } from '../../shared/model/schema.ts'
import { noticeCode, type Notice } from '../../shared/sync/messages.ts'
import type { RecordDocument } from '../../shared/sync/RecordDocument.ts'
import { alignAll } from '../../shared/workshop/placement.ts'
import type { Template } from '../../shared/workshop/template.ts'
import type { AcceptedRecords } from './acceptedRecords.ts'
import { keepAgreement } from './keepAgreement.ts'
import { Hearing } from './hearing.ts'
import { RelationRepair } from './relationRepair.ts'
import { readChanged, type TouchedCells } from './touchedCells.ts'

/** What has to be written so that the board is in order, and what its author must know. */
export interface Judgement {
  readonly put: readonly BoardRecord[]
  readonly remove: readonly string[]
  readonly notices: readonly Notice[]
  /** Every record that is different now, as it stands after the corrections; null for deleted ones. */
  readonly outcome: ReadonlyMap<string, BoardRecord | null>
}

/** Why the author of the update may not turn one state of a record into another; null if they may. */
type WriteRule = (before: BoardRecord | null, after: BoardRecord | null) => WriteRefusal | null

/** Longer ids are nobody's. */
const maxIdLength = 200
const theDocument = 'document:document'

/** The guard of one board. It holds no document of its own and writes nothing. */
export class Guard {
  readonly #document: RecordDocument
  readonly #accepted: AcceptedRecords
  readonly #templates: readonly Template[]
  readonly #maxRecords: number
  /** Records that were unsound when the board was loaded: left alone, and never spread. */
  readonly #quarantine = new Set<string>()

  constructor(
    document: RecordDocument,
    accepted: AcceptedRecords,
    templates: readonly Template[],
    maxRecords: number,
  ) {
    this.#document = document
    this.#accepted = accepted
    this.#templates = templates
    this.#maxRecords = maxRecords
  }

  /** Ids of the records that no client can show. */
  get quarantine(): ReadonlySet<string> {
    return this.#quarantine
  }

  /** Takes a document as it was loaded, and says what must be repaired in it. */
  load(): Judgement {
    this.adopt(this.#document.ids())
    const hearing = new Hearing(this.#accepted)
    new RelationRepair(this.#accepted, hearing).run(this.#accepted.ids())
    // A newer version may draw a template's zones elsewhere.
    if (hearing.next.size === 0) {
      const { put } = alignAll(this.#accepted, this.#templates)
      for (const record of put) hearing.next.set(record.id, record)
    }
    return this.#settle(hearing)
  }

  /** Takes what the document holds as it is. Unsound records go to quarantine. */
  adopt(ids: Iterable<string>): void {
    for (const id of ids) {
      const record = this.#readOwn(id)
      if (record) this.#accepted.set(record)
      else this.#accepted.delete(id)
    }
  }

  /** Takes what the server itself wrote, and says what must be put right because of it. */
  follow(ids: Iterable<string>): Judgement {
    const hearing = new Hearing(this.#accepted)
    for (const id of ids) {
      const record = this.#readOwn(id)
      if (record) hearing.allow(record, this.#accepted.get(id) ?? null)
      else hearing.allowDeletion(id)
    }
    const repair = new RelationRepair(this.#accepted, hearing)
    repair.run(keepAgreement('facilitator', this.#accepted, hearing, this.#templates))
    const judgement = this.#settle(hearing)
    return { ...judgement, remove: judgement.remove.filter((id) => !this.#quarantine.has(id)) }
  }

  #readOwn(id: string): BoardRecord | null {
    const checked = checkRecordAlone(this.#document.read(id))
    this.#quarantine.delete(id)
    if (checked.ok) return checked.record
    if (this.#document.has(id)) this.#quarantine.add(id)
    return null
  }

  /** Judges the records that somebody's update touched. The caller writes what the judgement says. */
  judge(role: Role, touched: TouchedCells, isCanvasLocked: boolean): Judgement {
    const hearing = new Hearing(this.#accepted)
    const rule: WriteRule = (before, after) => findWriteRefusal(role, before, after, isCanvasLocked)
    for (const [id, cells] of touched) this.#hear(hearing, rule, id, cells)
    this.#keepLastPage(hearing)
    this.#keepWhatLiesOnKeptPages(hearing)
    const repair = new RelationRepair(this.#accepted, hearing)
    repair.run(hearing.next.keys())
    repair.run(keepAgreement(role, this.#accepted, hearing, this.#templates))
    return this.#settle(hearing)
  }

  #settle(hearing: Hearing): Judgement {
    const judgement = this.#conclude(hearing)
    for (const [id, record] of judgement.outcome) {
      if (record) this.#accepted.set(record)
      else this.#accepted.delete(id)
    }
    return judgement
  }

  #hear(hearing: Hearing, rule: WriteRule, id: string, cells: ReadonlySet<string> | null): void {
    const before = this.#accepted.get(id) ?? null
    if (!this.#document.has(id)) {
      this.#quarantine.delete(id)
      if (before) this.#hearDeletion(hearing, rule, before)
      return
    }
    const changed = readChanged(this.#document, id, before, cells)
    const checked = checkRecordAlone(changed, before ?? undefined)
    const isQuarantined = this.#quarantine.has(id)
    if (!checked.ok) {
      if (!isQuarantined) hearing.refuse(id, before, noticeCode.invalid, checked.fault.detail)
      return
    }
    const refusal = rule(before, checked.record)
    if (refusal) {
      if (!isQuarantined) hearing.refuse(id, before, refusal, 'the author may not change this')
      return
    }
    if (id.length > maxIdLength) {
      hearing.refuse(id, before, noticeCode.invalid, `an id has at most ${maxIdLength} characters`)
      return
    }
    if (!before && this.#accepted.size + hearing.created >= this.#maxRecords) {
      const detail = `a board holds at most ${this.#maxRecords} records`
      hearing.refuse(id, before, noticeCode.tooManyRecords, detail)
      return
    }
    this.#quarantine.delete(id)
    hearing.allow(checked.record, before)
  }

  #hearDeletion(hearing: Hearing, rule: WriteRule, before: BoardRecord): void {
    const refusal = rule(before, null)
    if (refusal) hearing.refuse(before.id, before, refusal, 'the author may not delete this')
    else if (before.id === theDocument) {
      hearing.refuse(before.id, before, noticeCode.invalid, 'a board keeps its document record')
    } else hearing.allowDeletion(before.id)
  }

  /** tldraw cannot show a board without a page. */
  #keepLastPage(hearing: Hearing): void {
    const known = this.#accepted.all('page').map(({ id }) => id)
    const isLeft = known.some((id) => hearing.find(id)) || hearing.hasNew('page')
    const [kept] = known.toSorted()
    if (isLeft || kept === undefined) return
    const page = this.#accepted.get(kept) ?? null
    hearing.refuse(kept, page, noticeCode.lastPage, 'a board keeps its last page')
  }

  /** Whoever may not take a page away has not taken away what lies on it either. */
  #keepWhatLiesOnKeptPages(hearing: Hearing): void {
    const kept: string[] = []
    for (const [id, record] of hearing.next) {
      if (record?.typeName === 'page' && !this.#document.has(id)) kept.push(id)
    }
    for (let id = kept.pop(); id !== undefined; id = kept.pop()) {
      for (const dependent of this.#accepted.dependentsOf(id)) {
        const before = this.#accepted.get(dependent)
        if (before?.typeName !== 'shape' || hearing.next.get(dependent) !== null) continue
        hearing.refuse(dependent, before, noticeCode.forbidden, 'its page is kept')
        kept.push(dependent)
      }
    }
  }

  #conclude(hearing: Hearing): Judgement {
    const put: BoardRecord[] = []
    const remove: string[] = []
    const outcome = new Map<string, BoardRecord | null>()
    for (const [id, record] of hearing.next) {
      const isAsAsked = hearing.asked.get(id) === record
      if (record && !isAsAsked) put.push(record)
      if (!record && this.#document.has(id)) remove.push(id)
      if (record !== (this.#accepted.get(id) ?? null)) outcome.set(id, record)
    }
    return { put, remove, notices: hearing.notices(), outcome }
  }
}
