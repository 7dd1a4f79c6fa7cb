/** The administration's own token. */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Config } from '../config.ts'
import { findBearer } from './authorize.ts'
import type { HttpContext } from './env.ts'
import { refuse } from './refuse.ts'

/** True if the request carries ADMIN_TOKEN. Takes the same time whatever it carries. */
export function isAdmin(context: HttpContext, { adminToken }: Config): boolean {
  const given = findBearer(context)
  if (!adminToken || !given) return false
  return timingSafeEqual(digest(given), digest(adminToken))
}

/** The answer to whoever is not the administration. */
export function refuseStranger(context: HttpContext): Response {
  const detail = 'Only the administration may do this. Ask it, or send its token.'
  const code = findBearer(context) ? 'admin/not-allowed' : 'token/missing'
  return refuse(code, detail, [], { 'www-authenticate': 'Bearer realm="korridor"' })
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
