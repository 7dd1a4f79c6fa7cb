/** A vote of 200 people: every cast stored before it is answered, then the close. */
import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import { messageType } from '../../shared/sync/messages.ts'
import type { Session } from '../../shared/session/session.ts'
import { makeNotes, processUse, startKorridor, type BenchServer } from '../sync/servers.ts'

const people = 200
const dots = 3
const targets = Array.from({ length: 12 }, (_, number) => `I${number + 1}`)

interface Seen {
  readonly session: Session
  readonly at: number
}

/** Prints how long opening, casting and closing take, beside the same number of calls that store nothing. */
export async function benchVote(): Promise<void> {
  const server = await startKorridor(makeNotes(1, 10))
  try {
    const tokens = Array.from({ length: people }, (_, person) => tokenOf(server.protocols(person)))
    const lead = tokenOf(server.protocols(people, 'facilitator'))
    const room = await enter(server)

    const bareMs = await timed(() =>
      Promise.all(tokens.map((token) => call(server, '/session', token))),
    )
    const ask = { question: '?', dots, maxPerItem: dots, anonymous: true, targets }
    const openedMs = await until(room, 'open', () =>
      call(server, '/commands', lead, { type: 'vote.open', ...ask }),
    )
    const before = await processUse(server.pid)
    const castMs = await timed(() =>
      Promise.all(
        tokens.map((token, person) => {
          const targetId = targets[person % targets.length]
          return call(server, '/commands', token, { type: 'vote.cast', targetId, dots })
        }),
      ),
    )
    const closedMs = await until(room, 'closed', () =>
      call(server, '/commands', lead, { type: 'vote.close' }),
    )
    const cpuSeconds = (await processUse(server.pid)).cpuSeconds - before.cpuSeconds
    const results = Object.values(room.seen[0]?.session.vote?.results ?? {})
    console.table([
      {
        people,
        'dots counted': `${results.reduce((sum, each) => sum + each, 0)} of ${people * dots}`,
        'open on every screen': ms(openedMs),
        '200 calls that store nothing': ms(bareMs),
        '200 casts, stored': ms(castMs),
        ratio: `× ${(castMs / bareMs).toFixed(1)}`,
        'result on every screen': ms(closedMs),
        'server CPU': `${cpuSeconds.toFixed(2)} s`,
      },
    ])
    for (const socket of room.sockets) socket.terminate()
  } finally {
    await server.close()
  }
}

/** Everybody's sockets, and the last session each was sent. */
async function enter({ port, path, protocols }: BenchServer) {
  const seen: Seen[] = []
  const sockets = await Promise.all(
    Array.from({ length: people }, async (_, person) => {
      const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, [...protocols(person)])
      socket.on('message', (data: Buffer) => {
        const decoder = decoding.createDecoder(new Uint8Array(data))
        if (decoding.readVarUint(decoder) !== messageType.session) return
        const session = JSON.parse(decoding.readVarString(decoder)) as Session
        seen[person] = { session, at: performance.now() }
      })
      await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
      return socket
    }),
  )
  return { sockets, seen }
}

/** Milliseconds from the command until the last screen shows the vote in a state. */
async function until(
  { seen }: { readonly seen: readonly Seen[] },
  state: 'open' | 'closed',
  command: () => Promise<unknown>,
): Promise<number> {
  const start = performance.now()
  await command()
  while (seen.length < people || !seen.every(({ session }) => session.vote?.state === state)) {
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  return Math.max(...seen.map(({ at }) => at)) - start
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

async function call(
  { port, path }: BenchServer,
  below: string,
  token: string,
  body?: object,
): Promise<void> {
  const url = `http://127.0.0.1:${port}/api/boards/${path.split('/').at(-1)}${below}`
  const answer = await fetch(url, {
    method: body ? 'POST' : 'GET',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  if (!answer.ok) throw new Error(`${below}: ${answer.status} ${await answer.text()}`)
  await answer.arrayBuffer()
}

function tokenOf(protocols: readonly string[]): string {
  return protocols[1]?.slice('bearer.'.length) ?? ''
}

function ms(value: number): string {
  return `${value.toFixed(0)} ms`
}
