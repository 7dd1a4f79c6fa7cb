/** Reactions of everybody at once, beside people who move cursors and edit. */
import { Agent, request } from 'node:http'
import { runLoad, type Outcome } from '../sync/runLoad.ts'
import { benchPage, makeNotes, startKorridor, type BenchServer } from '../sync/servers.ts'

const isQuick = process.argv.includes('--quick')
const people = isQuick ? 20 : 200
/** As often as the server lets one person show a sign. */
const gapMs = 500
const warmUpMs = isQuick ? 2_000 : 4_000
const measureMs = isQuick ? 5_000 : 10_000

interface Shower {
  readonly stop: () => void
  /** Status codes of the calls, and how often each came. */
  readonly answers: Map<number, number>
}

/**
 * The same room twice, in silence and in a storm; the ratio of the two is what the storm costs. Wanted: an
 * edit reaches the others in under 100 ms (p95) while it lasts.
 */
export async function benchStorm(): Promise<void> {
  const silent = await measure(false)
  const stormy = await measure(true)
  const row = ({ load, cpu }: Outcome) => ({
    'edit p95': `${load.changeP95.toFixed(0)} ms`,
    'cursor p95': `${load.p95.toFixed(0)} ms`,
    'server CPU': `${(cpu * 100).toFixed(0)} %`,
    'kB/s a person': (load.bytesPerSecond / 1024).toFixed(0),
  })
  console.table({
    'without reactions': { ...row(silent.outcome), 'reactions a second': '0' },
    [`${people} people react`]: {
      ...row(stormy.outcome),
      'reactions a second': (stormy.taken / (measureMs / 1000)).toFixed(0),
    },
    ratio: {
      'edit p95': `× ${(stormy.outcome.load.changeP95 / silent.outcome.load.changeP95).toFixed(2)}`,
      'server CPU': `× ${(stormy.outcome.cpu / silent.outcome.cpu).toFixed(2)}`,
    },
  })
}

async function measure(isStormy: boolean): Promise<{ outcome: Outcome; taken: number }> {
  const notes = makeNotes(300, 60)
  const server = await startKorridor(notes)
  let shower: Shower | null = null
  try {
    const outcome = await runLoad(
      server,
      {
        clients: people,
        kind: 'room',
        slowReaders: 0,
        presencePad: 0,
        page: benchPage,
        noteIds: notes.map(({ id }) => id),
        warmUpMs,
        measureMs,
      },
      () => {
        if (isStormy) shower = startShower(server)
      },
    )
    return { outcome, taken: takenBy(shower) }
  } finally {
    stop(shower)
    await server.close()
  }
}

function takenBy(shower: Shower | null): number {
  return shower?.answers.get(200) ?? 0
}

function stop(shower: Shower | null): void {
  shower?.stop()
}

/** Everybody shows a sign as often as they may, each at their own moment. */
function startShower({ port, path, protocols }: BenchServer): Shower {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const answers = new Map<number, number>()
  const url = `http://127.0.0.1:${port}/api/boards/${path.split('/').at(-1)}/commands`
  const body = JSON.stringify({ type: 'reaction.send', emoji: '👏' })
  const react = (token: string) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
    const call = request(url, { method: 'POST', agent, headers }, (response) => {
      const status = response.statusCode ?? 0
      answers.set(status, (answers.get(status) ?? 0) + 1)
      response.resume()
    })
    call.on('error', () => undefined)
    call.end(body)
  }
  const timers = Array.from({ length: people }, (_, person) => {
    const token = protocols(person)[1]?.slice('bearer.'.length) ?? ''
    let repeat: NodeJS.Timeout | null = null
    const first = setTimeout(
      () => {
        react(token)
        repeat = setInterval(() => react(token), gapMs + 20)
      },
      (person / people) * gapMs,
    )
    return () => {
      clearTimeout(first)
      if (repeat) clearInterval(repeat)
    }
  })
  return {
    answers,
    stop: () => {
      for (const end of timers) end()
      agent.destroy()
    },
  }
}
