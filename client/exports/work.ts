/** How a long piece of work leaves the page usable: it pauses, says how far it is and can be stopped. */

/** One piece of work that somebody waits for. */
export interface Work {
  /** Resolves at once while the page has had its turn lately, else after it had one. Throws `Stopped`. */
  breathe(): Promise<void>
  /** Says how much is done, from 0 to 1. */
  report(share: number): void
  /** A part of this work: its reports cover `from` to `to` of the whole. */
  part(from: number, to: number): Work
}

/** Thrown by `breathe` after somebody stopped the work: not a fault. */
export class Stopped extends Error {
  override readonly name = 'Stopped'
}

/** The longest time work goes on without a pause, in milliseconds; what is not felt in a drag. */
const stretchMs = 40

/** Starts a piece of work. `signal` stops it; `onProgress` hears shares that only grow. */
export function startWork(signal: AbortSignal, onProgress: (share: number) => void): Work {
  let restedAt = performance.now()
  let reached = 0
  const breathe = async (): Promise<void> => {
    if (signal.aborted) throw new Stopped()
    if (performance.now() - restedAt < stretchMs) return
    await nextTurn()
    restedAt = performance.now()
    if (signal.aborted) throw new Stopped()
  }
  const within = (from: number, to: number): Work => ({
    breathe,
    report(share) {
      const now = from + (to - from) * Math.min(1, Math.max(0, share))
      if (now <= reached) return
      reached = now
      onProgress(now)
    },
    part: (start, end) => within(from + (to - from) * start, from + (to - from) * end),
  })
  return within(0, 1)
}

/** A turn of the event loop: timers are slowed down in hidden tabs, messages are not. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
