/** Answers a whole board as one file, written while it is sent. */
import { collectArchive } from '../archive/collectArchive.ts'
import { writeArchive } from '../archive/writeArchive.ts'
import type { BoardRow } from '../storage/contract.ts'
import type { Room } from '../sync/room.ts'
import type { HttpContext } from './env.ts'
import type { Surroundings } from './surroundings.ts'

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
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
  return context.body(body, 200, { 'content-type': 'application/json; charset=utf-8' })
}
