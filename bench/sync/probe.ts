/** Looks into what one client receives: how old presence and changes are when they arrive. */
import { performance } from 'node:perf_hooks'
import { constants, inflateRawSync } from 'node:zlib'
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { messageType, syncMessageType } from '../../shared/sync/messages.ts'

const deflateTail = Buffer.from([0, 0, 0xff, 0xff])

/** Milliseconds on a clock that every part of the load process shares. */
export function nowMs(): number {
  return performance.timeOrigin + performance.now()
}

/** Decodes messages and collects delays. */
export class Probe {
  readonly presenceMs: number[] = []
  readonly changeMs: number[] = []
  readonly doc = new Y.Doc()
  isMeasuring = false

  constructor() {
    this.doc.getMap('records').observeDeep((events) => {
      if (!this.isMeasuring) return
      const now = nowMs()
      for (const event of events) {
        const cells = event.target
        if (!(cells instanceof Y.Map) || !event.keys.has('g')) continue
        const geometry: unknown = cells.get('g')
        // Writers put the time of writing where a note's x is.
        if (Array.isArray(geometry) && typeof geometry[2] === 'number') {
          this.changeMs.push(now - geometry[2])
        }
      }
    })
  }

  /** Takes one message as it came over the wire. */
  readonly take = (payload: Buffer, isDeflated: boolean): void => {
    const bytes = isDeflated
      ? inflateRawSync(Buffer.concat([payload, deflateTail]), {
          finishFlush: constants.Z_SYNC_FLUSH,
        })
      : payload
    const decoder = decoding.createDecoder(new Uint8Array(bytes))
    const type = decoding.readVarUint(decoder)
    if (type === 102) console.log(decoding.readVarString(decoder).slice(0, 300))
    if (type === messageType.awareness) this.#takePresence(decoding.readVarUint8Array(decoder))
    if (type !== messageType.sync) return
    if (decoding.readVarUint(decoder) === syncMessageType.step1) return
    Y.applyUpdate(this.doc, decoding.readVarUint8Array(decoder))
  }

  #takePresence(presence: Uint8Array): void {
    if (!this.isMeasuring) return
    const now = nowMs()
    const decoder = decoding.createDecoder(presence)
    const count = decoding.readVarUint(decoder)
    for (let at = 0; at < count; at++) {
      decoding.readVarUint(decoder)
      decoding.readVarUint(decoder)
      const state = JSON.parse(decoding.readVarString(decoder)) as { at?: number } | null
      if (typeof state?.at === 'number') this.presenceMs.push(now - state.at)
    }
  }
}

/** The value below which a share of the others lies; NaN of nothing. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
