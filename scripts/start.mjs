// `npm start`: installs and builds what is missing, then becomes the server.
import './requireNode.mjs'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'

await ensureInstalled()
await ensureBuilt()
// In this same process: signals, exit code and output are the server's own.
await import(new URL('../dist/server/main.js', import.meta.url).href)
