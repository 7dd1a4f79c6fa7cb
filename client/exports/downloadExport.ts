/** Fetches one of the server's export files with the person's token and saves it. */
import type { MessageKey, Translate } from '../../shared/i18n/translate.ts'
import type { Identity } from '../session/identity.ts'
import { imageFileName } from './imageFileName.ts'
import { saveBlob } from './saveBlob.ts'

/** Says what went wrong, in the words of a language; null when nothing did. */
export type ExportFailure = ((t: Translate) => string) | null

/** Downloads `file` of the board, named after the board. */
export async function downloadExport(
  identity: Identity,
  file: 'board.json' | 'initiatives.csv',
  boardTitle: string,
): Promise<ExportFailure> {
  const path = `api/boards/${encodeURIComponent(identity.boardId)}/export/${file}`
  try {
    const response = await fetch(new URL(path, document.baseURI), {
      headers: { authorization: `Bearer ${identity.token}` },
      cache: 'no-store',
    })
    if (!response.ok)
      return sentence(response.status === 501 ? 'errors.notYet' : 'errors.unexpected')
    saveBlob(
      `${imageFileName(boardTitle, '', 'png').replace(/\.png$/, '')}-${file}`,
      await response.blob(),
    )
    return null
  } catch {
    return sentence(navigator.onLine ? 'errors.serverAway' : 'errors.offline')
  }
}

function sentence(key: MessageKey): (t: Translate) => string {
  return (t) => t(key)
}
