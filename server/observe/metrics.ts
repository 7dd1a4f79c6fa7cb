/** What Prometheus can ask: the process, the calls, the live boards. Nothing that names a board or a person. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Rooms } from '../sync/rooms.ts'

/** All figures of one server. */
export class Metrics {
  readonly #registry = new Registry()
  readonly #calls: Histogram<'method' | 'route' | 'status'>

  constructor(rooms: Rooms) {
    const registers = [this.#registry]
    collectDefaultMetrics({ register: this.#registry })
    this.#calls = new Histogram({
      name: 'korridor_http_seconds',
      help: 'Time to answer a call, by method, route and status.',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.02, 0.1, 0.5, 2],
      registers,
    })
    const gauge = (name: string, help: string, read: () => number) => {
      new Gauge({
        name,
        help,
        registers,
        collect() {
          this.set(read())
        },
      })
    }
    const total = (name: string, help: string, read: () => number) => {
      new Counter({
        name,
        help,
        registers,
        collect() {
          this.reset()
          this.inc(read())
        },
      })
    }
    const byLabel = (
      name: string,
      help: string,
      label: string,
      read: () => ReadonlyMap<string | number, number>,
    ) => {
      new Counter({
        name,
        help,
        registers,
        labelNames: [label],
        collect() {
          this.reset()
          for (const [value, count] of read()) this.inc({ [label]: String(value) }, count)
        },
      })
    }
    const { metrics } = rooms
    gauge('korridor_boards_open', 'Boards in memory.', () => rooms.size)
    gauge('korridor_connections', 'Live connections.', () => rooms.connectionCount)
    gauge(
      'korridor_unsaved_bytes',
      'Bytes of all boards that are not on disk yet.',
      () => rooms.unsavedBytes,
    )
    gauge('korridor_storage_failing', '1 while the database refuses changes.', () =>
      Number(rooms.isFailing),
    )
    total('korridor_sync_messages_total', 'Messages received.', () => metrics.messages)
    total('korridor_sync_received_bytes_total', 'Bytes received.', () => metrics.receivedBytes)
    total('korridor_sync_updates_total', 'Document updates received.', () => metrics.updates)
    total(
      'korridor_sync_presence_total',
      'Presence updates received.',
      () => metrics.presenceUpdates,
    )
    total('korridor_sync_ticks_total', 'Broadcasts of document changes.', () => metrics.ticks)
    total(
      'korridor_storage_failed_appends_total',
      'Writes the database refused.',
      () => metrics.failedAppends,
    )
    total('korridor_board_loads_total', 'Boards loaded into memory.', () => metrics.loads)
    total(
      'korridor_board_compactions_total',
      'Logs folded into a snapshot.',
      () => metrics.compactions,
    )
    total('korridor_board_resets_total', 'Boards loaded again after a fault.', () => metrics.resets)
    byLabel(
      'korridor_sync_refusals_total',
      'Records whose change was undone, by code.',
      'code',
      () => metrics.refusals,
    )
    byLabel(
      'korridor_sync_closes_total',
      'Sockets the server closed, by close code.',
      'code',
      () => metrics.closes,
    )
  }

  /** Notes that a call was answered. `route` is the pattern, never the address. */
  countCall(method: string, route: string, status: number, seconds: number): void {
    this.#calls.observe({ method, route, status: String(status) }, seconds)
  }

  /** All figures in Prometheus' text format. */
  async render(): Promise<{ readonly text: string; readonly mediaType: string }> {
    return { text: await this.#registry.metrics(), mediaType: this.#registry.contentType }
  }

  /** Stops watching the process. */
  close(): void {
    this.#registry.clear()
  }
}
