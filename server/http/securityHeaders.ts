/** The headers that keep browsers from doing what nobody meant. */
import { createMiddleware } from 'hono/factory'
import type { Config } from '../config.ts'
import type { HttpEnv } from './env.ts'

/** What no answer may do: nothing is loaded, nothing is framed. For data, images and problems. */
export const closedPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox"

/**
 * The policy of the page: everything from this server, nothing from anywhere else, no inline script or
 * style without this answer's nonce. `blob:` and `data:` are what the page itself has made.
 */
export function pagePolicy(nonce: string, publicUrl: string | null): string {
  const live = publicUrl ? ` ${new URL(publicUrl).origin.replace(/^http/, 'ws')}` : ''
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "media-src 'self' blob:",
    `connect-src 'self'${live} data: blob:`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Sets what every answer carries. An answer that brings a policy of its own keeps it. */
export function securityHeaders({ publicUrl }: Config) {
  return createMiddleware<HttpEnv>(async (context, next) => {
    await next()
    const { headers } = context.res
    headers.set('x-content-type-options', 'nosniff')
    headers.set('x-frame-options', 'DENY')
    headers.set('referrer-policy', 'no-referrer')
    headers.set('cross-origin-opener-policy', 'same-origin')
    headers.set('cross-origin-resource-policy', 'same-origin')
    headers.set(
      'permissions-policy',
      'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    )
    headers.set('x-robots-tag', 'noindex')
    if (!headers.has('content-security-policy')) {
      headers.set('content-security-policy', closedPolicy)
    }
    if (publicUrl?.startsWith('https:')) {
      headers.set('strict-transport-security', 'max-age=31536000')
    }
  })
}
