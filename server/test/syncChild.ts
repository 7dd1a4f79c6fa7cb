/** The sync server as a process of its own, to be killed: `tsx syncChild.ts <data dir> <secret>`. */
import { openSqliteStorage } from '../storage/sqliteStorage.ts'
import { startSyncServer } from './syncServer.ts'

const [, , dataDir = '', secret = ''] = process.argv
const storage = await openSqliteStorage(dataDir)
const server = await startSyncServer({ storage, secret: Buffer.from(secret, 'hex') })

process.on('message', (question: unknown) => {
  if (question === 'stop') {
    void server
      .close()
      .then(() => storage.close())
      .then(() => process.exit(0))
    return
  }
  global.gc?.()
  const { heapUsed, external, rss } = process.memoryUsage()
  process.send?.({ heapUsed, external, rss, connections: server.rooms.connectionCount })
})
process.on('disconnect', () => process.exit(0))
process.send?.({ port: server.port })
