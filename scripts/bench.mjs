// `npm run bench:<name>`: runs bench/<name>.ts on an installed and built tree.
import './requireNode.mjs'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { ensureChromium } from './chromium.mjs'
import { ensureInstalled } from './install.mjs'
import { projectRoot, tool } from './run.mjs'

const [name = '', ...args] = process.argv.slice(2)
const file = `bench/${name}.ts`
if (!/^[a-z]+$/.test(name) || !existsSync(join(projectRoot, file))) {
  console.error(
    `There is no benchmark "${name}". The files in bench/ are the benchmarks there are.`,
  )
  process.exit(1)
}
await ensureInstalled()
await ensureBuilt()
const env = { ...process.env }
if (name === 'canvas' || name === 'exports') {
  const chromium = await ensureChromium()
  if ('missing' in chromium) {
    console.error(chromium.missing)
    process.exit(1)
  }
  env['CHROMIUM_PATH'] = chromium.path
}
const { code } = await tool('tsx/dist/cli.mjs', [file, ...args], { timeoutMs: 3_600_000, env })
process.exitCode = code
