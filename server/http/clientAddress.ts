/** Where a request comes from. For limits only: it is never logged and never opens anything. */
import type { HttpContext } from './env.ts'

/**
 * The address of whoever sent the request, `proxies` hops away: each trusted proxy adds the address it
 * saw at the end of X-Forwarded-For. An IPv6 address stands for its /64, which one person owns whole.
 */
export function clientAddress(context: HttpContext, proxies: number): string {
  const seen = (context.req.header('x-forwarded-for') ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const forwarded = proxies > 0 ? seen.at(-Math.min(proxies, seen.length)) : undefined
  return network(forwarded ?? context.env.incoming.socket.remoteAddress ?? 'unknown')
}

function network(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address
  return address.split(':').slice(0, 4).join(':')
}
