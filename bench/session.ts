/**
 * A vote of 200 people against the built server: every cast stored before it is answered, then the close,
 * and the time until every screen has the result. The ratio is against bare calls to the same server in the
 * same run. Wanted: 200 casts within 5 s, the result everywhere within 1 s.
 * Run: npm run bench:session
 */
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import { messageType } from '../shared/sync/messages.ts'
import type { Session } from '../shared/session/session.ts'

const people = 200
const targets = Array.from({ length: 12 }, (_, number) => `I${number + 1}`)
const root = join(import.meta.dirname, '..')
/** Clock ticks of the kernel in a second. */
const ticksPerSecond = 100

const dataDir = await mkdtemp(join(tmpdir(), 'korridor-bench-'))
const server = spawn(process.execPath, [join(root, 'dist/server/main.js')], {
  env: { ...process.env, PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'error' },
  stdio: ['ignore', 'pipe', 'inherit'],
})
const url = await new Promise<string>((resolve) => {
  let said = ''
  server.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString()
    const found = /listening on (\S+)/.exec(said)?.[1]
    if (found) resolve(found.replace('localhost', '127.0.0.1'))
  })
})

async function call<T>(path: string, body: unknown, token?: string): Promise<T> {
  const answer = await fetch(`${url}/api/boards${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as T
}

interface Board {
  readonly id: string
  readonly keys: Readonly<Record<'facilitator' | 'participant', string>>
}

/** CPU time of the server so far, in seconds. */
async function serverCpu(): Promise<number> {
  const stat = await readFile(`/proc/${server.pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
}

try {
  const board = await call<Board>('', { title: 'Vote', templates: [] })
  const join_ = (key: string, name: string) =>
    call<{ token: string }>(`/${board.id}/join`, { key, name }).then(({ token }) => token)
  const lead = await join_(board.keys.facilitator, 'Lead')
  const tokens = await Promise.all(
    Array.from({ length: people }, (_, number) => join_(board.keys.participant, `P${number}`)),
  )
  const seen: { session: Session; at: number }[] = []
  const sockets = await Promise.all(
    tokens.map(async (token, person) => {
      const socket = new WebSocket(`${url.replace('http', 'ws')}/sync/${board.id}`, [
        'korridor',
        `bearer.${token}`,
      ])
      socket.on('message', (data: Buffer) => {
        const decoder = decoding.createDecoder(new Uint8Array(data))
        if (decoding.readVarUint(decoder) !== messageType.session) return
        const session = JSON.parse(decoding.readVarString(decoder)) as Session
        seen[person] = { session, at: performance.now() }
      })
      await new Promise((resolve) => socket.once('open', resolve))
      return socket
    }),
  )
  const command = (body: object, token: string) =>
    call<{ session: Session }>(`/${board.id}/commands`, body, token)

  const bareStart = performance.now()
  await Promise.all(tokens.map((token) => call(`/${board.id}/session`, undefined, token)))
  const bareMs = performance.now() - bareStart

  const ask = { type: 'vote.open', question: '?', dots: 3, maxPerItem: 3, anonymous: true, targets }
  await command(ask, lead)
  const cpuBefore = await serverCpu()
  const castStart = performance.now()
  await Promise.all(
    tokens.map((token, person) => {
      const targetId = targets[person % targets.length]
      return command({ type: 'vote.cast', targetId, dots: 3 }, token)
    }),
  )
  const castMs = performance.now() - castStart
  const closeStart = performance.now()
  await command({ type: 'vote.close' }, lead)
  while (!seen.every(({ session }) => session.vote?.state === 'closed')) {
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  const everywhereMs = Math.max(...seen.map(({ at }) => at)) - closeStart
  const cpu = (await serverCpu()) - cpuBefore
  const results = Object.values(seen[0]?.session.vote?.results ?? {})
  const total = results.reduce((sum, dots) => sum + dots, 0)
  console.table([
    {
      people,
      'dots counted': `${total} of ${people * 3}`,
      '200 calls that store nothing': `${bareMs.toFixed(0)} ms`,
      '200 casts, stored': `${castMs.toFixed(0)} ms`,
      ratio: (castMs / bareMs).toFixed(1),
      'result on every screen': `${everywhereMs.toFixed(0)} ms`,
      'server CPU': `${cpu.toFixed(2)} s`,
    },
  ])
  for (const socket of sockets) socket.terminate()
} finally {
  server.kill('SIGTERM')
  await new Promise((resolve) => server.once('exit', resolve))
  await rm(dataDir, { recursive: true, force: true })
}
