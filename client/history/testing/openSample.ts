/** A board of the sample city with two templates, for tests of its history. */
import { Store } from '@tldraw/store'
import { boardSchema } from '../../../shared/model/schema.ts'
import type { BoardStore } from '../../../shared/sync/StoreBinding.ts'
import { seedBoard } from '../../../shared/workshop/seedBoard.ts'
import { storeBoard } from '../../../shared/workshop/storeBoard.ts'
import { fourApproaches } from '../../../templates/four-approaches/index.ts'
import { roadmap } from '../../../templates/roadmap/index.ts'
import { sampleFile } from '../../../templates/samples/sampleWorkshop.ts'
import type { BoardRecords } from '../compareBoards.ts'
import { recordsOf } from '../snapshotStore.ts'

/** The templates the board shows. */
export const templates = [fourApproaches, roadmap]

/** The board to be changed by commands; `records` takes its state as a snapshot does. */
export function openSample() {
  const store = new Store({ schema: boardSchema, props: {} as never }) as BoardStore
  store.put([...seedBoard({ title: 'A', locale: 'de', templates, workshop: sampleFile() })])
  const board = storeBoard(store)
  return { board, store, records: (): BoardRecords => recordsOf(store) }
}
