/** The files a board can be taken away as. */
import { Hono } from 'hono'
import { writeCsv } from '../../shared/export/csv.ts'
import { tableOfFile } from '../../shared/export/tableNames.ts'
import { isLocale } from '../../shared/i18n/locale.ts'
import { dayOf, type Day } from '../../shared/model/day.ts'
import { lastDots, votesTable } from '../../shared/session/votesTable.ts'
import { workshopOf } from '../../shared/workshop/boardWorkshop.ts'
import { exportTables } from '../../templates/tables.ts'
import { answerArchive } from './archiveAnswer.ts'
import { makeAuthorize } from './authorize.ts'
import type { HttpEnv } from './env.ts'
import { refuse } from './refuse.ts'
import type { Surroundings } from './surroundings.ts'

/** The whole board. */
const boardFile = 'board.json'
/** Every closed vote; it comes from the session, the other tables from the workshop. */
const votesFile = 'votes.csv'

/** `GET /api/boards/:id/export/:file`: names and texts in `?locale=`, else in the board's language. */
export function exportRoutes(surroundings: Surroundings): Hono<HttpEnv> {
  const { rooms, sessions, now } = surroundings
  const today = (): Day => dayOf(new Date(now()))
  const authorize = makeAuthorize(surroundings)
  const routes = new Hono<HttpEnv>()
  routes.get('/:id/export/:file', authorize('board.export'), async (context) => {
    const file = context.req.param('file')
    const board = context.get('board')
    const asked = context.req.query('locale')
    const locale = isLocale(asked) ? asked : board.locale
    const name = tableOfFile(file)
    if (file !== boardFile && file !== votesFile && !name) {
      return refuse('path/not-found', 'A board cannot be exported as a file of this name.')
    }
    const room = await rooms.open(board.id)
    context.header('content-disposition', `attachment; filename="${file}"`)
    if (file === boardFile) return answerArchive(context, board, room, surroundings)
    const votes = await sessions.closedVotes(board.id)
    const table = name
      ? exportTables(workshopOf(room.board), locale, lastDots(votes), today()).get(name)
      : votesTable(votes, room.board, locale)
    if (!table) throw new Error(`no template has a table ${file}`)
    return context.body(writeCsv(table, locale), 200, {
      'content-type': 'text/csv; charset=utf-8',
    })
  })
  return routes
}
