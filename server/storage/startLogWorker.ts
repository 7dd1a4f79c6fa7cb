/** Starts the database's thread, from the bundle in production and from source in development and tests. */
import { Worker } from 'node:worker_threads'
import type { LogWorkerData } from './logCalls.ts'

/** Starts the thread. Its first message says whether the database is open. */
export function startLogWorker(workerData: LogWorkerData): Worker {
  const isSource = import.meta.url.endsWith('.ts')
  // The bundler writes the thread's entry beside the bundle that holds this file.
  const entry = isSource ? './logWorkerSource.mjs' : './logWorker.js'
  return new Worker(new URL(entry, import.meta.url), { workerData, name: 'korridor-log' })
}
