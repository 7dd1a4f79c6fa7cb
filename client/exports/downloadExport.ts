/** Fetches one of the server's export files with the person's token and saves it. */
import type { TableName } from '../../shared/export/tableNames.ts'
import type { Locale } from '../../shared/i18n/locale.ts'
import type { MessageKey, Translate } from '../../shared/i18n/translate.ts'
import type { Identity } from '../session/identity.ts'
import { imageFileName } from './imageFileName.ts'
import { saveBlob } from './saveBlob.ts'

/** Says what went wrong, in the words of a language; null when nothing did. */
export type ExportFailure = ((t: Translate) => string) | null

/** What can be downloaded: the board as data, or one of its tables. */
export type ExportFile = 'board.json' | `${TableName | 'votes'}.csv`

/** Downloads `file` of the board, named after the board; tables speak the person's language. */
export async function downloadExport(
  identity: Identity,
  file: ExportFile,
  boardTitle: string,
  locale: Locale,
): Promise<ExportFailure> {
  const path = `api/boards/${encodeURIComponent(identity.boardId)}/export/${file}?locale=${locale}`
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
