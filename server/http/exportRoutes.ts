/** The files a board can be taken away as. */
import { Hono } from 'hono'
import { writeCsv } from '../../shared/export/csv.ts'
import { isLocale } from '../../shared/i18n/locale.ts'
import type { Locale } from '../../shared/i18n/locale.ts'
import { workshopOf } from '../../shared/workshop/boardWorkshop.ts'
import { documentBoard } from '../../shared/workshop/documentBoard.ts'
import { templates } from '../../templates/registry.ts'
import type { Room } from '../sync/room.ts'
import { makeAuthorize } from './authorize.ts'
import type { HttpEnv } from './env.ts'
import { refuseNotYet } from './notYetRoutes.ts'
import { refuse } from './refuse.ts'
import type { Surroundings } from './surroundings.ts'
import { presentWorkshop } from './workshopRoutes.ts'

/** Files of later versions. */
const laterFiles: ReadonlySet<string> = new Set(
  `corridors.csv contributions.csv departments.csv gates.csv criteria.csv iteam.csv actions.csv
   decisions.csv votes.csv protocol.md protocol.docx`.split(/\s+/),
)

/** `GET /api/boards/:id/export/:file`. */
export function exportRoutes(surroundings: Surroundings): Hono<HttpEnv> {
  const { rooms } = surroundings
  const authorize = makeAuthorize(surroundings)
  const routes = new Hono<HttpEnv>()
  routes.get('/:id/export/:file', authorize('board.export'), async (context) => {
    const file = context.req.param('file')
    const board = context.get('board')
    const asked = context.req.query('locale')
    const locale = isLocale(asked) ? asked : board.locale
    if (laterFiles.has(file)) return refuseNotYet()
    const room = await rooms.open(board.id)
    context.header('content-disposition', `attachment; filename="${file}"`)
    switch (file) {
      case 'board.json':
        return context.json(presentWorkshop(room))
      case 'initiatives.csv':
        return context.body(writeInitiatives(room, locale), 200, {
          'content-type': 'text/csv; charset=utf-8',
        })
      default:
        return refuse('path/not-found', 'A board cannot be exported as a file of this name.')
    }
  })
  return routes
}

/** One row an initiative: the columns of every template that has something to say of initiatives. */
function writeInitiatives(room: Room, locale: Locale): string {
  const workshop = workshopOf(documentBoard(room.document))
  const tables = templates
    .flatMap((template) => template.tables(workshop, locale, new Map()))
    .filter(({ name }) => name === 'initiatives')
  const columns = tables.flatMap((table) => table.columns)
  const rows = workshop.initiatives.map((_initiative, index) =>
    tables.flatMap((table) => table.rows[index] ?? table.columns.map(() => null)),
  )
  return writeCsv({ name: 'initiatives', columns, rows }, locale)
}
