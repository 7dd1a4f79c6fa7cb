/** Fetches the files that the server writes: tables, data, minutes. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Identity } from '../session/identity.ts'

/** Thrown when the server is away or refuses; `status` 0: no answer came. */
export class NoFile extends Error {
  override readonly name = 'NoFile'
  readonly status: number

  constructor(status: number) {
    super(`The server gave no file: ${status}`)
    this.status = status
  }
}

/** Answers a file of the board's export, in the person's language; `query` chooses what is in it. Throws `NoFile`. */
export async function fetchExport(
  identity: Identity,
  file: string,
  locale: Locale,
  signal: AbortSignal,
  query = '',
): Promise<Blob> {
  const path = `api/boards/${encodeURIComponent(identity.boardId)}/export/${file}?locale=${locale}${query}`
  const response = await fetch(new URL(path, document.baseURI), {
    headers: { authorization: `Bearer ${identity.token}` },
    cache: 'no-store',
    signal,
  }).catch((error: unknown) => {
    if (signal.aborted) throw error
    throw new NoFile(0)
  })
  if (!response.ok) throw new NoFile(response.status)
  return response.blob()
}
