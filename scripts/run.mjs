// Runs one child process that can neither ask a question nor hang: no stdin, a time limit, one process group.
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json. */
export const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..')

const isWindows = process.platform === 'win32'

/**
 * Runs a command to its end and answers its exit code; 124 when it was stopped at its time limit.
 * With `quiet` the output is kept back and answered as `output` instead of printed. A signal to
 * this process goes to the child's whole group, and this process ends once the child has.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ timeoutMs: number, cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean }} options
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { timeoutMs, cwd = projectRoot, env = process.env, quiet }) {
  return new Promise((resolve) => {
    const stdout = quiet ? 'pipe' : 'inherit'
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['ignore', stdout, stdout],
      // A process group of its own, so that browsers and workers it started end with it.
      detached: !isWindows,
    })
    /** @type {Buffer[]} */
    const chunks = []
    child.stdout?.on('data', (chunk) => chunks.push(chunk))
    child.stderr?.on('data', (chunk) => chunks.push(chunk))

    const signalGroup = (/** @type {NodeJS.Signals} */ signal) => {
      if (child.pid === undefined) return
      try {
        if (isWindows) child.kill(signal)
        else process.kill(-child.pid, signal)
      } catch {
        // The group has already ended.
      }
    }
    let isOverdue = false
    const overdue = Number.isFinite(timeoutMs)
      ? setTimeout(() => {
          isOverdue = true
          console.error(`Stopped after ${timeoutMs / 1000} s: ${[command, ...args].join(' ')}`)
          signalGroup('SIGTERM')
          setTimeout(() => signalGroup('SIGKILL'), 5_000).unref()
        }, timeoutMs)
      : undefined

    let isInterrupted = false
    const forward = (/** @type {NodeJS.Signals} */ signal) => {
      isInterrupted = true
      signalGroup(signal)
    }
    process.on('SIGINT', forward)
    process.on('SIGTERM', forward)

    const finish = (/** @type {number} */ code) => {
      clearTimeout(overdue)
      process.off('SIGINT', forward)
      process.off('SIGTERM', forward)
      if (isInterrupted) process.exit(code)
      resolve({ code: isOverdue ? 124 : code, output: Buffer.concat(chunks).toString('utf8') })
    }
    child.once('error', (error) => {
      chunks.push(Buffer.from(`${error.message}\n`))
      finish(127)
    })
    child.once('close', (code, signal) => finish(code ?? (signal ? 130 : 1)))
  })
}

/**
 * Runs npm: the one that started this process, else the one on the path.
 *
 * @param {readonly string[]} args
 * @param {{ timeoutMs: number, cwd?: string, quiet?: boolean }} options
 */
export function npm(args, options) {
  const cli = process.env['npm_execpath']
  if (cli?.endsWith('npm-cli.js')) return run(process.execPath, [cli, ...args], options)
  return run(isWindows ? 'npm.cmd' : 'npm', args, options)
}

/**
 * Runs a Node program of an installed package, such as `tool('typescript/bin/tsc', [])`.
 *
 * @param {string} file its path under node_modules
 * @param {readonly string[]} args
 * @param {{ timeoutMs: number, env?: NodeJS.ProcessEnv, node?: string, quiet?: boolean }} options
 */
export function tool(file, args, options) {
  const { node = process.execPath, ...rest } = options
  return run(node, [join(projectRoot, 'node_modules', file), ...args], rest)
}
