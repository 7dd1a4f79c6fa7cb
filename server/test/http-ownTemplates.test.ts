import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { CreatedBoard } from '../../shared/api/boards.ts'
import {
  ownTemplateOffer,
  ownTemplateOffers,
  type OwnTemplateOffer,
} from '../../shared/api/ownTemplates.ts'
import type { BoardRecord } from '../../shared/model/schema.ts'
import {
  maxTemplateBytes,
  templateFileSchema,
  type TemplateFile,
} from '../../shared/ownTemplates/templateFile.ts'
import { brokenTemplates } from './brokenTemplates.ts'
import { withDrawings } from './drawnBoard.ts'
import { expectProblem } from './expectProblem.ts'
import { startServer } from './startServer.ts'
import type { TestServer } from './startServer.ts'

const adminToken = 'a-token-of-the-administration-123456'

let server: TestServer
let board: CreatedBoard
let token: string

beforeAll(async () => {
  server = await startServer({ settings: { ADMIN_TOKEN: adminToken } })
  const sample = new URL('../../templates/samples/auenfurt.json', import.meta.url)
  const workshop = JSON.parse(await readFile(sample, 'utf8')) as object
  const first = await server.create({
    title: 'Klausur',
    templates: ['four-approaches', 'roadmap'],
    workshop,
  })
  board = await withDrawings(server, first)
  token = (await server.join(board, 'facilitator', { name: 'Fa' })).token
  const commands = [
    {
      type: 'agenda.set',
      steps: [
        { id: 's1', title: 'Ankommen', minutes: 5, mode: 'discuss', lock: 'none' },
        {
          id: 's2',
          title: 'Sammeln',
          minutes: 20,
          mode: 'write',
          lock: 'templates',
          focus: 'shape:area',
        },
      ],
    },
  ]
  for (const command of commands) {
    const path = `/api/boards/${board.id}/commands`
    expect((await server.call('POST', path, { token, body: command })).status).toBe(200)
  }
})
afterAll(() => server.close())
beforeEach(async () => {
  for (const { id } of await list()) {
    await server.call('DELETE', `/api/templates/own/${id}`, { token: adminToken })
  }
})

async function save(body: object, by = token): Promise<OwnTemplateOffer> {
  const answer = await server.call('POST', `/api/boards/${board.id}/templates`, { token: by, body })
  expect(answer.status).toBe(201)
  return ownTemplateOffer.parse(await answer.json())
}

async function list(by?: string): Promise<readonly OwnTemplateOffer[]> {
  const answer = await server.call('GET', '/api/templates/own', by ? { token: by } : {})
  return ownTemplateOffers.parse(await answer.json())
}

async function fileOf(id: string): Promise<TemplateFile> {
  const answer = await server.call('GET', `/api/templates/own/${id}`)
  expect(answer.status).toBe(200)
  return templateFileSchema.parse(await answer.json())
}

async function expectFault(answer: Response, pointer: string): Promise<void> {
  const { errors } = await expectProblem(answer, 'request/invalid')
  expect(errors?.[0]?.pointer).toBe(pointer)
}

/** A new board, its records and its session. */
async function boardFrom(body: object) {
  const made = await server.create({ title: 'Neu', ...body })
  const { token: key } = await server.join(made, 'facilitator')
  const get = async (sub: string) =>
    (await (await server.call('GET', `/api/boards/${made.id}${sub}`, { token: key })).json()) as {
      archive: { records: BoardRecord[]; assets: { id: string }[] }
      session: { agenda: { steps: { title: string; focus?: string }[] } }
      initiatives: unknown[]
    }
  const { records, assets } = (await get('/export/board.json')).archive
  const of = <N extends BoardRecord['typeName']>(typeName: N) =>
    records.filter((one): one is Extract<BoardRecord, { typeName: N }> => one.typeName === typeName)
  return { get, records, assets, of }
}

describe("templates of one's own", () => {
  it('keep a page with its locked parts, texts, images and agenda; new boards are made from them', async () => {
    const saved = await save({ title: ' Sammeln ', pages: ['page:free'], agenda: true })
    expect(saved).toMatchObject({
      title: 'Sammeln',
      locale: 'de',
      pages: [{ name: 'Freie Fläche', template: null }],
      minutes: 25,
      agenda: [
        { title: 'Ankommen', minutes: 5 },
        { title: 'Sammeln', minutes: 20 },
      ],
      hasEntities: false,
      mayDelete: true,
    })
    expect(decodeURIComponent(saved.preview)).toContain('<svg')
    expect(await list()).toEqual([{ ...saved, mayDelete: false }])

    const fresh = await boardFrom({ template: saved.id })
    expect(fresh.of('page').map(({ name }) => name)).toEqual(['Freie Fläche'])
    const [page] = fresh.of('page')
    const shapes = fresh.of('shape')
    expect(shapes.map(({ type }) => type as string).toSorted()).toEqual(['frame', 'geo', 'image'])
    expect(shapes.some(({ id }) => id === 'shape:area')).toBe(false)
    const frame = shapes.find(({ type }) => type === 'frame')
    expect(frame).toMatchObject({ parentId: page?.id, meta: { locked: true } })
    expect(shapes.find(({ type }) => type === 'geo')).toMatchObject({ parentId: frame?.id })
    const [asset] = fresh.of('asset')
    expect(shapes.find(({ type }) => type === 'image')).toMatchObject({
      props: { assetId: asset?.id },
    })
    expect(fresh.assets).toHaveLength(1)
    const { steps } = (await fresh.get('/session')).session.agenda
    expect(steps).toMatchObject([{ title: 'Ankommen' }, { title: 'Sammeln', focus: frame?.id }])
    expect((await fresh.get('/workshop')).initiatives).toEqual([])
  })

  it('bring entities only if wished for, with their cards where they lay', async () => {
    const bare = await save({ title: 'Leer', pages: ['page:four-approaches'] })
    const full = await save({ title: 'Voll', pages: ['page:four-approaches'], entities: true })
    expect([bare.hasEntities, full.hasEntities]).toEqual([false, true])
    const cards = (of: Awaited<ReturnType<typeof boardFrom>>) =>
      of
        .of('shape')
        .filter((one) => (one.type as string) === 'card')
        .map(({ id, x, y }) => `${id} ${x} ${y}`)
        .toSorted()
    const empty = await boardFrom({ template: bare.id })
    expect(empty.of('shape').map(({ id }) => id)).toEqual(['shape:template-four-approaches'])
    const filled = await boardFrom({ templates: ['roadmap', full.id] })
    expect(filled.of('initiative')).toHaveLength(12)
    const pages = filled.of('page').toSorted((a, b) => (a.index < b.index ? -1 : 1))
    expect(pages.map(({ id }) => id)).toEqual(['page:roadmap', 'page:four-approaches'])
    const before = await fileOf(full.id)
    const kept = before.records.filter(({ type }) => type === 'card')
    expect(cards(filled)).toEqual(
      expect.arrayContaining(
        kept.map(({ id, x, y }) => `${id} ${String(x)} ${String(y)}`).toSorted(),
      ),
    )
  })

  it('come and go as files, and the file says everything again', async () => {
    const saved = await save({ title: 'Alles', entities: true, agenda: true, description: 'Ganz.' })
    expect(saved.pages).toHaveLength(3)
    const file = await fileOf(saved.id)
    const path = `/api/boards/${board.id}/templates/import`
    const read = await server.call('POST', path, { token, body: file })
    expect(read.status).toBe(201)
    const again = ownTemplateOffer.parse(await read.json())
    expect(await fileOf(again.id)).toEqual(file)
    expect({ ...again, id: '', createdAt: '' }).toEqual({ ...saved, id: '', createdAt: '' })
  })

  it('are saved by facilitators, and deleted by those of their board or by the administration', async () => {
    const other = await server.create()
    const stranger = (await server.join(other, 'facilitator')).token
    const participant = (await server.join(board, 'participant')).token
    for (const sub of ['', '/import']) {
      const path = `/api/boards/${board.id}/templates${sub}`
      const body = { title: 'X' }
      await expectProblem(
        await server.call('POST', path, { token: participant, body }),
        'role/not-allowed',
      )
      await expectProblem(await server.call('POST', path, { body }), 'token/missing')
      await expectProblem(
        await server.call('POST', path, { token: stranger, body }),
        'token/other-board',
      )
    }
    const saved = await save({ title: 'Meine' })
    const path = `/api/templates/own/${saved.id}`
    await expectProblem(await server.call('DELETE', path), 'token/missing')
    for (const by of [stranger, participant, 'x']) {
      await expectProblem(await server.call('DELETE', path, { token: by }), 'role/not-allowed')
      expect((await list(by)).map(({ mayDelete }) => mayDelete)).toEqual([false])
    }
    for (const by of [token, adminToken]) {
      expect((await list(by)).map(({ mayDelete }) => mayDelete)).toEqual([true])
    }
    expect((await server.call('DELETE', path, { token })).status).toBe(204)
    await expectProblem(await server.call('DELETE', path, { token }), 'template/not-found')
    await expectProblem(await server.call('GET', path), 'template/not-found')
    const asked = await server.call('POST', '/api/boards', {
      body: { title: 'T', templates: ['roadmap', saved.id] },
    })
    await expectFault(asked, '/templates/1')
  })

  it('are listed again only for who has another list', async () => {
    const path = '/api/templates/own'
    const tag = (await server.call('GET', path)).headers.get('etag') ?? ''
    const headers = { 'if-none-match': tag }
    expect((await server.call('GET', path, { headers })).status).toBe(304)
    const id = (await save({ title: 'Noch eine' })).id
    expect((await server.call('GET', path, { headers })).status).toBe(200)
    await server.call('DELETE', `/api/templates/own/${id}`, { token })
  })

  it('name the page that is not there', async () => {
    const path = `/api/boards/${board.id}/templates`
    const body = { title: 'X', pages: ['page:free', 'page:gone'] }
    await expectFault(await server.call('POST', path, { token, body }), '/pages/1')
  })
})

describe("a template's file", () => {
  it.each(brokenTemplates)(
    'that %s is refused at %s, and nothing of it stays',
    async (_what, pointer, breakIt) => {
      const { id } = await save({ title: 'Gut', pages: ['page:free'] })
      const file = await fileOf(id)
      const path = `/api/boards/${board.id}/templates/import`
      const refused = await server.call('POST', path, { token, body: breakIt(file) })
      await expectFault(refused, pointer)
      expect(await list()).toHaveLength(1)
    },
  )

  it('that is too large, cut off or no JSON is refused', async () => {
    const path = `/api/boards/${board.id}/templates/import`
    const send = (body: string) =>
      server.call('POST', path, { token, body, headers: { 'content-type': 'application/json' } })
    await expectProblem(await send('{"format":"korridor-'), 'request/malformed')
    await expectProblem(await send(`"${'x'.repeat(maxTemplateBytes)}"`), 'request/too-large')
    await expectProblem(await send('['.repeat(5_000)), 'request/invalid')
    expect(await list()).toEqual([])
  })
})
