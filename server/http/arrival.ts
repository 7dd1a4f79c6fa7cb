/** Ends requests whose body comes too slowly, however large it may be. */
import type { IncomingMessage } from 'node:http'

/** A body may take so long in any case, in milliseconds. */
const patienceMs = 120_000
/** Past that it has to have come at this pace, in bytes a second: that of a bad line, not of somebody who holds on. */
const bytesPerSecond = 64 * 1024

/** Watches a request until its body is there. */
export function limitArrival(request: IncomingMessage): void {
  const { headers, socket } = request
  if (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined) return
  const startedAt = performance.now()
  const bytesBefore = socket.bytesRead
  let timer = setTimeout(look, patienceMs)
  timer.unref()
  const stop = (): void => clearTimeout(timer)
  request.once('end', stop)
  request.once('close', stop)

  function look(): void {
    const come = socket.bytesRead - bytesBefore
    const leftMs = patienceMs + (come / bytesPerSecond) * 1000 - (performance.now() - startedAt)
    if (leftMs <= 0) {
      socket.destroy()
      return
    }
    timer = setTimeout(look, Math.min(leftMs, patienceMs))
    timer.unref()
  }
}
