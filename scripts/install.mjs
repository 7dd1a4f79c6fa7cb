// Installs the dependencies, but only when package-lock.json asks for something else than what is there.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { npm, projectRoot } from './run.mjs'

const lockPath = join(projectRoot, 'package-lock.json')
const installedPath = join(projectRoot, 'node_modules/.package-lock.json')
const stampPath = join(projectRoot, 'node_modules/.korridor-installed')

/** Makes node_modules match the lockfile, or ends the process with one clear sentence. */
export async function ensureInstalled() {
  const stamp = lockStamp()
  if (existsSync(stampPath) && readFileSync(stampPath, 'utf8') === stamp) return
  if (!matchesLock()) {
    console.log('Installing dependencies …')
    // Its warnings and errors are shown even where npm itself was started with --silent.
    const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=warn']
    const { code } = await npm(args, { timeoutMs: 600_000 })
    if (code !== 0) {
      console.error(
        'The dependencies could not be installed. See the lines of npm above, then try again; the npm registry must be reachable the first time.',
      )
      process.exit(1)
    }
  }
  writeFileSync(stampPath, stamp)
}

function lockStamp() {
  const lock = createHash('sha256').update(readFileSync(lockPath)).digest('hex')
  return `${lock} ${process.platform} ${process.arch}\n`
}

/** True when npm's own record of what it installed names every required package at its version. */
function matchesLock() {
  if (!existsSync(installedPath)) return false
  const wanted = packagesIn(lockPath)
  const installed = packagesIn(installedPath)
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' || entry.optional === true || installed[path]?.version === entry.version,
  )
}

/**
 * @param {string} path
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesIn(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages
}
