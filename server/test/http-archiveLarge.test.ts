/** An archive with more in it than anybody wants to hold in memory, and who took part in the workshop. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Archive } from '../../shared/api/archive.ts'
import { createdBoard, type CreatedBoard } from '../../shared/api/boards.ts'
import { expectProblem } from './expectProblem.ts'
import { startServer, type TestServer } from './startServer.ts'

const imageBytes = 1_500_000
let home: TestServer
let away: TestServer
let awayDir: string
let board: CreatedBoard
let text: string

/** Bytes that begin as a JPEG does and go on as noise, which nothing can make smaller. */
function noise(seed: number): Uint8Array {
  const bytes = new Uint8Array(imageBytes)
  let state = seed
  for (let at = 0; at < bytes.length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    bytes[at] = state >>> 24
  }
  bytes.set([0xff, 0xd8, 0xff, 0xe0])
  return bytes
}

const send = (body: string | Uint8Array) =>
  away.call('POST', '/api/boards/import', {
    body,
    headers: { 'content-type': 'application/json' },
  })
const uploads = () => readdir(join(awayDir, 'uploads')).catch(() => [])
async function peopleOf(server: TestServer, id: string, token: string): Promise<unknown[]> {
  const answer = await server.call('GET', `/api/boards/${id}/attendance`, { token })
  return ((await answer.json()) as { people: unknown[] }).people
}

beforeAll(async () => {
  home = await startServer()
  awayDir = await mkdtemp(join(tmpdir(), 'korridor-large-'))
  await mkdir(join(awayDir, 'uploads'))
  await writeFile(join(awayDir, 'uploads', 'half'), 'what a crash has left')
  away = await startServer({ dataDir: awayDir })
  const sample = new URL('../../templates/samples/auenfurt.json', import.meta.url)
  const workshop = JSON.parse(await readFile(sample, 'utf8')) as object
  board = await home.create({ title: 'Papierwand', templates: ['four-approaches'], workshop })
  const { token } = await home.join(board, 'facilitator', { name: 'Ada Geheim' })
  await home.join(board, 'participant', { name: 'Ben Geheim', departmentId: 'D5' })
  await home.join(board, 'participant', { name: 'Cem Geheim', departmentId: 'D5' })
  for (const seed of [1, 2, 3]) {
    const added = await home.call('POST', `/api/boards/${board.id}/assets`, {
      token,
      body: noise(seed),
    })
    expect(added.status).toBe(201)
  }
  const file = `/api/boards/${board.id}/export/board.json`
  text = await (await home.call('GET', file, { token })).text()
})
afterAll(async () => {
  await home.close()
  await away.close()
  await rm(awayDir, { recursive: true, force: true })
})

describe('a large archive', () => {
  it('[F3] that came only half, or not at all, leaves nothing on the disk', async () => {
    // The server was started on a folder in which a crash had left something.
    expect(await uploads()).toEqual([])
    const bytes = new TextEncoder().encode(text)
    const socket = connect(away.port, '127.0.0.1')
    socket.on('error', () => undefined)
    socket.write(
      `POST /api/boards/import HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: ${bytes.length}\r\n\r\n`,
    )
    socket.write(bytes.subarray(0, bytes.length >> 1))
    await expect.poll(uploads).toHaveLength(1)
    socket.destroy()
    await expect.poll(uploads).toEqual([])
  })

  it('[F3] with one letter of an image altered is refused, and so is one that is cut off in an image', async () => {
    const at = text.indexOf('"data":"') + 1_000_000
    const altered = `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`
    const problem = await expectProblem(await send(altered), 'request/invalid')
    expect(problem.errors?.[0]?.pointer).toBe('/archive/sha256')
    await expectProblem(await send(text.slice(0, at)), 'request/malformed')
    const broken = `${text.slice(0, at)}"${text.slice(at + 1)}`
    await expectProblem(await send(broken), 'request/malformed')
    const latin1 = new TextEncoder().encode(text)
    latin1[latin1.length - 200_000] = 0xe4
    await expectProblem(await send(latin1), 'request/malformed')
    expect(await uploads()).toEqual([])
    expect(await readdir(join(awayDir, 'assets')).catch(() => [])).toEqual([])
  })

  it('[F2] goes out again as it came in, and the minutes count who took part, once', async () => {
    const { archive } = JSON.parse(text) as { archive: Archive }
    expect(archive.attendance).toEqual([
      { role: 'facilitator', departmentId: null, count: 1 },
      { role: 'participant', departmentId: 'D5', count: 2 },
    ])
    expect(text).not.toContain('Geheim')
    const made = createdBoard.parse(await (await send(text)).json())
    expect(await uploads()).toEqual([])
    const { token } = await away.join(made, 'facilitator', { name: 'Dana' })
    const nobody = { role: 'participant', departmentId: 'D5', name: null }
    // Whoever opens the board is taken to be the facilitator who was there.
    const facilitator = { role: 'facilitator', departmentId: null, name: null }
    expect(await peopleOf(away, made.id, token)).toEqual([facilitator, nobody, nobody])
    for (const name of ['Ben', 'Cem', 'Eva']) {
      await away.join(made, 'participant', { name, departmentId: 'D5' })
    }
    expect(await peopleOf(away, made.id, token)).toHaveLength(4)
    const file = `/api/boards/${made.id}/export/board.json`
    const again = (await (await away.call('GET', file, { token })).json()) as {
      archive: Archive
    }
    expect(again.archive.assets).toEqual(archive.assets)
    expect(again.archive.attendance).toEqual([
      { role: 'facilitator', departmentId: null, count: 1 },
      { role: 'participant', departmentId: 'D5', count: 3 },
    ])
  })

  it('[F2] of before people were counted is taken in as it is', async () => {
    const { createHash } = await import('node:crypto')
    const { archive, ...workshop } = JSON.parse(text) as { archive: Record<string, unknown> }
    const { attendance: _, sha256: __, ...old } = archive
    const digest = createHash('sha256').update(JSON.stringify(workshop)).update(JSON.stringify(old))
    const file = { ...workshop, archive: { ...old, sha256: digest.digest('hex') } }
    const made = createdBoard.parse(await (await send(JSON.stringify(file))).json())
    const { token } = await away.join(made, 'facilitator', { name: 'Dana' })
    expect(await peopleOf(away, made.id, token)).toHaveLength(1)
  })
})
