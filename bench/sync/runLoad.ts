/** Puts one server under one load, in a process of its own, and measures both. */
import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { LoadOrder, LoadResult } from './load.ts'
import { processUse, type BenchServer } from './servers.ts'

/** What came of a load. */
export interface Outcome {
  readonly server: string
  readonly load: LoadResult
  readonly cpu: number
  readonly cpuSeconds: number
  readonly memory: number
  /** Growth of the resident memory, a minute. */
  readonly growth: number
}

/** `onMeasuring` runs when the warm-up is over. */
export async function runLoad(
  server: BenchServer,
  order: Omit<LoadOrder, 'port' | 'path' | 'protocols'>,
  onMeasuring: () => void = () => undefined,
): Promise<Outcome> {
  const load = fork(join(import.meta.dirname, 'load.ts'), {
    execArgv: ['--import', 'tsx'],
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  let begin = await processUse(server.pid)
  let end = begin
  let [beganAt, endedAt] = [0, 0]
  const memories: number[] = []
  const sampling = setInterval(() => {
    void processUse(server.pid).then(({ memory }) => memories.push(memory))
  }, 500)
  try {
    const result = await new Promise<LoadResult>((resolve, reject) => {
      load.on('message', (message: { mark?: string; result?: LoadResult; error?: string }) => {
        if (message.mark === 'begin') onMeasuring()
        void processUse(server.pid).then((use) => {
          if (message.mark === 'begin') {
            begin = use
            beganAt = performance.now()
            memories.length = 0
          }
          if (message.mark === 'end') {
            end = use
            endedAt = performance.now()
          }
          if (message.error) reject(new Error(message.error))
          if (message.result) resolve(message.result)
        })
      })
      load.once('exit', (code) => reject(new Error(`the load ended with ${code}`)))
      const { port, path } = server
      const protocols = Array.from({ length: order.clients }, (_, at) => server.protocols(at))
      load.send({ order: { ...order, port, path, protocols }, state: server.state })
    })
    const seconds = (endedAt - beganAt) / 1000
    const cpuSeconds = end.cpuSeconds - begin.cpuSeconds
    const third = Math.max(1, Math.floor(memories.length / 3))
    const growth = mean(memories.slice(-third)) - mean(memories.slice(0, third))
    return {
      server: server.name,
      load: result,
      cpu: cpuSeconds / seconds,
      cpuSeconds,
      memory: Math.max(end.memory, ...memories),
      growth: (growth / (seconds * (2 / 3))) * 60,
    }
  } finally {
    clearInterval(sampling)
    load.removeAllListeners('exit')
    load.kill('SIGKILL')
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}
