/** Answers a whole board as one file, written while it is sent. */
import { collectArchive } from '../archive/collectArchive.ts'
import { writeArchive } from '../archive/writeArchive.ts'
import type { BoardRow } from '../storage/contract.ts'
import type { Room } from '../sync/room.ts'
import type { HttpContext } from './env.ts'
import type { Surroundings } from './surroundings.ts'

/** An image is sent in chunks of so many bytes, so that whoever compresses them holds nobody up. */
const chunkBytes = 64 * 1024

/** `?session=`, `?assets=` and `?snapshots=` choose: the first two come unless `false`, the last if `true`. */
export async function answerArchive(
  context: HttpContext,
  row: BoardRow,
  room: Room,
  surroundings: Surroundings,
): Promise<Response> {
  const choice = {
    session: context.req.query('session') !== 'false',
    assets: context.req.query('assets') !== 'false',
    snapshots: context.req.query('snapshots') === 'true',
  }
  const pieces = writeArchive(await collectArchive(row, room, choice, surroundings))
  const encoder = new TextEncoder()
  let left = new Uint8Array()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (left.length === 0) {
        const { value, done } = await pieces.next()
        if (done) return controller.close()
        left = encoder.encode(value)
      }
      controller.enqueue(left.subarray(0, chunkBytes))
      left = left.subarray(chunkBytes)
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
  return context.body(body, 200, { 'content-type': 'application/json; charset=utf-8' })
}
