import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { archiveSchema, type Archive } from '../../shared/api/archive.ts'
import { addedAsset, createdBoard, type CreatedBoard } from '../../shared/api/boards.ts'
import { snapshotList, snapshotView } from '../../shared/api/snapshots.ts'
import { openDatabase } from '../storage/openDatabase.ts'
import { expectProblem } from './expectProblem.ts'
import { startServer } from './startServer.ts'
import type { TestServer } from './startServer.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>Plan</title><path d="M0 0h9v9z"/></svg>'

/** Where a board is. */
interface Place {
  readonly server: TestServer
  readonly board: CreatedBoard
  readonly token: string
}

let home: TestServer
let away: TestServer
let awayDir: string
let original: Place
let images: string[]
let text: string
let file: { archive: Archive } & Record<string, unknown>

const call = ({ server, board, token }: Place, method: string, sub: string, body?: unknown) =>
  server.call(method, `/api/boards/${board.id}${sub}`, {
    token,
    ...(body === undefined ? {} : { body }),
  })
const json = async (place: Place, sub: string): Promise<unknown> =>
  (await call(place, 'GET', sub)).json()
const listOf = async (place: Place) => snapshotList.parse(await json(place, '/snapshots')).snapshots
const send = (body: string) =>
  away.call('POST', '/api/boards/import', {
    body,
    headers: { 'content-type': 'application/json' },
  })

/** A board with everything an archive can hold. */
async function fillBoard(): Promise<void> {
  const sample = new URL('../../templates/samples/auenfurt.json', import.meta.url)
  const workshop = JSON.parse(await readFile(sample, 'utf8')) as object
  const board = await home.create({
    title: 'Stadt Auenfurt „Mitte“',
    templates: ['four-approaches', 'roadmap'],
    workshop,
    retentionDays: 90,
  })
  const { token } = await home.join(board, 'facilitator', { name: 'Geheime Person' })
  original = { server: home, board, token }
  images = []
  for (const bytes of [new Uint8Array(png), new TextEncoder().encode(svg)]) {
    images.push(addedAsset.parse(await (await call(original, 'POST', '/assets', bytes)).json()).id)
  }
  const commands = [
    {
      type: 'agenda.set',
      steps: [{ id: 'a', title: 'Ankommen', minutes: 5, mode: 'discuss', lock: 'none' }],
    },
    { type: 'agenda.next' },
    {
      type: 'vote.open',
      question: 'Was zuerst?',
      dots: 3,
      maxPerItem: 2,
      anonymous: true,
      targets: ['I01', 'I02'],
    },
    { type: 'vote.cast', targetId: 'I01', dots: 2 },
    { type: 'vote.close' },
    { type: 'writing.start', anonymous: false },
    { type: 'writing.save', draftId: 'd', text: 'Unveröffentlichter Gedanke' },
  ]
  for (const command of commands) {
    expect((await call(original, 'POST', '/commands', command)).status).toBe(200)
  }
  await call(original, 'POST', '/snapshots', {
    label: 'Anfang',
    thumbnail: `data:image/png;base64,${png.toString('base64')}`,
  })
  await call(original, 'PUT', '/workshop', { initiatives: [{ id: 'I01', title: 'Neu benannt' }] })
  await call(original, 'POST', '/snapshots', { label: 'Ende' })
}

beforeAll(async () => {
  home = await startServer()
  awayDir = await mkdtemp(join(tmpdir(), 'korridor-away-'))
  away = await startServer({ dataDir: awayDir })
  await fillBoard()
  text = await (await call(original, 'GET', '/export/board.json?snapshots=true')).text()
  file = JSON.parse(text) as typeof file
})
afterAll(async () => {
  await home.close()
  await away.close()
  await rm(awayDir, { recursive: true, force: true })
})

async function boardsAway(dataDir = awayDir): Promise<number> {
  const database = await openDatabase(join(dataDir, 'korridor.sqlite'))
  const { boards } = database.prepare('SELECT count(*) AS boards FROM boards').get() as {
    boards: number
  }
  database.close()
  return boards
}

describe('board.json', () => {
  it('[F1] is the workshop file with the whole board in it', async () => {
    const { archive, ...workshop } = file
    expect(workshop).toEqual(await json(original, '/workshop'))
    expect(archiveSchema.safeParse(archive).success).toBe(true)
    expect(archive.assets.map(({ id }) => id)).toEqual(images.toSorted())
    expect(archive.session?.votes).toMatchObject([{ results: { I01: 2 }, done: 0 }])
    expect(archive.snapshots.length).toBe((await listOf(original)).length)
  })

  it('[F1] holds no name of a person, no key, no ballot and no draft', () => {
    for (const secret of [
      'Geheime Person',
      'Unveröffentlicht',
      'ballots',
      'drafts',
      original.token,
      ...Object.values(original.board.keys),
    ]) {
      expect(text).not.toContain(secret)
    }
  })

  it('[F1] holds what was chosen only', async () => {
    const chosen = '/export/board.json?session=false&assets=false'
    const { archive } = (await json(original, chosen)) as typeof file
    expect([archive.session, archive.assets, archive.snapshots]).toEqual([null, [], []])
  })
})

describe('a file that was altered or cut off', () => {
  it('[F3] is refused with the reason and leaves nothing behind', async () => {
    const before = await boardsAway()
    await expectProblem(await send(text.slice(0, -100)), 'request/malformed')
    const altered = [
      text.replace('Neu benannt', 'Umbenannt!!'),
      text.replace('"I01":2', '"I01":9'),
      text.replace('"retentionDays":90', '"retentionDays":91'),
      JSON.stringify({ ...file, archive: { ...file.archive, assets: [] } }),
      JSON.stringify({ ...file, initiatives: [] }),
    ]
    for (const one of altered) {
      expect(one).not.toBe(text)
      const problem = await expectProblem(await send(one), 'request/invalid')
      expect(problem.errors?.[0]).toMatchObject({ pointer: '/archive/sha256' })
    }
    const { archive, ...workshop } = file
    const strange = [
      [workshop, '/archive'],
      [{ ...file, archive: { ...archive, version: 2 } }, '/archive/version'],
      [{ ...file, archive: { ...archive, records: 'x' } }, '/archive/records'],
      [[], '/archive'],
    ] as const
    for (const [body, pointer] of strange) {
      const problem = await expectProblem(await send(JSON.stringify(body)), 'request/invalid')
      expect(problem.errors?.[0]?.pointer).toBe(pointer)
    }
    expect(await boardsAway()).toBe(before)
    const dir = await readdir(join(awayDir, 'assets'), { recursive: true }).catch(() => [])
    expect(dir).toEqual([])
  })
})

describe('an archive on another server', () => {
  it('[F2] is the same board: records, session, images and snapshots', async () => {
    const answer = await send(text)
    expect(answer.status).toBe(201)
    const board = createdBoard.parse(await answer.json())
    expect(board).toMatchObject({ title: 'Stadt Auenfurt „Mitte“', locale: 'de' })
    const { token } = await away.join(board, 'facilitator')
    const copy: Place = { server: away, board, token }

    expect(await json(copy, '/workshop')).toEqual(await json(original, '/workshop'))
    const facts = (await json(copy, '')) as Record<string, unknown>
    expect(facts).toMatchObject({ templates: ['four-approaches', 'roadmap'], retentionDays: 90 })
    const again = (await json(copy, '/export/board.json?snapshots=true')) as typeof file
    const byId = ({ records }: Archive) => new Map(records.map((record) => [record.id, record]))
    expect(byId(again.archive)).toEqual(byId(file.archive))
    expect(again.archive.session).toEqual(file.archive.session)
    expect(again.archive.assets).toEqual(file.archive.assets)
    for (const id of images) {
      const [one, other] = await Promise.all(
        [original, copy].map(async (place) => (await call(place, 'GET', `/assets/${id}`)).text()),
      )
      expect(other).toBe(one)
    }
    const kept = await listOf(original)
    const list = await listOf(copy)
    const alike = ({ label, createdAt, reason, step, people, records }: (typeof list)[number]) => {
      return { label, createdAt, reason, step, people, records }
    }
    expect(list.map(alike)).toEqual(kept.map(alike))
    for (const [at, { n }] of list.entries()) {
      const then = snapshotView.parse(await json(original, `/snapshots/${kept[at]?.n}`))
      expect(snapshotView.parse(await json(copy, `/snapshots/${n}`)).workshop).toEqual(
        then.workshop,
      )
    }
    const picture = await call(copy, 'GET', `/snapshots/${list[1]?.n}/thumbnail`)
    expect(Buffer.from(await picture.arrayBuffer()).equals(png)).toBe(true)
    expect((await call(copy, 'POST', `/snapshots/${list[1]?.n}/restore`)).status).toBe(200)
  })

  it('[F2] may be set out with white space, and needs the right to make boards', async () => {
    expect((await send(JSON.stringify(file, null, 2))).status).toBe(201)
    const strict = await startServer({
      settings: { BOARD_CREATION: 'admin', ADMIN_TOKEN: 'x'.repeat(32) },
    })
    try {
      const refused = await strict.call('POST', '/api/boards/import', { body: text })
      expect([401, 403]).toContain(refused.status)
    } finally {
      await strict.close()
    }
  })
})

describe('an import that does not come to its end', () => {
  it('[F3] keeps others waiting only while four are under way', async () => {
    const slow = await Promise.all([0, 1, 2, 3].map(() => beginUpload(text)))
    const problem = await expectProblem(await send(text), 'rate/limited')
    expect(problem.detail).toContain('Try again')
    slow[0]?.destroy()
    await expect.poll(async () => (await send(text)).status, { timeout: 10_000 }).toBe(201)
    for (const socket of slow) socket.destroy()
  })

  it('[F3] leaves nothing behind when its images cannot be stored', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'korridor-full-'))
    await writeFile(join(dataDir, 'assets'), 'where the folder should be')
    const full = await startServer({ dataDir })
    try {
      const headers = { 'content-type': 'application/json' }
      const answer = await full.call('POST', '/api/boards/import', { body: text, headers })
      await expectProblem(answer, 'storage/unavailable')
      expect(await boardsAway(dataDir)).toBe(0)
    } finally {
      await full.close()
      await rm(dataDir, { recursive: true, force: true })
    }
  })
})

/** Sends the head and the first half of the file, and answers when the server has begun to read it. */
async function beginUpload(body: string): Promise<Socket> {
  const bytes = new TextEncoder().encode(body)
  const socket = connect(away.port, '127.0.0.1')
  socket.on('error', () => undefined)
  const asked = new Promise<void>((resolve) => {
    socket.once('data', () => resolve())
  })
  socket.write(
    `POST /api/boards/import HTTP/1.1\r\nhost: 127.0.0.1\r\nexpect: 100-continue\r\ncontent-length: ${bytes.length}\r\n\r\n`,
  )
  await asked
  await new Promise((resolve) => socket.write(bytes.subarray(0, bytes.length >> 1), resolve))
  return socket
}
