/** Vitest's set-up for the browser tests: builds the page and the server if their sources changed. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

/** Called once by Vitest before the first browser test. */
export function setup(): void {
  execFileSync(process.execPath, [join(import.meta.dirname, 'build.mjs')], {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: 300_000,
  })
}
