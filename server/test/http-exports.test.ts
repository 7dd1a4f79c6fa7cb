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
  const board = await server.create({ title: 'Auenfurt', workshop: sample })
  token = (await server.join(board, 'facilitator')).token
  observer = (await server.join(board, 'observer')).token
  path = `/api/boards/${board.id}/export`
})
afterAll(() => server.close())

/** First column and number of rows below it. */
const files = {
  'initiatives.csv': ['id', 12],
  'corridors.csv': ['corridor', 5],
  'contributions.csv': ['corridor', 23],
  'departments.csv': ['department', 6],
  'gates.csv': ['initiative_id', 20],
  'criteria.csv': ['initiative_id', 48],
  'iteam.csv': ['section', 32],
  'actions.csv': ['id', 0],
  'decisions.csv': ['id', 0],
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

  it('nobody gets one without a token, and nobody one of another name', async () => {
    expect((await server.call('GET', `${path}/gates.csv`)).status).toBe(401)
    for (const file of ['gates', 'gates.csv.exe', 'four-approaches.csv', '__proto__.csv', '.csv']) {
      await expectProblem(await server.call('GET', `${path}/${file}`, { token }), 'path/not-found')
    }
  })
})
