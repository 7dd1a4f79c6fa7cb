/** `POST /api/boards`: makes a board and hands out its three links. */
import { createBoardRequest } from '../../shared/api/boards.ts'
import type { CreateBoardRequest, CreatedBoard } from '../../shared/api/boards.ts'
import type { Fault } from '../../shared/api/problem.ts'
import { parseWorkshopFile } from '../../shared/workshop/file/parseWorkshopFile.ts'
import type { WorkshopFile } from '../../shared/workshop/file/workshopFile.ts'
import { findTemplate, templates } from '../../templates/registry.ts'
import { createFrom, seedFrom, type Choice } from '../boards/createFrom.ts'
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

/** As many as a canvas shows. */
const maxPages = 40

/** Makes the handler. */
export function createBoardRoute(surroundings: Surroundings) {
  const { config, rooms, limits, log } = surroundings
  return async (context: HttpContext): Promise<Response> => {
    const isByAdmin = isAdmin(context, config)
    if (config.boardCreation === 'admin' && !isByAdmin) return refuseStranger(context)
    const body = await readBody(context, createBoardRequest, workshopBodyBytes)
    if (!body.ok) return body.response
    const faults: Fault[] = []
    const chosen = await readTemplates(body.value, surroundings, faults)
    const workshop = readWorkshop(body.value, faults)
    if (faults.length > 0) return refuseFaults(faults)
    const { title, locale = 'de', purpose = null, retentionDays } = body.value
    const seed = seedFrom(chosen, { title, locale, purpose, workshop })
    const { records } = seed
    const pages = records.filter(({ typeName }) => typeName === 'page').length
    if (pages > maxPages) {
      const detail = `would bring ${pages} pages, a board has ${maxPages} at most; choose fewer`
      return refuseFaults([{ pointer: '/templates', detail }])
    }
    const most = rooms.limits.maxRecordsPerBoard
    if (records.length > most) return refuseRecords(records.length, most)
    const from = clientAddress(context, config.proxies)
    const refusal = isByAdmin ? null : findTooMany(limits, 'newBoard', from)
    if (refusal) return refusal
    const row = await createFrom(
      seed,
      { locale, retentionDays: retentionDays ?? config.defaultRetentionDays },
      surroundings,
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

async function readTemplates(
  body: CreateBoardRequest,
  { ownTemplates }: Pick<Surroundings, 'ownTemplates'>,
  faults: Fault[],
): Promise<readonly Choice[]> {
  const { template, templates: several } = body
  if (template !== undefined && several !== undefined) {
    faults.push({ pointer: '/template', detail: 'must not be given together with templates' })
  }
  const asked = [
    ...(template === undefined ? [] : [{ id: template, pointer: '/template' }]),
    ...(several ?? []).map((id, index) => ({ id, pointer: `/templates/${index}` })),
  ]
  const found = new Map<string, Choice>()
  for (const { id, pointer } of asked) {
    if (found.has(id)) continue
    const builtIn = findTemplate(id)
    const own = builtIn ? null : await ownTemplates.find(id)
    if (builtIn) found.set(id, { kind: 'built-in', template: builtIn })
    else if (own?.ok) found.set(id, { kind: 'own', template: own.value })
    else if (own) faults.push({ pointer, detail: `cannot be used: ${own.faults[0]?.detail ?? ''}` })
    else {
      const ids = templates.map((each) => each.id).join(', ')
      const detail = `is no template; there are ${ids}, and those of GET api/templates/own`
      faults.push({ pointer, detail })
    }
  }
  return [...found.values()]
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
