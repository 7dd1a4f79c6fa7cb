/** Folds a board's log into a snapshot of its document. */
import { performance } from 'node:perf_hooks'
import type { Logger } from 'pino'
import * as Y from 'yjs'
import type { RoomLog } from './roomLog.ts'
import type { SyncMetrics } from './syncMetrics.ts'

/** After a failure it waits this long before it tries again. */
const pauseMs = 60_000

/** What is folded, and who is told. */
export interface FoldingOptions {
  readonly boardId: string
  readonly doc: Y.Doc
  /** The log has a gap: it is kept as it is. */
  readonly isDamaged: boolean
  readonly metrics: SyncMetrics
  readonly log: Logger
}

/** One for each room. */
export class Folding {
  readonly #options: FoldingOptions
  #notBeforeMs = 0

  constructor(options: FoldingOptions) {
    this.#options = options
  }

  /** Folds now, but never a log that is damaged or a document that waits for parts. Does not reject. */
  async run(roomLog: RoomLog): Promise<void> {
    const { boardId, doc, isDamaged, metrics, log } = this.#options
    if (isDamaged || doc.store.pendingStructs !== null || doc.store.pendingDs !== null) return
    if (roomLog.isCompacting || performance.now() < this.#notBeforeMs) return
    try {
      await roomLog.compact(Y.encodeStateAsUpdateV2(doc))
      metrics.compactions++
    } catch (error) {
      this.#notBeforeMs = performance.now() + pauseMs
      log.warn({ board: boardId, err: error }, 'board log could not be folded')
    }
  }
}
