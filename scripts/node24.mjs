// Finds a second, newer Node, under which SQLite is Node's own, so that the tests can run on both.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { npm, projectRoot, run } from './run.mjs'

const folder = join(projectRoot, '.cache/node24')

/**
 * Answers the program of a Node 24 installed from the npm registry into .cache/, or the one
 * sentence that says why there is none and the second run is left out.
 *
 * @returns {Promise<{ path: string } | { skipped: string }>}
 */
export async function ensureNode24() {
  if (process.getBuiltinModule?.('node:sqlite')) {
    return { skipped: `Node ${process.versions.node} already has node:sqlite: no second run.` }
  }
  const name = packageName()
  const program = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node'
  const path = join(folder, 'node_modules', name, program)
  if (!existsSync(path)) await install(name)
  if (
    existsSync(path) &&
    (await run(path, ['--version'], { timeoutMs: 20_000, quiet: true })).code === 0
  ) {
    return { path }
  }
  return { skipped: `No Node 24 for this machine (npm package ${name}): no second run.` }
}

function packageName() {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const prefix = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node'
  return `${prefix}-${platform}-${process.arch}`
}

/** @param {string} name */
async function install(name) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  const flags = ['--no-audit', '--no-fund', '--no-save', '--no-package-lock', '--ignore-scripts']
  await npm(['install', ...flags, `${name}@24`], { cwd: folder, timeoutMs: 180_000, quiet: true })
}
