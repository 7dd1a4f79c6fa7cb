import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectProblem } from './expectProblem.ts'
import { startServer } from './startServer.ts'
import type { TestServer } from './startServer.ts'

const script = `export const words = ${JSON.stringify('Korridor '.repeat(500))}`
const index = `<!doctype html><html lang="de"><head><meta charset="utf-8" /><base href="/" />
<meta property="csp-nonce" nonce="__KORRIDOR_NONCE__">
<script type="module" src="./assets/main-Ab12_-9x.js" nonce="__KORRIDOR_NONCE__"></script></head><body></body></html>`

let clientDir: string
let server: TestServer

beforeAll(async () => {
  clientDir = await mkdtemp(join(tmpdir(), 'korridor-page-'))
  await mkdir(join(clientDir, 'assets'))
  await mkdir(join(clientDir, '.vite'))
  await writeFile(join(clientDir, 'index.html'), index)
  await writeFile(join(clientDir, 'assets/main-Ab12_-9x.js'), script)
  await writeFile(join(clientDir, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  await writeFile(join(clientDir, 'manifest.webmanifest'), '{}')
  await writeFile(join(clientDir, '.vite/manifest.json'), '{"secret":true}')
  server = await startServer({ clientDir })
})
afterAll(async () => {
  await server.close()
  await rm(clientDir, { recursive: true })
})

/** `fetch` unpacks bodies by itself; this shows what went over the wire. */
function fetchRaw(url: string, encoding: string): Promise<{ body: Buffer; encoding: string }> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { 'accept-encoding': encoding } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          body: Buffer.concat(chunks),
          encoding: response.headers['content-encoding'] ?? 'identity',
        }),
      )
    })
      .on('error', reject)
      .end()
  })
}

const html = { headers: { accept: 'text/html' } }

describe('the page', () => {
  it('comes with a policy that lets in nothing from anywhere else, and a nonce of its own', async () => {
    const nonces = new Set<string>()
    for (let round = 0; round < 3; round += 1) {
      const response = await server.call('GET', '/', html)
      expect(response.status).toBe(200)
      const policy = response.headers.get('content-security-policy') ?? ''
      const nonce = /script-src 'self' 'nonce-([A-Za-z0-9+/=]{24})'/.exec(policy)?.[1] ?? ''
      nonces.add(nonce)
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`)
      expect(policy).toContain("img-src 'self' data: blob:")
      expect(policy).toContain("worker-src 'self'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toMatch(/unsafe|https?:|\*/)
      const body = await response.text()
      expect(body.match(new RegExp(`nonce="${nonce.replace(/[+]/g, '\\+')}"`, 'g'))).toHaveLength(2)
      expect(body).not.toContain('__KORRIDOR_NONCE__')
      expect(response.headers.get('cache-control')).toBe('no-cache')
    }
    expect(nonces.size).toBe(3)
  })

  it('carries the headers that keep browsers in order, as every answer does', async () => {
    for (const path of ['/', '/assets/main-Ab12_-9x.js', '/api/config', '/api/none', '/healthz']) {
      const { headers } = await server.call('GET', path)
      expect(Object.fromEntries(headers), path).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'content-security-policy': expect.stringContaining("default-src 'none'"),
      })
      expect(headers.has('x-powered-by')).toBe(false)
    }
  })

  it('is shown for every address of its own, and with 404 for others', async () => {
    for (const [path, status] of [
      ['/', 200],
      ['/about', 200],
      ['/b/abc-DEF_123', 200],
      ['/b/abc/links', 200],
      ['/b/abc/links/more', 404],
      ['/no/such/page', 404],
    ] as const) {
      const response = await server.call('GET', path, html)
      expect([path, response.status]).toEqual([path, status])
      expect(response.headers.get('content-type')).toMatch(/^text\/html/)
    }
    for (const path of [
      '/assets/gone-12345678.js',
      '/favicon.ico',
      '/.vite/manifest.json',
      '/..%2fsecret.txt',
    ]) {
      await expectProblem(await server.call('GET', path, html), 'path/not-found')
    }
    await expectProblem(await server.call('POST', '/', { body: {} }), 'path/not-found')
    const asJson = { headers: { accept: 'application/json' } }
    await expectProblem(await server.call('GET', '/no/such/page', asJson), 'path/not-found')
  })

  it('has its hashed files kept for good and the others asked for again', async () => {
    const hashed = await server.call('GET', '/assets/main-Ab12_-9x.js')
    expect(hashed.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(hashed.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(await hashed.text()).toBe(script)
    const icon = await server.call('GET', '/icon.svg')
    expect(icon.headers.get('cache-control')).toBe('no-cache')
    const etag = icon.headers.get('etag') ?? ''
    const again = await server.call('GET', '/icon.svg', { headers: { 'if-none-match': etag } })
    expect(again.status).toBe(304)
    const head = await server.call('HEAD', '/assets/main-Ab12_-9x.js')
    expect([head.status, await head.text()]).toEqual([200, ''])
  })

  it('goes over the wire compressed, as the browser likes it', async () => {
    const url = `${server.url}/assets/main-Ab12_-9x.js`
    const brotli = await fetchRaw(url, 'gzip, deflate, br')
    expect(brotli.encoding).toBe('br')
    expect(brotliDecompressSync(brotli.body).toString()).toBe(script)
    const gzip = await fetchRaw(url, 'gzip, br;q=0')
    expect(gzip.encoding).toBe('gzip')
    expect(gunzipSync(gzip.body).toString()).toBe(script)
    expect((await fetchRaw(url, 'identity')).body.toString()).toBe(script)
    expect((await fetchRaw(`${server.url}/icon.svg`, 'br')).encoding).toBe('identity')
  })
})

describe('a server without a built page', () => {
  it('says so, and answers the API all the same', async () => {
    const bare = await startServer()
    await expectProblem(await bare.call('GET', '/', html), 'page/not-built')
    expect((await bare.call('GET', '/api/config')).status).toBe(200)
    await bare.close()
  })
})

describe('under a sub path', () => {
  it('everything is below it: page, files, API, sync and links', async () => {
    const settings = { PUBLIC_URL: 'https://stadt.example/korridor/' }
    const below = await startServer({ clientDir, settings })
    expect(below.url).toMatch(/\/korridor$/)
    for (const path of ['', '/', '/b/abc']) {
      const page = await below.call('GET', path, html)
      expect(page.status).toBe(200)
      expect(await page.text()).toContain('<base href="/korridor/" />')
      const policy = page.headers.get('content-security-policy')
      expect(policy).toContain("connect-src 'self' wss://stadt.example")
      expect(page.headers.get('strict-transport-security')).toMatch(/max-age=\d+/)
    }
    expect((await below.call('GET', '/assets/main-Ab12_-9x.js')).status).toBe(200)
    const board = await below.create()
    expect(board.links.observer).toBe(
      `https://stadt.example/korridor/b/${board.id}#${board.keys.observer}`,
    )
    const { token } = await below.join(board, 'participant')
    expect((await below.call('GET', `/api/boards/${board.id}`, { token })).status).toBe(200)

    const root = `http://127.0.0.1:${below.port}`
    expect((await fetch(`${root}/healthz`)).status).toBe(200)
    expect((await fetch(`${root}/korridor/readyz`)).status).toBe(200)
    const home = await fetch(`${root}/`, { redirect: 'manual' })
    expect([home.status, home.headers.get('location')]).toEqual([302, '/korridor/'])
    await expectProblem(await fetch(`${root}/api/config`), 'path/not-found')
    await expectProblem(await fetch(`${root}/korridorx/`), 'path/not-found')
    await below.close()
  })

  it('that the proxy takes away, only what browsers see carries it', async () => {
    const settings = { PUBLIC_URL: 'https://stadt.example/korridor', BASE_PATH: '/' }
    const behind = await startServer({ clientDir, settings })
    const page = await behind.call('GET', '/', html)
    expect(await page.text()).toContain('<base href="/korridor/" />')
    const board = await behind.create()
    expect(board.links.observer).toMatch(/^https:\/\/stadt\.example\/korridor\/b\//)
    await behind.close()
  })
})
