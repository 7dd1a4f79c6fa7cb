import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addedAsset } from '../../shared/api/boards.ts'
import type { AddedAsset, CreatedBoard } from '../../shared/api/boards.ts'
import { expectProblem } from './expectProblem.ts'
import { startServer } from './startServer.ts'
import type { TestServer } from './startServer.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const gif = Buffer.from('R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=', 'base64')

let server: TestServer
let board: CreatedBoard
let token: string

beforeAll(async () => {
  server = await startServer()
  board = await server.create()
  token = (await server.join(board, 'participant')).token
})
afterAll(() => server.close())

const send = (body: unknown, headers: Record<string, string> = {}) =>
  server.call('POST', `/api/boards/${board.id}/assets`, { token, body, headers })

async function add(body: unknown, headers?: Record<string, string>): Promise<AddedAsset> {
  const response = await send(body, headers)
  expect(response.status).toBe(201)
  const asset = addedAsset.parse(await response.json())
  expect(response.headers.get('location')).toBe(asset.url)
  return asset
}

async function files(): Promise<readonly string[]> {
  const entries = await readdir(join(server.dataDir, 'assets'), {
    recursive: true,
    withFileTypes: true,
  })
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
}

describe('an image', () => {
  it('is what its bytes say, whatever it is called', async () => {
    const asset = await add(png, { 'content-type': 'text/html' })
    expect(asset).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{64}$/),
      url: `/api/boards/${board.id}/assets/${asset.id}`,
      mediaType: 'image/png',
      bytes: png.length,
    })
    const observer = await server.join(board, 'observer')
    const response = await server.call('GET', asset.url, { token: observer.token })
    expect(response.status).toBe(200)
    expect(Buffer.from(await response.arrayBuffer())).toEqual(png)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-disposition': 'inline',
      'cache-control': 'private, max-age=31536000, immutable',
    })
    expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none';.*sandbox$/)
  })

  it('may come as the one file of a form', async () => {
    const form = new FormData()
    form.append('file', new Blob([gif], { type: 'application/pdf' }), 'böse.exe')
    const response = await fetch(`${server.url}/api/boards/${board.id}/assets`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: form,
    })
    expect(await response.json()).toMatchObject({ mediaType: 'image/gif', bytes: gif.length })
    form.append('file', new Blob([png]), 'zwei.png')
    const two = await fetch(`${server.url}/api/boards/${board.id}/assets`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: form,
    })
    await expectProblem(two, 'request/malformed')
    await expectProblem(
      await send('not a form', { 'content-type': 'multipart/form-data; boundary=x' }),
      'request/malformed',
    )
  })

  it('is stored once however often it is sent, on however many boards', async () => {
    const first = await add(png)
    expect((await add(png)).id).toBe(first.id)
    const other = await server.create()
    const there = await server.join(other, 'participant')
    const path = `/api/boards/${other.id}/assets`
    const elsewhere = await server.call('POST', path, { token: there.token, body: png })
    expect(addedAsset.parse(await elsewhere.json()).id).toBe(first.id)
    expect((await files()).filter((name) => name === first.id)).toHaveLength(1)
  })

  it('as SVG loses everything that could act', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script><image href="https://evil.example/x.png"/><circle r="1" fill="red"/></svg>'
    const asset = await add(svg, { 'content-type': 'image/png' })
    expect(asset.mediaType).toBe('image/svg+xml')
    const response = await server.call('GET', asset.url, { token })
    expect(response.headers.get('content-type')).toBe('image/svg+xml')
    expect(await response.text()).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg"><image></image><circle r="1" fill="red"></circle></svg>',
    )
    const broken = '<svg xmlns="http://www.w3.org/2000/svg"><g></svg>'
    await expectProblem(await send(broken), 'asset/unsafe')
  })

  it.each([
    ['text', 'hello'],
    ['nothing', ''],
    ['HTML', '<!doctype html><script>alert(1)</script>'],
    ['PDF', '%PDF-1.7 ...'],
    ['a zip', Buffer.from('504b0304140000000000', 'hex')],
  ])('is not %s', async (_what, body) => {
    await expectProblem(await send(body), 'asset/not-supported')
  })

  it('of more than 10 MB is refused, announced or not', async () => {
    const large = Buffer.concat([png, Buffer.alloc(10 * 1024 * 1024)])
    await expectProblem(await send(large), 'asset/too-large')
    const stream = new ReadableStream({
      start(controller) {
        controller.enqueue(new Uint8Array(large))
        controller.close()
      },
    })
    const response = await fetch(`${server.url}/api/boards/${board.id}/assets`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: stream,
      duplex: 'half',
    } as RequestInit)
    await expectProblem(response, 'asset/too-large')
  })

  it('is there for its own board only', async () => {
    const asset = await add(gif)
    const other = await server.create()
    const stranger = await server.join(other, 'facilitator')
    await expectProblem(
      await server.call('GET', `/api/boards/${other.id}/assets/${asset.id}`, {
        token: stranger.token,
      }),
      'asset/not-found',
    )
    await expectProblem(await server.call('GET', asset.url), 'token/missing')
    await expectProblem(
      await server.call('GET', `/api/boards/${board.id}/assets/..%2f..%2fsecret`, { token }),
      'asset/not-found',
    )
  })

  it('goes with the last board that uses it', async () => {
    const [one, two] = [await server.create(), await server.create()]
    const image = Buffer.concat([png, Buffer.from('only here')])
    let id = ''
    for (const each of [one, two]) {
      const person = await server.join(each, 'facilitator')
      const path = `/api/boards/${each.id}/assets`
      const added = await server.call('POST', path, { token: person.token, body: image })
      id = addedAsset.parse(await added.json()).id
    }
    for (const [each, isKept] of [
      [one, true],
      [two, false],
    ] as const) {
      const person = await server.join(each, 'facilitator')
      await server.call('DELETE', `/api/boards/${each.id}`, { token: person.token })
      expect((await files()).includes(id)).toBe(isKept)
    }
  })
})
