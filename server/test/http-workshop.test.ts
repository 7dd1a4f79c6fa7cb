import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CreatedBoard } from '../../shared/api/boards.ts'
import { expectProblem } from './expectProblem.ts'
import { startServer } from './startServer.ts'
import type { TestServer } from './startServer.ts'

const read = async (path: string): Promise<Record<string, unknown>> =>
  JSON.parse(await readFile(new URL(path, import.meta.url), 'utf8'))

let server: TestServer
let sample: Record<string, unknown>

beforeAll(async () => {
  server = await startServer({ syncLimits: { maxRecordsPerBoard: 500 } })
  sample = await read('../../templates/samples/auenfurt.json')
})
afterAll(() => server.close())

async function facilitate(
  body?: object,
): Promise<{ board: CreatedBoard; token: string; path: string }> {
  const board = await server.create(body)
  const { token } = await server.join(board, 'facilitator')
  return { board, token, path: `/api/boards/${board.id}` }
}

describe('a workshop file', () => {
  it('comes back equal, with the derived values of all templates', async () => {
    const { token, path } = await facilitate()
    const put = await server.call('PUT', `${path}/workshop`, { token, body: sample })
    expect(put.status).toBe(200)
    const got = await server.call('GET', `${path}/workshop`, { token })
    const { derived, ...entities } = (await got.json()) as Record<string, unknown>
    expect(entities).toEqual(sample)
    expect(Object.keys(derived as object)).toEqual(['T1', 'T2', 'T3', 'T4'])
    expect(got.headers.get('content-encoding')).toBe('gzip')
    expect(await put.json()).toEqual({ derived, ...entities })
  })

  it('given at creation is the same as one imported later', async () => {
    const { token, path } = await facilitate({
      title: 'Auenfurt',
      template: 'four-approaches',
      workshop: sample,
    })
    const got = await server.call('GET', `${path}/workshop`, { token })
    expect(await got.json()).toMatchObject(sample)
  })

  it('is refused whole, with a pointer to each fault', async () => {
    const { token, path } = await facilitate()
    const initiatives = structuredClone(sample['initiatives']) as Record<string, unknown>[]
    Object.assign(initiatives[3] ?? {}, { phase: 'P9' })
    Object.assign(initiatives[5] ?? {}, { leadDeptId: 'D99' })
    const body = { ...sample, initiatives }
    const response = await server.call('PUT', `${path}/workshop`, { token, body })
    const problem = await expectProblem(response, 'request/invalid')
    expect(problem.errors?.map(({ pointer }) => pointer)).toEqual([
      '/initiatives/3/phase',
      '/initiatives/5/leadDeptId',
    ])
    const got = await server.call('GET', `${path}/workshop`, { token })
    expect(await got.json()).toMatchObject({ departments: [], initiatives: [] })
  })

  it.each([
    [
      'a poisonous key',
      '{"departments":[{"id":"D1","name":"A","__proto__":{"x":1}}]}',
      '/departments/0/__proto__',
    ],
    ['a constructor', '{"constructor":{"prototype":{}}}', '/constructor'],
    ['bottomless nesting', `{"a":${'['.repeat(40)}${']'.repeat(40)}}`, `/a${'/0'.repeat(31)}`],
  ])('with %s is refused with its pointer', async (_what, body, pointer) => {
    const { token, path } = await facilitate()
    const response = await server.call('PUT', `${path}/workshop`, { token, body })
    expect((await expectProblem(response, 'request/invalid')).errors?.[0]?.pointer).toBe(pointer)
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
  })

  it('that would fill the board is refused with the board’s limit', async () => {
    const { token, path } = await facilitate()
    const departments = Array.from({ length: 600 }, (_, i) => ({ id: `D${i}`, name: `Amt ${i}` }))
    const body = { departments }
    const put = await server.call('PUT', `${path}/workshop`, { token, body })
    await expectProblem(put, 'board/too-large')
    const create = await server.call('POST', '/api/boards', {
      body: { title: 'x', workshop: body },
    })
    await expectProblem(create, 'board/too-large')
  })

  it('merges into what is there', async () => {
    const { token, path } = await facilitate()
    await server.call('PUT', `${path}/workshop`, { token, body: sample })
    const body = { initiatives: [{ id: 'I01', title: 'Anders' }] }
    const put = await server.call('PUT', `${path}/workshop`, { token, body })
    const after = (await put.json()) as {
      initiatives: { id: string; title: unknown; x: unknown }[]
    }
    expect(after.initiatives).toHaveLength(12)
    expect(after.initiatives.find(({ id }) => id === 'I01')).toMatchObject({
      title: 'Anders',
      x: -0.7,
    })
  })
})

describe('an export', () => {
  it('as board.json is the workshop file to keep', async () => {
    const { token, path } = await facilitate({ title: 'x', workshop: sample })
    const response = await server.call('GET', `${path}/export/board.json`, { token })
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="board.json"')
    expect(await response.json()).toMatchObject(sample)
  })

  it('as initiatives.csv has a row an initiative, in the form the language expects', async () => {
    const { token, path } = await facilitate({ title: 'x', workshop: sample })
    const german = await server.call('GET', `${path}/export/initiatives.csv`, { token })
    expect(german.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const bytes = new Uint8Array(await german.arrayBuffer())
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const lines = new TextDecoder().decode(bytes).split('\r\n')
    expect(lines[0]).toBe(
      'id;title;lead_department;corridor;x;y;approach;effort;active_from_stage;status;votes;' +
        'initiative_id;phase;g0;org;fin;eco;tech;readiness;gate_status;gate_decision;' +
        'decision_body;date;tranche_opex;tranche_capex;released;exit;exit_trigger;flags',
    )
    expect(lines).toHaveLength(14)
    expect(lines[1]).toMatch(
      /^I01;Baumfeuchte-Sensorik;.+;-0\.7;-0\.6;themenlab;S;0;active;;I01;P3;build;2;1;2;2;87\.5;conditional;/,
    )
    const english = await server.call('GET', `${path}/export/initiatives.csv?locale=en`, { token })
    expect(await english.text()).toMatch(/^id,title,/)
  })
})
