// Builds the page into dist/client and the server into dist/server, but only when their sources changed.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectRoot, tool } from './run.mjs'

const stampPath = join(projectRoot, 'dist/.sources')
const lockPath = join(projectRoot, '.cache/build.lock')
const sources = [
  'client',
  'server',
  'shared',
  'templates',
  'licences',
  'scripts/serviceWorkerPlugin.ts',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
]

/** Brings dist/ up to date, or ends the process: the build has then said what is wrong. */
export async function ensureBuilt() {
  if (!(await buildIfStale())) {
    console.error('The build failed. The lines above say where.')
    process.exit(1)
  }
}

/**
 * Answers whether dist/ holds the build of the present sources, building it if it does not.
 * Two builds at once would empty each other's folder, so the second waits for the first.
 *
 * @returns {Promise<boolean>}
 */
export async function buildIfStale() {
  if (isFresh()) return true
  await takeLock()
  try {
    if (isFresh()) return true
    const stamp = sourcesStamp()
    rmSync(stampPath, { force: true })
    console.log('Building …')
    // A test runner's NODE_ENV would leave React's development build in the page.
    const env = { ...process.env, NODE_ENV: 'production' }
    for (const args of [['build'], ['build', '--ssr']]) {
      const options = { timeoutMs: 300_000, env }
      const { code } = await tool('vite/bin/vite.js', [...args, '--logLevel', 'warn'], options)
      if (code !== 0) return false
    }
    writeFileSync(stampPath, stamp)
    return true
  } finally {
    rmSync(lockPath, { force: true })
  }
}

function isFresh() {
  return existsSync(stampPath) && readFileSync(stampPath, 'utf8') === sourcesStamp()
}

/** A hash over the paths and contents of everything that reaches the build. */
function sourcesStamp() {
  const hash = createHash('sha256')
  for (const path of sources.flatMap((name) => filesUnder(join(projectRoot, name)))) {
    const name = relative(projectRoot, path).split(sep).join('/')
    if (/\.(test|bench)\.tsx?$|^(client|server)\/test\/|\.md$/.test(name)) continue
    hash.update(name).update('\0').update(readFileSync(path)).update('\0')
  }
  return `${hash.digest('hex')}\n`
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(path) {
  if (!existsSync(path)) return []
  try {
    const entries = readdirSync(path, { withFileTypes: true })
    return entries
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) =>
        entry.isDirectory() ? filesUnder(join(path, entry.name)) : join(path, entry.name),
      )
  } catch {
    return [path]
  }
}

async function takeLock() {
  mkdirSync(join(projectRoot, '.cache'), { recursive: true })
  for (;;) {
    try {
      writeFileSync(lockPath, String(process.pid), { flag: 'wx' })
      return
    } catch {
      if (!isHeld()) rmSync(lockPath, { force: true })
      else await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
}

/** False when the process that took the lock has ended without giving it back. */
function isHeld() {
  try {
    process.kill(Number(readFileSync(lockPath, 'utf8')), 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await ensureBuilt()
