/** Sends a whole board to the server: as large as it may be, and never read into memory here. */
import { createdBoard, type CreatedBoard } from '../../shared/api/boards.ts'
import { readAnswer, type Failure } from './request.ts'
import type { Result } from './result.ts'

/** How an import is followed and stopped. */
export interface ImportWatch {
  /** How much of the file is there, from 0 to 1; at 1 the server begins to read it. */
  readonly onSent: (part: number) => void
  readonly signal: AbortSignal
}

/** Makes a board of a `board.json`, as it was exported; the server checks it whole. `null` if it was stopped. */
export function importBoard(
  file: File,
  adminToken: string | null,
  { onSent, signal }: ImportWatch,
): Promise<Result<CreatedBoard, Failure> | null> {
  return new Promise((resolve) => {
    // Nothing else tells how far an upload has come.
    const call = new XMLHttpRequest()
    call.open('POST', new URL('api/boards/import', document.baseURI))
    call.setRequestHeader('accept', 'application/json, application/problem+json')
    call.setRequestHeader('content-type', 'application/json')
    if (adminToken !== null) call.setRequestHeader('authorization', `Bearer ${adminToken}`)
    call.upload.addEventListener('progress', ({ loaded, total }) => onSent(loaded / (total || 1)))
    call.addEventListener('load', () => {
      resolve(readAnswer(call.status, call.responseText, createdBoard))
    })
    call.addEventListener('error', () => {
      resolve({ ok: false, error: { kind: 'unreachable' } })
    })
    call.addEventListener('abort', () => resolve(null))
    signal.addEventListener('abort', () => call.abort())
    call.send(file)
  })
}
