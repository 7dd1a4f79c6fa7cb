/** Makes the minutes of an archive: with its pictures, and worded as somebody worded them in this browser. */
import * as z from 'zod/mini'
import { docxType, writeDocx } from '../../../shared/export/docx/writeDocx.ts'
import { composeProtocol } from '../../../shared/export/protocol/composeProtocol.ts'
import { applyEdits, withSignatures } from '../../../shared/export/protocol/edits.ts'
import { writeHtml } from '../../../shared/export/protocol/html.ts'
import { writeMarkdown } from '../../../shared/export/protocol/markdown.ts'
import { notesOf } from '../../../shared/export/protocol/notesOf.ts'
import type { Protocol, ProtocolPicture } from '../../../shared/export/protocol/protocol.ts'
import type { ProtocolPerson } from '../../../shared/export/protocol/protocolSource.ts'
import type { Session } from '../../../shared/session/session.ts'
import { titleOfTarget } from '../../../shared/session/titleOfTarget.ts'
import { BoardIndex } from '../../../shared/workshop/BoardIndex.ts'
import { workshopOf } from '../../../shared/workshop/boardWorkshop.ts'
import { templatesOn } from '../../../shared/workshop/cards.ts'
import { templates } from '../../board/loadedTemplates.ts'
import { request } from '../../http/request.ts'
import { fetchAttendance, fetchExpiry } from '../../protocol/attendance.ts'
import { editsKey, readEdits } from '../../protocol/storedEdits.ts'
import type { ExportSource } from '../makeExport.ts'
import type { MadeFile } from '../pictures.ts'

/** A picture of a template for the minutes, and where it lies in the archive. */
export interface ArchivedPicture extends ProtocolPicture {
  readonly path: string
}

const answerSchema = z.object({ session: z.unknown() })

/**
 * The minutes in every form, and how many took part: people are counted, never named. A server that does not answer
 * leaves out what only it knows.
 */
export async function makeMinutes(
  source: ExportSource,
  pictures: ReadonlyMap<string, ArchivedPicture>,
  signal: AbortSignal,
): Promise<{ readonly files: readonly MadeFile[]; readonly participants: number | null }> {
  const people = await fetchAttendance(source.identity, false, signal)
  const protocol = await compose(source, people, signal)
  const addresses = new Map([...pictures].map(([id, { path }]) => [id, `../${path}`]))
  const file = (name: string, content: BlobPart, type: string): MadeFile => ({
    name: `protocol/${name}`,
    blob: new Blob([content], { type }),
  })
  const files = [
    file('protocol.md', writeMarkdown(protocol), 'text/markdown;charset=utf-8'),
    file('protocol.docx', new Uint8Array(writeDocx(protocol, pictures)), docxType),
    file('protocol.html', writeHtml(protocol, addresses), 'text/html;charset=utf-8'),
  ]
  return { files, participants: people?.length ?? null }
}

async function compose(
  source: ExportSource,
  people: readonly ProtocolPerson[] | null,
  signal: AbortSignal,
): Promise<Protocol> {
  const { identity, records, locale, boardTitle, now } = source
  const board = new BoardIndex()
  for (const record of records) board.set(record)
  const path = `api/boards/${encodeURIComponent(identity.boardId)}/session`
  const [answer, expiresAt] = await Promise.all([
    request(path, answerSchema, { token: identity.token, signal }),
    fetchExpiry(identity, signal),
  ])
  const workshop = workshopOf(board)
  const composed = composeProtocol({
    board: { title: boardTitle, purpose: workshop.purpose, expiresAt },
    workshop,
    templates: templatesOn(board, templates),
    // The server is its only author; a page of another version is told by the schema number.
    session: answer.ok ? (answer.value.session as Session) : null,
    people,
    notes: notesOf(board),
    titleOf: (target) => titleOfTarget(board, target, locale),
    locale,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    now: now.getTime(),
  })
  const edits = readEdits(editsKey(identity.boardId, locale))
  return applyEdits(withSignatures(composed, edits), edits)
}
