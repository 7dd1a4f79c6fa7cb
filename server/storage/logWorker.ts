/** The thread that owns the database: it answers one call after the other, waiting for the disk. */
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { MessagePort } from 'node:worker_threads'
import { sendError } from './logCalls.ts'
import type { LogAnswer, LogCall, LogGreeting, LogWorkerData } from './logCalls.ts'
import { openDatabase } from './openDatabase.ts'
import type { Database } from './openDatabase.ts'
import type { PackedLog } from './packedLog.ts'
import { SqliteTables } from './sqliteTables.ts'

if (parentPort) await serve(parentPort, workerData as LogWorkerData)

async function serve(port: MessagePort, { dataDir, lockPatienceMs }: LogWorkerData): Promise<void> {
  const send = (message: LogGreeting | LogAnswer, moved: ArrayBuffer[] = []) =>
    port.postMessage(message, moved)
  let lock: Database
  let tables: SqliteTables
  try {
    lock = await takeLock(dataDir, lockPatienceMs)
    tables = new SqliteTables(await openDatabase(join(dataDir, 'korridor.sqlite')))
  } catch (error) {
    send({ ready: false, why: sendError(error).message })
    return
  }
  port.on('message', (call: LogCall) => {
    try {
      if (call.method === 'loadLog') {
        const log = tables.loadLog(...call.args)
        send({ id: call.id, value: log }, buffersOf(log))
      } else {
        send({ id: call.id, value: answer(tables, call) })
      }
    } catch (error) {
      send({ id: call.id, error: sendError(error) })
    }
    if (call.method === 'close') {
      lock.close()
      port.close()
    }
  })
  send({ ready: true })
}

/** Keeps a second process off the data directory. The lock goes with the process, however it ends. */
async function takeLock(dataDir: string, patienceMs: number): Promise<Database> {
  const lock = await openDatabase(join(dataDir, 'korridor.lock'))
  try {
    lock.exec(`PRAGMA busy_timeout = ${patienceMs}; BEGIN EXCLUSIVE`)
    return lock
  } catch {
    lock.close()
    throw new Error('Another Korridor uses this data directory. Stop it, or set DATA_DIR.')
  }
}

function answer(tables: SqliteTables, { method, args }: LogCall): unknown {
  // LogCall pairs each method with its own arguments; a union of the pairs is more than the compiler follows.
  const run = tables[method] as (...values: readonly unknown[]) => unknown
  return run.apply(tables, args)
}

/** What is handed over instead of being copied. */
function buffersOf({ body, snapshot }: PackedLog): ArrayBuffer[] {
  return snapshot?.buffer instanceof ArrayBuffer ? [body.buffer, snapshot.buffer] : [body.buffer]
}
