/** The only way into a board's document: every update passes here, is applied, judged and put right. */
import * as Y from 'yjs'
import type { Role } from '../../shared/access/role.ts'
import type { BoardRecord } from '../../shared/model/schema.ts'
import { SCHEMA_VERSION } from '../../shared/model/version.ts'
import { noticeCode, type Notice } from '../../shared/sync/messages.ts'
import { RecordDocument } from '../../shared/sync/RecordDocument.ts'
import type { BoardReader } from '../../shared/workshop/board.ts'
import type { Template } from '../../shared/workshop/template.ts'
import { AcceptedRecords } from './acceptedRecords.ts'
import { findForeignContent, removeForeignContent, type ForeignContent } from './foreignContent.ts'
import { Guard, type Judgement } from './guard.ts'
import { addTouched, observeCells, type TouchedCells } from './touchedCells.ts'
import type { UpdateContents } from './updateContents.ts'

/** What came of an update. */
export interface GateOutcome {
  readonly notices: readonly Notice[]
  /** The update leans on changes the server does not have: the client must send them again. */
  readonly isIncomplete: boolean
  /** The client wrote a schema number above the server's. */
  readonly isNewerSchema: boolean
}

/** The origin of everything the server itself writes. */
export const serverOrigin = { by: 'server' }
const schemaKey = 'schema'

/** A board's document with its guard. It owns neither the `Y.Doc` nor who sends what changed. */
export class UpdateGate {
  readonly document: RecordDocument
  readonly #accepted = new AcceptedRecords()
  readonly #guard: Guard
  readonly #doc: Y.Doc
  #touched: TouchedCells | null = null
  #foreign: ForeignContent[] = []
  #schema: number | null = null

  constructor(doc: Y.Doc, templates: readonly Template[], maxRecords: number) {
    this.#doc = doc
    this.document = new RecordDocument(doc)
    this.#guard = new Guard(this.document, this.#accepted, templates, maxRecords)
    observeCells(this.document, (touched) => {
      if (this.#touched) addTouched(this.#touched, touched)
    })
    doc.on('beforeObserverCalls', (transaction: Y.Transaction) => {
      if (transaction.origin === serverOrigin) return
      const foreign = findForeignContent(transaction, this.document)
      if (foreign) this.#foreign.push(foreign)
    })
  }

  /** While true, only those who may lock change the board. */
  isCanvasLocked = false

  /** How many records no client can show. */
  get quarantined(): number {
    return this.#guard.quarantine.size
  }

  /** The sound records, without reading the document. */
  get board(): BoardReader {
    return this.#accepted
  }

  /** All sound records by id, as they are now. */
  copyRecords(): ReadonlyMap<string, BoardRecord> {
    return this.#accepted.copy()
  }

  get recordCount(): number {
    return this.document.size
  }

  /** Takes the document as it was loaded; what hangs loose in it is put right. */
  load(): void {
    this.#schema = this.document.schema
    const judgement = this.#guard.load()
    if (judgement.outcome.size > 0) this.#write(judgement, [])
  }

  /** Applies somebody's update. Throws only if the document could not take it, which a reload mends. */
  apply(contents: UpdateContents, role: Role, origin: object): GateOutcome {
    this.#touched = new Map()
    this.#foreign = []
    try {
      Y.applyUpdate(this.#doc, contents.update, origin)
      const touched = this.#touched
      this.#touched = null
      const isIncomplete = this.#dropPending()
      const judgement = this.#guard.judge(role, touched, this.isCanvasLocked)
      const wanted = this.document.schema
      const isNewerSchema = wanted !== null && wanted > SCHEMA_VERSION
      const foreign = this.#foreign.filter((one) => this.#isFault(one))
      if (judgement.put.length + judgement.remove.length + foreign.length > 0) {
        this.#write(judgement, foreign)
      }
      this.#schema = this.document.schema
      const notices = foreign.length > 0 ? [...judgement.notices, foreignNotice] : judgement.notices
      return { notices, isIncomplete, isNewerSchema }
    } finally {
      this.#touched = null
      this.#foreign = []
    }
  }

  /** Runs an edit of the server's own, and what the templates answer to it. */
  change(edit: (document: RecordDocument) => void): void {
    const touched: TouchedCells = new Map()
    this.#touched = touched
    try {
      this.#doc.transact(() => edit(this.document), serverOrigin)
    } finally {
      this.#touched = null
      const judgement = this.#guard.follow(touched.keys())
      if (judgement.put.length + judgement.remove.length > 0) this.#write(judgement, [])
      this.#schema = this.document.schema
    }
  }

  /** A board without a number may be given ours; any other change of the map `board` is put back. */
  #isFault(foreign: ForeignContent): boolean {
    if (foreign.types.size + foreign.lists.size > 0) return true
    const isOurs = this.document.board.get(schemaKey) === SCHEMA_VERSION
    const hasOnlySchema = [...foreign.boardKeys].every((key) => key === schemaKey)
    return !(hasOnlySchema && isOurs && (this.#schema === null || this.#schema === SCHEMA_VERSION))
  }

  #write(judgement: Judgement, foreign: readonly ForeignContent[]): void {
    const boardKeys = new Set(foreign.flatMap(({ boardKeys }) => [...boardKeys]))
    this.#doc.transact((transaction) => {
      for (const one of foreign) removeForeignContent(transaction, one)
      this.document.remove(judgement.remove)
      this.document.put(judgement.put)
      for (const key of boardKeys) {
        if (key === schemaKey && this.#schema !== null) this.document.setSchema(this.#schema)
        else this.document.board.delete(key)
      }
    }, serverOrigin)
  }

  /** What leans on something that never came would wait in memory for ever and stop every compaction. */
  #dropPending(): boolean {
    const { store } = this.#doc
    if (store.pendingStructs === null && store.pendingDs === null) return false
    store.pendingStructs = null
    store.pendingDs = null
    return true
  }
}

const foreignNotice: Notice = {
  code: noticeCode.foreign,
  detail:
    'only the root maps "records" and "board" hold content, and the schema number is the server’s',
  ids: [],
}
