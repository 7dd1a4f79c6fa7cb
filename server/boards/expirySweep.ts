/** Ends boards whose time has come. */
import type { Logger } from 'pino'
import type { AssetStore } from '../assets/assetStore.ts'
import type { Storage } from '../storage/contract.ts'
import type { Rooms } from '../sync/rooms.ts'
import { deleteBoard } from './deleteBoard.ts'

/** What the sweep works on. */
export interface ExpirySweepOptions {
  readonly storage: Storage
  readonly assets: AssetStore
  readonly rooms: Rooms
  readonly log: Logger
  readonly now: () => number
}

/** Deletes every board that has expired, each logged: the log is the record of deletion. */
export async function sweepExpired(options: ExpirySweepOptions): Promise<void> {
  const { storage, log, now } = options
  try {
    for (const id of await storage.listExpired(now())) {
      const wasThere = await deleteBoard(id, options)
      if (wasThere) log.info({ board: id, reason: 'expired' }, 'board deleted')
    }
  } catch (error) {
    // The database does not answer; the next sweep finds the same boards.
    log.error({ err: error }, 'expired boards could not be deleted')
  }
}
