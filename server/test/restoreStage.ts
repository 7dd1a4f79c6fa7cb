/** What the tests of a restore work with: a storage that can lack room for snapshots, and a page of one person. */
import { BoardHistory } from '../../shared/sync/BoardHistory.ts'
import { StoreBinding } from '../../shared/sync/StoreBinding.ts'
import { makeStore } from '../../shared/sync/testing/peers.ts'
import type { BoardRecord } from '../../shared/model/schema.ts'
import { StorageUnavailableError } from '../storage/contract.ts'
import type { LogEntry, NewSnapshot } from '../storage/contract.ts'
import { MemoryStorage } from '../storage/memoryStorage.ts'
import type { Person } from './syncClients.ts'

/** A storage whose snapshots alone can be made to fail. */
export class TightStorage extends MemoryStorage {
  hasRoom = true

  /** What was written, in order. */
  readonly written: string[] = []

  override async append(entries: readonly LogEntry[]): Promise<readonly number[]> {
    this.written.push('update')
    return super.append(entries)
  }

  override async addSnapshot(snapshot: NewSnapshot): Promise<void> {
    this.written.push('snapshot')
    if (!this.hasRoom) throw new StorageUnavailableError('disk full')
    return super.addSnapshot(snapshot)
  }
}

/** A person's page without a browser: the store, its mirror in the document, and the undo. */
export function openDesk(person: Person | undefined) {
  if (!person) throw new Error('nobody is there')
  const store = makeStore()
  const { document } = person
  const binding = new StoreBinding({ store, document, schedule: () => () => undefined })
  const history = new BoardHistory({ document, binding })
  const find = (id: string) => store.get(`shape:${id}` as never) as { x: number } | undefined
  return {
    history,
    binding,
    x: (id: string) => find(id)?.x ?? null,
    put(record: BoardRecord): void {
      history._mark('step')
      store.put([record])
      binding.flush()
    },
    move(id: string, x: number): void {
      this.put({ ...find(id), x } as BoardRecord)
    },
    close(): void {
      history.dispose()
      binding.close()
    },
  }
}
