import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CreatedBoard } from '../../shared/api/boards.ts'
import { expectProblem } from './expectProblem.ts'
import { startServer } from './startServer.ts'
import type { TestServer } from './startServer.ts'

let server: TestServer
let board: CreatedBoard
let facilitator: string
let observer: string

beforeAll(async () => {
  server = await startServer({ now: () => Date.UTC(2026, 10, 22, 9, 30) })
  const workshop: unknown = JSON.parse(
    await readFile(new URL('../../templates/samples/auenfurt.json', import.meta.url), 'utf8'),
  )
  board = await server.create({
    title: 'Stadt Auenfurt',
    workshop,
    templates: ['four-approaches', 'topic-corridors'],
  })
  facilitator = (await server.join(board, 'facilitator', { name: 'Ada Beispiel' })).token
  const there = { name: 'Ben Muster', departmentId: 'D5' }
  await server.join(board, 'participant', there)
  // A second device of the same person.
  await server.join(board, 'participant', there)
  observer = (await server.join(board, 'observer')).token
})
afterAll(() => server.close())

const get = (path: string, token: string) =>
  server.call('GET', `/api/boards/${board.id}${path}`, { token })

describe('the minutes of a board', () => {
  it('come as Markdown in both languages, with what its templates say', async () => {
    const german = await get('/export/protocol.md', observer)
    expect(german.status).toBe(200)
    expect(german.headers.get('content-type')).toBe('text/markdown; charset=utf-8')
    expect(german.headers.get('content-disposition')).toBe('attachment; filename="protocol.md"')
    const text = await german.text()
    expect(text).toContain('# Ergebnisprotokoll: Stadt Auenfurt')
    expect(text).toContain('| Querbezug | 0,64')
    expect(text).toContain('Stand der Angaben: 22. November 2026, 10:30 Uhr.')
    expect(text).not.toContain('## Roadmap')
    const english = await get('/export/protocol.md?locale=en&timeZone=UTC', observer)
    expect(await english.text()).toContain('As of 22 November 2026, 09:30.')
  })

  it('come as a Word file that another reader opens', async () => {
    const response = await get('/export/protocol.docx', observer)
    expect(response.headers.get('content-type')).toContain('wordprocessingml.document')
    const buffer = Buffer.from(await response.arrayBuffer())
    const { value } = await mammoth.extractRawText({ buffer })
    expect(value).toContain('Ergebnisprotokoll: Stadt Auenfurt')
    expect(value).toContain('Ämterübergreifende Datenwerkstatt')
  })

  it('come as a page of their own, which is saved and never opened here', async () => {
    const response = await get('/export/protocol.html', observer)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('content-disposition')).toContain('attachment')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(await response.text()).toContain('<h1>Ergebnisprotokoll: Stadt Auenfurt</h1>')
  })

  it('come as a workbook with a sheet a table', async () => {
    const response = await get('/export/workbook.xlsx', observer)
    const parts = unzipSync(new Uint8Array(await response.arrayBuffer()))
    const workbook = new TextDecoder().decode(parts['xl/workbook.xml'])
    expect([...workbook.matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name)).toEqual([
      'Vorhaben',
      'Herangehensweisen',
      'Meilensteine',
      'Kriterien',
      'Beiträge',
      'Themenkorridore',
      'Dezernate',
      'I-Team',
    ])
  })

  it('count people by department and name them only for a facilitator who wishes it', async () => {
    const counted = await (await get('/export/protocol.md', facilitator)).text()
    expect(counted).toContain('| Umwelt, Klima & Grün | 1 |')
    expect(counted).not.toContain('Ben Muster')
    const named = await (await get('/export/protocol.md?names=1', facilitator)).text()
    expect(named).toContain('| Umwelt, Klima & Grün | 1 | Ben Muster |')
    await expectProblem(await get('/export/protocol.md?names=1', observer), 'role/not-allowed')
    await expectProblem(await get('/attendance?names=1', observer), 'role/not-allowed')
    const { people } = (await (await get('/attendance', observer)).json()) as { people: unknown[] }
    expect(people).toHaveLength(3)
    expect(people).toEqual(
      expect.arrayContaining([
        { role: 'facilitator', departmentId: null, name: null },
        { role: 'participant', departmentId: 'D5', name: null },
        { role: 'observer', departmentId: null, name: null },
      ]),
    )
  })

  it('are refused for a time zone nobody knows, and to those who have not joined', async () => {
    const wrong = await get('/export/protocol.md?timeZone=Auenfurt%2FMitte', observer)
    const problem = await expectProblem(wrong, 'request/invalid')
    expect(problem.detail).toContain('Auenfurt/Mitte')
    expect((await server.call('GET', `/api/boards/${board.id}/attendance`)).status).toBe(401)
  })
})
