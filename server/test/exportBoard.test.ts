import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createdBoard, type CreatedBoard } from '../../shared/api/boards.ts'
import { startProcess, type ServerProcess } from './startProcess.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

let dataDir: string
let server: ServerProcess
let port: number
let board: CreatedBoard

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'korridor-archive-'))
  server = startProcess({ PORT: '0', DATA_DIR: dataDir })
  port = await server.port
  const workshop: unknown = JSON.parse(
    await readFile(join(root, 'templates/samples/auenfurt.json'), 'utf8'),
  )
  const body = JSON.stringify({ title: 'Stadt Auenfurt', template: 'four-approaches', workshop })
  const response = await fetch(`http://localhost:${port}/api/boards`, { method: 'POST', body })
  board = createdBoard.parse(await response.json())
})

afterAll(async () => {
  server.kill('SIGKILL')
  await server.ended
  await rm(dataDir, { recursive: true, force: true })
})

async function run(...args: readonly string[]): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/exportBoard.ts', ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'], DATA_DIR: dataDir, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stdout.on('data', (data: Buffer) => (said += data.toString()))
  child.stderr.on('data', (data: Buffer) => (said += data.toString()))
  const [code] = await once(child, 'close')
  return { code: Number(code), said }
}

async function expectWhole(folder: string): Promise<void> {
  const sums = (await readFile(join(folder, 'SHA256SUMS.txt'), 'utf8')).trimEnd().split('\n')
  expect(sums.length).toBeGreaterThan(12)
  for (const line of sums) {
    const [sum, path = ''] = line.split('  ')
    const bytes = await readFile(join(folder, path))
    expect(createHash('sha256').update(bytes).digest('hex'), path).toBe(sum)
  }
}

it('writes the archive of a board beside a running server and without one, the same both times', async () => {
  const first = join(dataDir, 'out', 'first')
  const beside = await run(board.id, first)
  expect(beside).toMatchObject({ code: 0 })
  await expectWhole(first)
  const manifest = JSON.parse(await readFile(join(first, 'manifest.json'), 'utf8'))
  expect(manifest).toMatchObject({
    boardId: board.id,
    title: 'Stadt Auenfurt',
    locale: 'de',
    participants: 0,
    templates: [{ id: 'four-approaches', code: 'T1' }],
  })
  const again = await run(board.id, first)
  expect(again.code).toBe(1)
  expect(again.said).toContain('is not empty')
  const inFile = await run(board.id, join(first, 'manifest.json'))
  expect(inFile).toMatchObject({ code: 1 })
  expect(inFile.said).toMatch(/is a file. Name a new folder.\n$/)
  const below = await run(board.id, join(first, 'manifest.json', 'below'))
  expect(below).toMatchObject({ code: 1 })
  expect(below.said).not.toContain(' at ')

  server.kill('SIGTERM')
  await server.ended
  const second = join(dataDir, 'out', 'second')
  expect(await run(board.links.observer, second, 'en')).toMatchObject({ code: 0 })
  await expectWhole(second)
  expect(await readFile(join(second, 'protocol/protocol.md'), 'utf8')).toContain('Stadt Auenfurt')
  const unknown = await run('nobody', join(dataDir, 'out', 'third'))
  expect(unknown.code).toBe(1)
  expect(unknown.said).toContain('no board "nobody"')
})

it('says how it is called when it is called otherwise', async () => {
  const { code, said } = await run(board.id)
  expect(code).toBe(2)
  expect(said).toContain('npm run export -- <board> <folder>')
})
