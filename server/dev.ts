/** `npm run dev`: the server from its sources and the page from Vite, in one process on one port. */
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { createServer as createVite } from 'vite'
import { loadSecrets } from './access/secrets.ts'
import { createServer } from './app.ts'
import { readConfig } from './config.ts'
import { makeLogger } from './observe/logger.ts'
import { DevClient } from './page/devClient.ts'
import { openSqliteStorage } from './storage/sqliteStorage.ts'

const reading = readConfig(process.env)
if (!reading.ok) {
  process.stderr.write(`${reading.lines.join('\n')}\n`)
  process.exit(1)
}
const { config } = reading
await mkdir(config.dataDir, { recursive: true })
const client = new DevClient(fileURLToPath(new URL('../client/index.html', import.meta.url)))
const server = createServer({
  config,
  storage: await openSqliteStorage(config.dataDir),
  secrets: await loadSecrets(config.dataDir),
  client,
  log: makeLogger(config.logLevel),
  now: Date.now,
  hasOtherUpgrades: true,
})
const vite = await createVite({
  configFile: fileURLToPath(new URL('../vite.config.ts', import.meta.url)),
  appType: 'custom',
  server: { middlewareMode: true, hmr: { server: server.http } },
})
client.use(vite)
const port = await server.listen()
process.stdout.write(`Korridor listening on http://localhost:${port}\n`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void Promise.all([server.close(), vite.close()]).then(() => process.exit(0))
  })
}
