/** Keeps the board as it is before something is imported, so that there is a way back tomorrow too. */
import { may } from '../../shared/access/policy.ts'
import { maxLabelLength, snapshotEntry } from '../../shared/api/snapshots.ts'
import { request } from '../http/request.ts'
import type { Identity } from '../session/identity.ts'

/** Whoever imports does not wait longer for it. */
const patienceMs = 4_000

/**
 * Makes a snapshot named after what is imported, where the person may. It never stands in the way: without
 * a connection, or when the server has no room, the import goes on without it.
 */
export async function keepBeforeImport(identity: Identity, label: string): Promise<void> {
  if (!may(identity.role, 'snapshot.create')) return
  await request(`api/boards/${encodeURIComponent(identity.boardId)}/snapshots`, snapshotEntry, {
    method: 'POST',
    body: { label: label.slice(0, maxLabelLength), reason: 'import' },
    token: identity.token,
    signal: AbortSignal.timeout(patienceMs),
  })
}
