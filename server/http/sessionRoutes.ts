/** The facilitation session: one command at a time in, and where everybody stands out. */
import { Hono } from 'hono'
import { parseCommand } from '../../shared/session/commands.ts'
import { mayCommand, reasons, rules } from '../../shared/session/rules.ts'
import { makeAuthorize } from './authorize.ts'
import { readJson, smallBodyBytes } from './body.ts'
import type { HttpEnv } from './env.ts'
import { refuse, refuseFaults } from './refuse.ts'
import type { Surroundings } from './surroundings.ts'

/** A script of two hundred steps is larger than an ordinary body. */
const commandBytes = smallBodyBytes * 8

/** `POST /api/boards/:id/commands` and `GET /api/boards/:id/session`. */
export function sessionRoutes(surroundings: Surroundings): Hono<HttpEnv> {
  const { rooms, sessions } = surroundings
  const authorize = makeAuthorize(surroundings)
  const routes = new Hono<HttpEnv>()

  routes.get('/:id/session', authorize('session.read'), async (context) =>
    context.json(await sessions.read(context.get('board').id, context.get('claims'))),
  )

  routes.post('/:id/commands', authorize('session.command'), async (context) => {
    const json = await readJson(context, commandBytes)
    if (!json.ok) return json.response
    const command = parseCommand(json.value)
    if (!command.ok) return refuseFaults(command.faults)
    const claims = context.get('claims')
    const { type } = command.value
    if (!mayCommand(claims.role, type)) {
      const detail = `${type} takes the role ${rules[type].least}, you are ${claims.role}. Ask the facilitator.`
      return refuse('role/not-allowed', detail)
    }
    const room = await rooms.open(context.get('board').id)
    const outcome = await sessions.run(room, claims, command.value)
    if (!outcome.ok) {
      const fault = { pointer: '/type', detail: outcome.reason }
      return refuse('session/not-now', reasons[outcome.reason], [fault])
    }
    return context.json({ session: outcome.session, mine: outcome.mine })
  })

  return routes
}
