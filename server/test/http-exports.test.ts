import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCsv } from '../../shared/export/testing/readCsv.ts'
import { expectProblem } from './expectProblem.ts'
import { startServer } from './startServer.ts'
import type { TestServer } from './startServer.ts'

let server: TestServer
let path: string
let token: string
let observer: string

beforeAll(async () => {
  server = await startServer()
  const sample: unknown = JSON.parse(
    await readFile(new URL('../../templates/samples/auenfurt.json', import.meta.url), 'utf8'),
  )
  const workshop = { ...(sample as object), ...kit }
  const board = await server.create({ title: 'Auenfurt', workshop })
  token = (await server.join(board, 'facilitator')).token
  observer = (await server.join(board, 'observer')).token
  path = `/api/boards/${board.id}/export`
})
afterAll(() => server.close())

/** What a workshop says besides the sample. */
const kit = {
  actions: [
    { id: 'M1', what: '=Rat fragen', due: '2020-01-31', deptId: 'D1', status: 'doing' },
    { id: 'M2', what: 'Bäume pflanzen', ownerRole: 'Grünamt', dependsOn: ['M1'] },
  ],
  decisions: [{ id: 'E1', text: 'Wir pflanzen', method: 'vote', voteId: 'v1' }],
}

/** First column and number of rows below it. */
const files = {
  'initiatives.csv': ['id', 12],
  'corridors.csv': ['corridor', 5],
  'contributions.csv': ['corridor', 23],
  'departments.csv': ['department', 6],
  'gates.csv': ['initiative_id', 20],
  'criteria.csv': ['initiative_id', 48],
  'iteam.csv': ['section', 32],
  'actions.csv': ['id', 2],
  'decisions.csv': ['id', 1],
} as const

describe('tables of a board', () => {
  it.each(Object.entries(files))('%s is there in both languages', async (file, [first, count]) => {
    for (const [locale, separator] of [
      ['de', ';'],
      ['en', ','],
    ] as const) {
      const response = await server.call('GET', `${path}/${file}?locale=${locale}`, {
        token: observer,
      })
      expect(response.status).toBe(200)
      expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
      expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${file}"`)
      const bytes = new Uint8Array(await response.arrayBuffer())
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
      const rows = readCsv(text, separator)
      expect(rows[0]?.[0]).toBe(first)
      expect(rows).toHaveLength(count + 1)
    }
  })

  it('without a language they come in the board’s, with umlauts', async () => {
    const response = await server.call('GET', `${path}/departments.csv`, { token })
    expect(await response.text()).toContain('Oberbürgermeisteramt;2;8;12;')
  })

  it('what the kit collected comes as data again, and with the flags of today', async () => {
    const data = (await (
      await server.call('GET', `${path.replace('export', 'workshop')}`, { token })
    ).json()) as Record<string, unknown>
    expect(data['actions']).toEqual([kit.actions[0], { ...kit.actions[1], status: 'open' }])
    expect(data['decisions']).toEqual(kit.decisions)
    expect(data['retroNotes']).toBeUndefined()
    const csv = await (await server.call('GET', `${path}/actions.csv`, { token })).text()
    const [, first, second] = readCsv(`\uFEFF${csv}`, ';')
    expect(first?.slice(0, 4)).toEqual(['M1', "'=Rat fragen", '', 'Oberbürgermeisteramt'])
    expect([first?.at(-1), second?.at(-1)]).toEqual(['no_owner | overdue', 'no_due'])
  })

  it('nobody gets one without a token, and nobody one of another name', async () => {
    expect((await server.call('GET', `${path}/gates.csv`)).status).toBe(401)
    for (const file of ['gates', 'gates.csv.exe', 'four-approaches.csv', '__proto__.csv', '.csv']) {
      await expectProblem(await server.call('GET', `${path}/${file}`, { token }), 'path/not-found')
    }
  })
})
