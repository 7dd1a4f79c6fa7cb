/** All routes of the server, and what holds for every one of them. */
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { createMiddleware } from 'hono/factory'
import { routePath } from 'hono/route'
import { closeCode } from '../../shared/sync/messages.ts'
import { Readiness } from '../observe/readiness.ts'
import { StorageUnavailableError, UnknownBoardError } from '../storage/contract.ts'
import { RoomRefusal } from '../sync/rooms.ts'
import { assetRoutes } from './assetRoutes.ts'
import { refuseUnknownBoard } from './authorize.ts'
import { boardRoutes } from './boardRoutes.ts'
import { createBoardRoute } from './createBoardRoute.ts'
import type { HttpContext, HttpEnv } from './env.ts'
import { exportRoutes } from './exportRoutes.ts'
import { importBoardRoute } from './importBoardRoute.ts'
import { joinRoutes } from './joinRoutes.ts'
import { boardTemplateRoutes, ownTemplateRoutes } from './ownTemplateRoutes.ts'
import { makePageHandler } from './pageRoutes.ts'
import { protocolRoutes } from './protocolRoutes.ts'
import { refuse } from './refuse.ts'
import { securityHeaders } from './securityHeaders.ts'
import { aboutRoutes, operatorRoutes } from './serverRoutes.ts'
import { sessionRoutes } from './sessionRoutes.ts'
import { snapshotRoutes } from './snapshotRoutes.ts'
import type { Surroundings } from './surroundings.ts'
import { workshopRoutes } from './workshopRoutes.ts'

/** Makes the application. `version` is what the page and the operator are told. */
export function makeHttpApp(surroundings: Surroundings, version: string): Hono<HttpEnv> {
  const { config } = surroundings
  const app = new Hono<HttpEnv>()
  app.use(observe(surroundings))
  app.use(securityHeaders(config))
  app.use(compress({ contentTypeFilter: /^text\/(html|csv)/ }))

  const operator = operatorRoutes(
    surroundings,
    new Readiness(surroundings.storage, surroundings.rooms),
  )
  app.route('/', operator)
  if (config.basePath !== '') app.route(config.basePath, operator)

  app.route(`${config.basePath}/api`, makeApi(surroundings, version))
  const answerPage = makePageHandler(surroundings)
  app.all('*', async (context) => {
    const path = findPath(context, config.basePath)
    if (path !== null) return answerPage(context, path)
    if (context.req.path === '/') return context.redirect(`${config.publicPath}/`)
    return refuse('path/not-found', `Everything is under ${config.publicPath}/ here.`)
  })
  app.onError((error) => answerError(error, surroundings))
  return app
}

function makeApi(surroundings: Surroundings, version: string): Hono<HttpEnv> {
  const api = new Hono<HttpEnv>()
  const large = compress()
  // The pictures of the galleries are sent again only when they have changed.
  const unchanged = etag({ weak: true })
  api.use('/templates', large, unchanged)
  api.use('/templates/own', large, unchanged)
  api.use('/templates/own/:template', large)
  api.use('/boards/:id/workshop', large)
  api.use('/boards/:id/export/board.json', large)
  api.use('/boards/:id/snapshots', large)
  api.use('/boards/:id/snapshots/:n', large)
  api.use(withoutCache)
  api.route('/', aboutRoutes(surroundings, version))
  api.route('/templates/own', ownTemplateRoutes(surroundings))
  api.post('/boards', createBoardRoute(surroundings))
  api.post('/boards/import', importBoardRoute(surroundings))
  for (const makeRoutes of [
    joinRoutes,
    boardRoutes,
    workshopRoutes,
    protocolRoutes,
    exportRoutes,
    assetRoutes,
    sessionRoutes,
    snapshotRoutes,
    boardTemplateRoutes,
  ]) {
    api.route('/boards', makeRoutes(surroundings))
  }
  api.all('*', () => refuse('path/not-found', 'The interface has no such call.'))
  return api
}

/** Answers of the API are of the moment, unless they say otherwise. */
const withoutCache = createMiddleware<HttpEnv>(async (context, next) => {
  await next()
  if (!context.res.headers.has('cache-control')) {
    context.res.headers.set('cache-control', 'no-store')
  }
})

/** The path below the base, without its leading slash; null outside of the base. */
function findPath(context: HttpContext, basePath: string): string | null {
  const { path } = context.req
  if (path === basePath) return ''
  return path.startsWith(`${basePath}/`) ? path.slice(basePath.length + 1) : null
}

/** Counts and logs each call, by its pattern: the address itself may hold what nobody should read. */
function observe({ metrics, log }: Surroundings) {
  return createMiddleware<HttpEnv>(async (context, next) => {
    const start = performance.now()
    await next()
    const route = routePath(context)
    const { method } = context.req
    const { status } = context.res
    const seconds = (performance.now() - start) / 1000
    metrics.countCall(method, route, status, seconds)
    log.debug({ method, route, status, ms: Math.round(seconds * 1000) }, 'call answered')
  })
}

/** What an exception means to whoever asked. Each is logged once, here. */
function answerError(error: Error, { log }: Surroundings): Response {
  if (error instanceof UnknownBoardError) return refuseUnknownBoard()
  if (error instanceof RoomRefusal) {
    const again = error.code === closeCode.schema ? '' : ' Try again in a moment.'
    return refuse('board/unavailable', `The board cannot be opened: ${error.message}.${again}`)
  }
  if (error instanceof StorageUnavailableError) {
    log.error({ err: error }, 'call failed: storage unavailable')
    const detail = 'The database cannot be written at the moment. Try again in a moment.'
    return refuse('storage/unavailable', detail, [], { 'retry-after': '5' })
  }
  log.error({ err: error }, 'call failed')
  return refuse('server/error', 'Something went wrong on the server. It was logged there.')
}
