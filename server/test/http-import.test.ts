import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { brokenFiles } from '../../shared/workshop/file/testing/brokenFiles.ts'
import { brokenTeams } from '../../shared/workshop/file/testing/brokenTeams.ts'
import { soundFile } from '../../shared/workshop/file/testing/soundFile.ts'
import { expectProblem } from './expectProblem.ts'
import { startServer } from './startServer.ts'
import type { TestServer } from './startServer.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

async function facilitate(body: object): Promise<{ path: string; token: string }> {
  const board = await server.create(body)
  const { token } = await server.join(board, 'facilitator')
  return { path: `/api/boards/${board.id}/workshop`, token }
}

/** JSON has no way to write these numbers, so they never arrive. */
const withoutWire: ReadonlySet<string> = new Set(['a number too large'])

describe('a broken workshop file', () => {
  it('is refused whole with the pointer of its fault, whatever is wrong with it', async () => {
    const { path, token } = await facilitate({ title: 'x' })
    const before = await (await server.call('GET', path, { token })).json()
    const kinds = Object.entries({ ...brokenFiles, ...brokenTeams })
    expect(kinds.length).toBeGreaterThan(90)
    for (const [what, [spoil, pointer]] of kinds) {
      if (withoutWire.has(what)) continue
      const body = soundFile()
      // What is right in the file must not be applied either.
      body.departments.push({ id: 'D3', name: 'Neu', capacityDays: 1 })
      spoil(body)
      const response = await server.call('PUT', path, { token, body })
      const problem = await expectProblem(response, 'request/invalid')
      expect(
        problem.errors?.map((error) => error.pointer),
        what,
      ).toContain(pointer)
    }
    expect(await (await server.call('GET', path, { token })).json()).toEqual(before)
  })
})

describe('a large workshop file', () => {
  it('of 300 initiatives, 12 departments and 8 corridors is taken in one call', async () => {
    const templates = ['four-approaches', 'roadmap', 'topic-corridors', 'i-team']
    const { path, token } = await facilitate({ title: 'x', templates })
    const many = (count: number) => Array.from({ length: count }, (_each, at) => at)
    const body = {
      departments: many(12).map((at) => ({ id: `D${at}`, name: `Amt ${at}`, capacityDays: 20 })),
      corridors: many(8).map((at) => ({ id: `C${at}`, name: `Korridor ${at}` })),
      cells: many(96).map((at) => ({
        departmentId: `D${at % 12}`,
        corridorId: `C${Math.floor(at / 12)}`,
        role: at % 3 === 0 ? 'lead' : 'contribute',
        days: at % 5,
      })),
      initiatives: many(300).map((at) => ({
        id: `I${at}`,
        title: `Vorhaben ${at}`,
        x: at % 2 === 0 ? ((at % 19) - 9) / 10 : null,
        y: at % 2 === 0 ? ((at % 17) - 8) / 10 : null,
        phase: `P${(at % 5) + 1}`,
        corridorId: at % 4 === 0 ? null : `C${at % 8}`,
        leadDeptId: `D${at % 12}`,
      })),
      stakeholders: many(40).map((at) => ({
        id: `S${at}`,
        name: `Akteur ${at}`,
        sector: 'science',
      })),
    }
    const put = await server.call('PUT', path, { token, body })
    expect(put.status).toBe(200)
    const answer = (await put.json()) as { initiatives: unknown[]; derived: object }
    expect(answer.initiatives).toHaveLength(300)
    expect(Object.keys(answer.derived)).toEqual(['T1', 'T2', 'T3', 'T4'])
  })
})
