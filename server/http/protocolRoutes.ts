/** The board as minutes and as a workbook. */
import { Hono } from 'hono'
import { docxType, writeDocx } from '../../shared/export/docx/writeDocx.ts'
import { composeProtocol } from '../../shared/export/protocol/composeProtocol.ts'
import { writeHtml } from '../../shared/export/protocol/html.ts'
import { writeMarkdown } from '../../shared/export/protocol/markdown.ts'
import { isTimeZone } from '../../shared/export/protocol/times.ts'
import { workbookOf } from '../../shared/export/xlsx/workbookOf.ts'
import { writeXlsx, xlsxType } from '../../shared/export/xlsx/writeXlsx.ts'
import { isLocale } from '../../shared/i18n/locale.ts'
import { dayOf } from '../../shared/model/day.ts'
import { lastDots, votesTable } from '../../shared/session/votesTable.ts'
import { workshopOf } from '../../shared/workshop/boardWorkshop.ts'
import { exportTables } from '../../templates/tables.ts'
import { listAttendance } from '../boards/attendance.ts'
import { readTitle } from '../boards/boardDocument.ts'
import { makeAuthorize } from './authorize.ts'
import type { HttpContext, HttpEnv } from './env.ts'
import { gatherProtocol, type ProtocolWish } from './protocolSource.ts'
import { refuse } from './refuse.ts'
import type { Surroundings } from './surroundings.ts'

/** Where most who ask without a time zone are. */
const usualTimeZone = 'Europe/Berlin'

/**
 * `GET /api/boards/:id/export/protocol.md`, `protocol.docx`, `protocol.html` and `workbook.xlsx`, in `?locale=` or else the
 * board's language, and `GET /api/boards/:id/attendance`. Times are written in `?timeZone=`; `?names=1` names
 * the people, for facilitators only.
 */
export function protocolRoutes(surroundings: Surroundings): Hono<HttpEnv> {
  const { rooms, sessions, now } = surroundings
  const authorize = makeAuthorize(surroundings)
  const routes = new Hono<HttpEnv>()

  for (const file of ['protocol.md', 'protocol.docx', 'protocol.html'] as const) {
    routes.get(`/:id/export/${file}`, authorize('board.export'), async (context) => {
      const wish = readWish(context)
      if (wish instanceof Response) return wish
      const row = context.get('board')
      const source = await gatherProtocol(surroundings, row, context.get('claims'), wish)
      const protocol = composeProtocol(source)
      if (file === 'protocol.docx') return sendFile(file, docxType, writeDocx(protocol))
      if (file === 'protocol.md')
        return sendFile(file, 'text/markdown; charset=utf-8', writeMarkdown(protocol))
      return sendFile(file, 'text/html; charset=utf-8', writeHtml(protocol))
    })
  }

  routes.get('/:id/export/workbook.xlsx', authorize('board.export'), async (context) => {
    const row = context.get('board')
    const asked = context.req.query('locale')
    const locale = isLocale(asked) ? asked : row.locale
    const { board } = await rooms.open(row.id)
    const votes = await sessions.closedVotes(row.id)
    const today = dayOf(new Date(now()))
    const tables = exportTables(workshopOf(board), locale, lastDots(votes), today)
    const sheets = workbookOf([...tables.values(), votesTable(votes, board, locale)], locale)
    const language = locale === 'de' ? 'de-DE' : 'en-GB'
    return sendFile('workbook.xlsx', xlsxType, writeXlsx(readTitle(board), sheets, language, now()))
  })

  routes.get('/:id/attendance', authorize('board.read'), async (context) => {
    const wish = readWish(context)
    if (wish instanceof Response) return wish
    const { id } = context.get('board')
    const people = await listAttendance(surroundings, id, wish.withNames)
    return context.json({ people })
  })

  return routes
}

/** What the address asks for, or why it cannot be had. */
function readWish(context: HttpContext): ProtocolWish | Response {
  const { locale, timeZone = usualTimeZone, names } = context.req.query()
  if (!isTimeZone(timeZone)) {
    return refuse(
      'request/invalid',
      `timeZone must be the name of a time zone such as ${usualTimeZone}, got "${timeZone.slice(0, 60)}".`,
    )
  }
  const withNames = names === '1'
  const { role } = context.get('claims')
  if (withNames && role !== 'facilitator') {
    return refuse(
      'role/not-allowed',
      `Names in minutes take the role facilitator, you are ${role}. Ask for them without names=1.`,
    )
  }
  return { locale: isLocale(locale) ? locale : context.get('board').locale, timeZone, withNames }
}

function sendFile(name: string, type: string, body: string | Uint8Array): Response {
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
    },
  })
}
