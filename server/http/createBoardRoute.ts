/** `POST /api/boards`: makes a board and hands out its three links. */
import { createBoardRequest } from '../../shared/api/boards.ts'
import type { CreateBoardRequest, CreatedBoard } from '../../shared/api/boards.ts'
import type { Fault } from '../../shared/api/problem.ts'
import { parseWorkshopFile } from '../../shared/workshop/file/parseWorkshopFile.ts'
import type { WorkshopFile } from '../../shared/workshop/file/workshopFile.ts'
import { seedBoard } from '../../shared/workshop/seedBoard.ts'
import type { Template } from '../../shared/workshop/template.ts'
import { findTemplate, templates } from '../../templates/registry.ts'
import { createBoard } from '../boards/createBoard.ts'
import { linksTo } from '../boards/links.ts'
import type { BoardRow } from '../storage/contract.ts'
import { isAdmin, refuseStranger } from './admin.ts'
import { readBody, workshopBodyBytes } from './body.ts'
import { clientAddress } from './clientAddress.ts'
import type { HttpContext } from './env.ts'
import { findTooMany } from './limit.ts'
import { presentTime } from './presentBoard.ts'
import { refuseFaults } from './refuse.ts'
import type { Surroundings } from './surroundings.ts'
import { refuseRecords } from './workshopRoutes.ts'

/** Makes the handler. */
export function createBoardRoute(surroundings: Surroundings) {
  const { config, storage, rooms, limits, now, log } = surroundings
  return async (context: HttpContext): Promise<Response> => {
    const isByAdmin = isAdmin(context, config)
    if (config.boardCreation === 'admin' && !isByAdmin) return refuseStranger(context)
    const body = await readBody(context, createBoardRequest, workshopBodyBytes)
    if (!body.ok) return body.response
    const faults: Fault[] = []
    const chosen = readTemplates(body.value, faults)
    const workshop = readWorkshop(body.value, faults)
    if (faults.length > 0) return refuseFaults(faults)
    const { title, locale = 'de', purpose = null, retentionDays } = body.value
    const records = seedBoard({ title, locale, templates: chosen, purpose, workshop })
    const most = rooms.limits.maxRecordsPerBoard
    if (records.length > most) return refuseRecords(records.length, most)
    const from = clientAddress(context, config.proxies)
    const refusal = isByAdmin ? null : findTooMany(limits, 'newBoard', from)
    if (refusal) return refusal
    const row = await createBoard(
      {
        locale,
        templates: chosen.map(({ id }) => id),
        retentionDays: retentionDays ?? config.defaultRetentionDays,
        records,
      },
      { storage, now },
    )
    log.info({ board: row.id, templates: row.templates }, 'board created')
    return answerCreated(context, row, title, surroundings)
  }
}

/** The answer to whoever made a board: its links and keys. */
export function answerCreated(
  context: HttpContext,
  row: BoardRow,
  title: string,
  { config, keys, address }: Pick<Surroundings, 'config' | 'keys' | 'address'>,
): Response {
  const boardKeys = keys.deriveAll(row.id, row.generations)
  const answer: CreatedBoard = {
    id: row.id,
    title,
    locale: row.locale,
    createdAt: presentTime(row.createdAt),
    expiresAt: row.expiresAt === null ? null : presentTime(row.expiresAt),
    links: linksTo(address(), row.id, boardKeys),
    keys: boardKeys,
  }
  return context.json(answer, 201, { location: `${config.publicPath}/api/boards/${row.id}` })
}

function readTemplates(body: CreateBoardRequest, faults: Fault[]): readonly Template[] {
  const { template, templates: several } = body
  if (template !== undefined && several !== undefined) {
    faults.push({ pointer: '/template', detail: 'must not be given together with templates' })
  }
  const asked = [
    ...(template === undefined ? [] : [{ id: template, pointer: '/template' }]),
    ...(several ?? []).map((id, index) => ({ id, pointer: `/templates/${index}` })),
  ]
  const found = asked.flatMap(({ id, pointer }) => {
    const one = findTemplate(id)
    if (!one) {
      const ids = templates.map((each) => each.id).join(', ')
      faults.push({ pointer, detail: `is no template; there are ${ids}` })
    }
    return one ? [one] : []
  })
  return [...new Set(found)]
}

function readWorkshop({ workshop }: CreateBoardRequest, faults: Fault[]): WorkshopFile | null {
  if (workshop === undefined || workshop === null) return null
  const file = parseWorkshopFile(workshop)
  if (file.ok) return file.value
  for (const { pointer, detail } of file.faults) {
    faults.push({ pointer: `/workshop${pointer}`, detail })
  }
  return null
}
