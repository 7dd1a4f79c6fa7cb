/**
 * The service worker: lets a board that was open before reload while the network is away. It keeps
 * one answer of the server as the shell of every page, together with its headers, so that the
 * nonce in the page and the one in its content security policy stay a pair; and every hashed file
 * that was used. It never touches the API, the sync socket or anything else.
 */
export {}

declare const self: ServiceWorkerGlobalScope
/** Put in by the build: a hash over all files, the files of the landing page, every hashed file. */
declare const __KORRIDOR_BUILD__: string
declare const __KORRIDOR_SHELL__: readonly string[]
declare const __KORRIDOR_ASSETS__: readonly string[]

const cachePrefix = 'korridor-'
const cacheName = cachePrefix + __KORRIDOR_BUILD__
const shellAddress = self.registration.scope
/** A network that has not answered a page by then counts as away. */
const navigationMs = 5_000
/** What a proxy answers while the server behind it restarts. */
const serverAway: readonly number[] = [502, 503, 504]

self.addEventListener('install', (event) => {
  event.waitUntil(precache())
})

self.addEventListener('activate', (event) => {
  event.waitUntil(takeOver())
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET') return
  const path = pathInScope(request.url)
  if (path === null) return
  if (path.startsWith('assets/')) event.respondWith(answerAsset(request))
  else if (request.mode === 'navigate' && isPage(path)) event.respondWith(answerPage(event))
})

/** A page that was loaded before this worker had control tells which files it uses. */
self.addEventListener('message', (event) => {
  const used: unknown = event.data
  if (!Array.isArray(used)) return
  event.waitUntil(keep(used.filter((address) => typeof address === 'string')))
})

async function precache(): Promise<void> {
  const cache = await caches.open(cacheName)
  const files = __KORRIDOR_SHELL__.map((file) => new URL(file, shellAddress).href)
  await cache.addAll([new Request(shellAddress, { cache: 'reload' }), ...files])
}

/** Moves files that this build still has out of the caches of earlier builds, then drops those. */
async function takeOver(): Promise<void> {
  const cache = await caches.open(cacheName)
  const wanted = new Set(__KORRIDOR_ASSETS__.map((file) => new URL(file, shellAddress).href))
  const names = await caches.keys()
  const old = names.filter((name) => name.startsWith(cachePrefix) && name !== cacheName)
  for (const name of old) {
    const oldCache = await caches.open(name)
    for (const request of await oldCache.keys()) {
      const response = wanted.has(request.url) ? await oldCache.match(request) : undefined
      if (response) await cache.put(request, response)
    }
    await caches.delete(name)
  }
  await self.clients.claim()
}

async function keep(addresses: readonly string[]): Promise<void> {
  const cache = await caches.open(cacheName)
  for (const address of addresses) {
    if (!pathInScope(address)?.startsWith('assets/')) continue
    if (!(await cache.match(address))) await cache.add(address).catch(() => undefined)
  }
}

/** Hashed files never change: the kept one is as good as the server's. */
async function answerAsset(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName)
  const kept = await cache.match(request.url)
  if (kept) return kept
  const response = await fetch(request)
  if (response.status === 200) await cache.put(request.url, response.clone())
  return response
}

/** The server's page where it answers in time, else the kept shell. */
async function answerPage(event: FetchEvent): Promise<Response> {
  const cache = await caches.open(cacheName)
  const shell = await cache.match(shellAddress)
  const fromServer = fetch(event.request)
  if (!shell) return fromServer
  const answer = await Promise.race([fromServer.catch(() => null), waitFor(navigationMs)])
  if (answer === null || serverAway.includes(answer.status)) return shell
  if (isShell(answer)) event.waitUntil(cache.put(shellAddress, answer.clone()))
  return answer
}

function waitFor(ms: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), ms))
}

function isShell(response: Response): boolean {
  const isHtml = response.headers.get('content-type')?.startsWith('text/html') ?? false
  return response.status === 200 && isHtml && !response.redirected
}

/** The landing page, boards and about; files and exports are left to the browser. */
function isPage(path: string): boolean {
  return path === '' || path === 'about' || path.startsWith('b/')
}

/** Answers the path below the product's base, or null for an address that is not ours. */
function pathInScope(address: string): string | null {
  if (!address.startsWith(shellAddress)) return null
  return address.slice(shellAddress.length).replace(/[?#].*$/, '')
}
