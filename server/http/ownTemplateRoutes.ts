/** The server's own templates: the gallery for everybody, saving and reading in for facilitators. */
import { Hono } from 'hono'
import {
  maxOwnTemplates,
  saveTemplateRequest,
  type OwnTemplateOffer,
} from '../../shared/api/ownTemplates.ts'
import { maxTemplateBytes } from '../../shared/ownTemplates/templateFile.ts'
import { collectTemplate } from '../ownTemplates/collectTemplate.ts'
import type { Kept } from '../ownTemplates/ownTemplates.ts'
import { readTemplateFile, type ReadTemplate } from '../ownTemplates/readTemplateFile.ts'
import { isAdmin, refuseStranger } from './admin.ts'
import { findBearer, makeAuthorize } from './authorize.ts'
import { readBody, readJson } from './body.ts'
import { clientAddress } from './clientAddress.ts'
import type { HttpContext, HttpEnv } from './env.ts'
import { findTooMany } from './limit.ts'
import { presentTime } from './presentBoard.ts'
import { refuse, refuseFaults } from './refuse.ts'
import type { Surroundings } from './surroundings.ts'

/** Everything under `/api/templates/own`: open to whoever may see the built-in ones. */
export function ownTemplateRoutes(surroundings: Surroundings): Hono<HttpEnv> {
  const { config, ownTemplates, tokens, limits, log } = surroundings
  const routes = new Hono<HttpEnv>()

  /** The board the caller facilitates; null without a token that says so. */
  async function facilitatedBy(context: HttpContext): Promise<string | null> {
    const token = findBearer(context)
    const claims = token === null ? null : await tokens.verify(token)
    return claims?.role === 'facilitator' ? claims.board : null
  }

  routes.get('/', async (context) => {
    const own = await facilitatedBy(context)
    const isByAdmin = isAdmin(context, config)
    const kept = await ownTemplates.list()
    const offers = kept.map((one) => present(one, isByAdmin || isOf(one, own)))
    return context.json(offers, 200, {
      'cache-control': 'private, no-cache',
      vary: 'Authorization',
    })
  })

  routes.get('/:template', async (context) => {
    const refusal = findTooMany(limits, 'newBoard', clientAddress(context, config.proxies))
    if (refusal) return refusal
    const found = await ownTemplates.find(context.req.param('template'))
    if (!found) return refuseUnknown()
    return found.ok ? context.json(found.value.file) : refuseFaults(found.faults)
  })

  routes.delete('/:template', async (context) => {
    const kept = await ownTemplates.findFacts(context.req.param('template'))
    if (!kept) return refuseUnknown()
    const isByAdmin = isAdmin(context, config)
    if (!isByAdmin && !isOf(kept, await facilitatedBy(context))) {
      if (!findBearer(context)) return refuseStranger(context)
      const detail =
        'Only the administration may delete it, or who facilitates the board it was made on. Ask one of them.'
      return refuse('role/not-allowed', detail)
    }
    if (!(await ownTemplates.delete(kept.row.id))) return refuseUnknown()
    log.info({ template: kept.row.id }, 'own template deleted')
    return context.body(null, 204)
  })

  return routes
}

/** `POST /api/boards/:id/templates` and `…/templates/import`: for who facilitates the board. */
export function boardTemplateRoutes(surroundings: Surroundings): Hono<HttpEnv> {
  const { ownTemplates, limits, log } = surroundings
  const authorize = makeAuthorize(surroundings)
  const routes = new Hono<HttpEnv>()

  async function keep(context: HttpContext, template: ReadTemplate): Promise<Response> {
    const kept = await ownTemplates.save(template, context.get('board').id)
    if (!kept) {
      const detail = `The server keeps ${maxOwnTemplates} templates. Delete some first.`
      return refuse('template/too-many', detail)
    }
    log.info({ template: kept.row.id, board: kept.row.boardId }, 'own template saved')
    return context.json(present(kept, true), 201)
  }

  routes.post('/:id/templates', authorize('template.save'), async (context) => {
    const refusal = findTooMany(limits, 'wholeBoard', callerOf(context))
    if (refusal) return refusal
    const body = await readBody(context, saveTemplateRequest)
    if (!body.ok) return body.response
    const collected = await collectTemplate(context.get('board'), body.value, surroundings)
    if (!collected.ok) return refuseFaults(collected.faults)
    const bytes = Buffer.byteLength(JSON.stringify(collected.value))
    if (bytes > maxTemplateBytes) return refuseLarge(bytes)
    const template = await readTemplateFile(collected.value)
    return template.ok ? keep(context, template.value) : refuseFaults(template.faults)
  })

  routes.post('/:id/templates/import', authorize('template.save'), async (context) => {
    const refusal = findTooMany(limits, 'wholeBoard', callerOf(context))
    if (refusal) return refusal
    const json = await readJson(context, maxTemplateBytes)
    if (!json.ok) return json.response
    const template = await readTemplateFile(json.value)
    return template.ok ? keep(context, template.value) : refuseFaults(template.faults)
  })

  return routes
}

function present({ row, facts }: Kept, mayDelete: boolean): OwnTemplateOffer {
  const createdAt = presentTime(row.createdAt)
  return { id: row.id, createdAt, isKit: false, people: '', mayDelete, ...facts }
}

function isOf({ row }: Kept, boardId: string | null): boolean {
  return boardId !== null && row.boardId === boardId
}

function callerOf(context: HttpContext): string {
  const { board, participant } = context.get('claims')
  return `${board} ${participant}`
}

function refuseUnknown(): Response {
  const detail = 'There is no template of this id. Ask for the list of those there are.'
  return refuse('template/not-found', detail)
}

function refuseLarge(bytes: number): Response {
  const detail = `The template would have ${bytes} bytes, at most ${maxTemplateBytes} are kept. Save fewer pages, or fewer images.`
  return refuse('template/too-large', detail)
}
