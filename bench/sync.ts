/**
 * How a board behaves with many people: rooms of 10 to 200 with moving cursors, of whom a fifth edit; 200
 * people entering a 5 MB board at once; a reader that reads nothing. Korridor as it is built, with guard
 * and full fsync, against @y/websocket-server, which checks and stores nothing, in the same run. Server
 * and load are processes of their own.
 * Run: npm run bench:sync [-- --quick] [-- --only=rooms|storm|slow] [-- --ours]
 * BENCH_ARGS are arguments of node for our server: `--cpu-prof` writes a profile of it.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { LoadOrder } from './sync/load.ts'
import { runLoad, type Outcome } from './sync/runLoad.ts'
import { benchPage, makeNotes, startKorridor, startPeer } from './sync/servers.ts'

const isQuick = process.argv.includes('--quick')
const isOurs = process.argv.includes('--ours')
const only = process.argv.find((one) => one.startsWith('--only='))?.slice(7)
const sizes = isQuick ? [10, 100] : [10, 50, 100, 200]
const warmUpMs = isQuick ? 2_000 : 4_000
const measureMs = isQuick ? 5_000 : 10_000
const slowMs = isQuick ? 15_000 : 60_000
const megabyte = 1024 * 1024

const starters = isOurs ? [startKorridor] : [startKorridor, startPeer]
if (!only || only === 'rooms') await benchRooms()
if (!only || only === 'storm') await benchStorm()
if (!only || only === 'slow') await benchSlowReader()

async function benchRooms(): Promise<void> {
  const rows: string[][] = []
  for (const clients of sizes) {
    const outcomes = await each(makeNotes(300, 60), { clients, kind: 'room', warmUpMs, measureMs })
    for (const { server, load, cpu, memory } of outcomes) {
      rows.push([
        String(clients),
        server,
        `${(cpu * 100).toFixed(0)} %`,
        ms(load.p50),
        ms(load.p95),
        ms(load.p99),
        ms(load.changeP95),
        `${(load.bytesPerSecond / 1024).toFixed(0)} kB/s`,
        `${(memory / megabyte).toFixed(0)} MB`,
        `${(load.arrived * 100).toFixed(0)} %`,
      ])
    }
    const [ours, theirs] = outcomes
    if (ours && theirs) {
      rows.push([
        '',
        'ratio',
        ratio(ours.cpu, theirs.cpu),
        ratio(ours.load.p50, theirs.load.p50),
        ratio(ours.load.p95, theirs.load.p95),
        ratio(ours.load.p99, theirs.load.p99),
        ratio(ours.load.changeP95, theirs.load.changeP95),
        ratio(bytesWorth(ours), bytesWorth(theirs)),
        ratio(ours.memory, theirs.memory),
        '',
      ])
    }
  }
  print(
    'Rooms: cursors at 20 Hz, a fifth edits at 10 Hz',
    ['people', 'server', 'CPU', 'p50', 'p95', 'p99', 'edit p95', 'a person', 'memory', 'arrived'],
    rows,
  )
  console.log(
    'arrived: cursor states that reached people, of those sent. The ratio of bytes is of bytes per state\n' +
      'that arrived: a server that is at its end sends little because it delivers little.',
  )
}

async function benchStorm(): Promise<void> {
  const clients = isQuick ? 50 : 200
  const outcomes = await each(makeNotes(2_000, 2_400), {
    clients,
    kind: 'storm',
    warmUpMs: 0,
    measureMs: 60_000,
  })
  const rows = outcomes.map(({ server, load, cpuSeconds, memory }) => [
    server,
    ms(load.p50),
    ms(load.p95),
    ms(load.p99),
    `${cpuSeconds.toFixed(1)} s`,
    `${(load.bytesPerSecond / megabyte).toFixed(1)} MB`,
    `${(memory / megabyte).toFixed(0)} MB`,
    `${(load.arrived * 100).toFixed(0)} %`,
  ])
  const [ours, theirs] = outcomes
  if (ours && theirs) {
    rows.push([
      'ratio',
      ratio(ours.load.p50, theirs.load.p50),
      ratio(ours.load.p95, theirs.load.p95),
      ratio(ours.load.p99, theirs.load.p99),
      ratio(ours.cpuSeconds, theirs.cpuSeconds),
      ratio(ours.load.bytesPerSecond, theirs.load.bytesPerSecond),
      ratio(ours.memory, theirs.memory),
      '',
    ])
  }
  print(
    `Join storm: ${clients} people enter a 5 MB board at once`,
    ['server', 'p50', 'p95', 'last', 'CPU', 'a person', 'memory', 'arrived'],
    rows,
  )
}

async function benchSlowReader(): Promise<void> {
  const outcomes = await each(makeNotes(300, 60), {
    clients: 51,
    kind: 'room',
    slowReaders: 1,
    presencePad: 1_000,
    warmUpMs: isQuick ? 5_000 : 15_000,
    measureMs: slowMs,
  })
  const rows = outcomes.map(({ server, load, memory, growth }) => [
    server,
    `${(growth / megabyte).toFixed(0)} MB/min`,
    `${(memory / megabyte).toFixed(0)} MB`,
    ms(load.p95),
  ])
  print(
    'Slow reader: 50 people with 1 kB of presence each, and one who reads nothing',
    ['server', 'growth', 'memory', 'p95'],
    rows,
  )
}

/** One load against each server, one after the other. */
async function each(
  notes: ReturnType<typeof makeNotes>,
  order: Pick<LoadOrder, 'clients' | 'kind' | 'warmUpMs' | 'measureMs'> &
    Partial<Pick<LoadOrder, 'slowReaders' | 'presencePad'>>,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  for (const start of starters) {
    const server = await start(notes)
    try {
      const noteIds = notes.map(({ id }) => id)
      outcomes.push(
        await runLoad(server, {
          slowReaders: 0,
          presencePad: 0,
          page: benchPage,
          noteIds,
          ...order,
        }),
      )
    } finally {
      await server.close()
    }
    await pause(300)
  }
  return outcomes
}

function bytesWorth({ load }: Outcome): number {
  return load.bytesPerSecond / load.arrived
}

function ms(value: number): string {
  return Number.isNaN(value) ? '–' : `${value.toFixed(value < 10 ? 1 : 0)} ms`
}

function ratio(ours: number, theirs: number): string {
  return `× ${(ours / theirs).toFixed(2)}`
}

function print(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((name, at) =>
    Math.max(name.length, ...rows.map((row) => (row[at] ?? '').length)),
  )
  const line = (cells: readonly string[]) =>
    cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')
  console.log(`\n${title}\n${line(head)}\n${widths.map((width) => '─'.repeat(width)).join('  ')}`)
  for (const row of rows) console.log(line(row))
}
