// `npm run export -- <board> <folder>`: installs and builds what is missing, then writes the archive.
import './requireNode.mjs'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'

await ensureInstalled()
await ensureBuilt()
await import(new URL('../dist/server/exportBoard.js', import.meta.url).href)
