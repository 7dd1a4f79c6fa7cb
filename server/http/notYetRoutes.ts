/** Calls the interface promises and this version does not have: they say so, to those who may call them. */
import { Hono } from 'hono'
import type { Action } from '../../shared/access/policy.ts'
import { makeAuthorize } from './authorize.ts'
import type { HttpEnv } from './env.ts'
import { refuse } from './refuse.ts'
import type { Surroundings } from './surroundings.ts'

const calls: readonly {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly action: Action
}[] = [
  { method: 'GET', path: '/:id/snapshots', action: 'snapshot.read' },
  { method: 'POST', path: '/:id/snapshots', action: 'snapshot.create' },
  { method: 'GET', path: '/:id/snapshots/:n', action: 'snapshot.read' },
  { method: 'POST', path: '/:id/snapshots/:n/restore', action: 'snapshot.restore' },
]

/** The routes that answer 501. */
export function notYetRoutes(surroundings: Surroundings): Hono<HttpEnv> {
  const authorize = makeAuthorize(surroundings)
  const routes = new Hono<HttpEnv>()
  for (const { method, path, action } of calls) {
    routes.on(method, path, authorize(action), () => refuseNotYet())
  }
  return routes
}

/** The answer to a call of a later version. */
export function refuseNotYet(): Response {
  return refuse('feature/not-available', 'This version of the server cannot do this yet.')
}
