// `npm start`: installs and builds what is missing, then becomes the server. package.json runs it with
// `exec`, because npm sends a signal only to its shell, which would leave the server behind; where a
// shell has no `exec` (Windows), the second half of that line runs instead.
import './requireNode.mjs'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'

await ensureInstalled()
await ensureBuilt()
// In this same process: signals, exit code and output are the server's own.
await import(new URL('../dist/server/main.js', import.meta.url).href)
