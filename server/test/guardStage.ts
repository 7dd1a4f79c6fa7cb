/** Words for tests of the guard, on the stage of the sync tests. */
import type { BoardRecord } from '../../shared/model/schema.ts'
import type { RecordDocument } from '../../shared/sync/RecordDocument.ts'
import type { Person } from './syncClients.ts'
import type { SyncServer } from './syncServer.ts'
import { board, person, server } from './syncStage.ts'

/** Who joins. */
type Role = Parameters<SyncServer['token']>[1]

/** Somebody on the board, with all of it. */
export async function join(role: Role = 'participant'): Promise<Person> {
  return person(server.token(board, role)).synced()
}

/** Every state of the records that this person's document ever held, as JSON. */
export function watch({ document }: Person): string[] {
  const seen: string[] = []
  document.observe((ids) => {
    for (const id of ids) seen.push(JSON.stringify(document.read(id) ?? { id, gone: true }))
  })
  return seen
}

/** The document the server holds. */
export function held(): RecordDocument {
  return server.rooms.find(board)!.document
}

/** A record as somebody has it. */
export function record(person: Person, id: string): BoardRecord {
  return person.document.read(id) as unknown as BoardRecord
}
