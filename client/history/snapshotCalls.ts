/** Asks the server about a board's snapshots. */
import * as z from 'zod/mini'
import {
  restored,
  snapshotEntry,
  snapshotList,
  snapshotView,
  type Restored,
  type SnapshotEntry,
  type SnapshotView,
} from '../../shared/api/snapshots.ts'
import { request, type Failure } from '../http/request.ts'
import type { Result } from '../http/result.ts'
import type { Identity } from '../session/identity.ts'

type Answer<T> = Promise<Result<T, Failure>>

/** The calls of one person on one board. */
export interface SnapshotCalls {
  /** Every snapshot, the oldest first. */
  list(signal?: AbortSignal): Answer<{ readonly snapshots: readonly SnapshotEntry[] }>
  /** Everything a snapshot holds. */
  look(n: number, signal?: AbortSignal): Answer<SnapshotView>
  /** Keeps the board as it is. */
  take(label: string): Answer<SnapshotEntry>
  rename(n: number, label: string): Answer<SnapshotEntry>
  remove(n: number): Answer<null>
  restore(n: number): Answer<Restored>
  /** Takes a restore back; `n` is the state before it. */
  undo(n: number): Answer<Restored>
  /** The picture of a snapshot; `null` where there is none to be had. */
  thumbnail(n: number, signal: AbortSignal): Promise<Blob | null>
  /** Gives a snapshot its picture; false if it could not be kept. */
  saveThumbnail(n: number, picture: Blob): Promise<boolean>
}

/** The calls with this person's token, asked anew for each of them. */
export function snapshotCalls(identity: () => Identity): SnapshotCalls {
  const path = (rest = ''): string =>
    `api/boards/${encodeURIComponent(identity().boardId)}/snapshots${rest}`
  const call = <T>(
    rest: string,
    schema: z.ZodMiniType<T>,
    options: { method?: 'POST' | 'PATCH' | 'DELETE'; body?: unknown; signal?: AbortSignal } = {},
  ): Answer<T> => request(path(rest), schema, { token: identity().token, ...options })
  return {
    list: (signal) => call('', snapshotList, signal ? { signal } : {}),
    look: (n, signal) => call(`/${n}`, snapshotView, signal ? { signal } : {}),
    take: (label) => call('', snapshotEntry, { method: 'POST', body: { label } }),
    rename: (n, label) => call(`/${n}`, snapshotEntry, { method: 'PATCH', body: { label } }),
    remove: (n) => call(`/${n}`, z.null(), { method: 'DELETE' }),
    restore: (n) => call(`/${n}/restore`, restored, { method: 'POST' }),
    undo: (n) => call(`/${n}/undo`, restored, { method: 'POST' }),
    async thumbnail(n, signal) {
      const response = await picture(n, { signal })
      return response?.ok ? response.blob() : null
    },
    async saveThumbnail(n, body) {
      const response = await picture(n, { method: 'PUT', body })
      return response?.ok === true
    },
  }

  async function picture(n: number, init: RequestInit): Promise<Response | null> {
    try {
      return await fetch(new URL(path(`/${n}/thumbnail`), document.baseURI), {
        headers: { authorization: `Bearer ${identity().token}` },
        ...init,
      })
    } catch {
      return null
    }
  }
}
