// `npm run dev`: the server from its sources with the page's hot reload, on one port.
import './requireNode.mjs'
import { ensureInstalled } from './install.mjs'
import { tool } from './run.mjs'

await ensureInstalled()
const { code } = await tool(
  'tsx/dist/cli.mjs',
  ['watch', '--clear-screen=false', 'server/dev.ts'],
  {
    timeoutMs: Number.POSITIVE_INFINITY,
  },
)
process.exitCode = code
