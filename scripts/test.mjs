// Runs every check of the project after its own set-up; the last line is "N passed, N failed".
import './requireNode.mjs'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildIfStale } from './build.mjs'
import { ensureChromium } from './chromium.mjs'
import { ensureInstalled } from './install.mjs'
import { ensureNode24 } from './node24.mjs'
import { projectRoot, tool } from './run.mjs'
import { sum, tallyReport } from './tally.mjs'

/** @type {{ name: string, tally: import('./tally.mjs').Tally, seconds: number }[]} */
const steps = []

await ensureInstalled()
const chromium = await ensureChromium()

await check('format', 'oxfmt/bin/oxfmt', ['--check', '.'])
await check('lint', 'oxlint/bin/oxlint', [])
await check('types', 'typescript/bin/tsc', ['-p', 'tsconfig.json'])
await step('build', async () => one(await buildIfStale()))
await step('tests', () => {
  const projects = ['unit', 'server', ...('path' in chromium ? ['browser'] : [])]
  return vitest(
    'tests',
    projects.flatMap((name) => ['--project', name]),
  )
})
if ('missing' in chromium) {
  await step('browser tests', async () => {
    console.error(chromium.missing)
    return one(false)
  })
}
const node24 = await ensureNode24()
if ('path' in node24) {
  await step('storage and server tests on Node 24', () =>
    vitest(
      'node24',
      ['--project', 'unit', '--project', 'server', 'server/storage', 'server/test'],
      node24.path,
    ),
  )
} else {
  console.log(`\n${node24.skipped}`)
}

const total = sum(steps.map(({ tally }) => tally))
console.log('')
for (const { name, tally, seconds } of steps) {
  const skipped = tally.skipped > 0 ? `, ${tally.skipped} skipped` : ''
  const mark = tally.failed > 0 ? 'FAILED' : 'ok    '
  console.log(
    `${mark} ${name}: ${tally.passed} passed, ${tally.failed} failed${skipped} (${seconds.toFixed(0)} s)`,
  )
}
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0

/**
 * @param {string} name
 * @param {() => Promise<import('./tally.mjs').Tally>} action
 */
async function step(name, action) {
  console.log(`\n── ${name}`)
  const startedAt = performance.now()
  const tally = await action()
  steps.push({ name, tally, seconds: (performance.now() - startedAt) / 1000 })
}

/**
 * @param {string} name
 * @param {string} file
 * @param {readonly string[]} args
 */
async function check(name, file, args) {
  await step(name, async () => one((await tool(file, args, { timeoutMs: 180_000 })).code === 0))
}

/** @param {boolean} isPassed */
function one(isPassed) {
  return { passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1, skipped: 0 }
}

/**
 * @param {string} name
 * @param {readonly string[]} args
 * @param {string} [node]
 */
async function vitest(name, args, node = process.execPath) {
  const reportPath = join(projectRoot, '.cache', `report-${name}.json`)
  mkdirSync(join(projectRoot, '.cache'), { recursive: true })
  rmSync(reportPath, { force: true })
  const browser = 'path' in chromium ? { CHROMIUM_PATH: chromium.path } : {}
  const env = { ...process.env, ...browser, CI: 'true' }
  const { code } = await tool(
    'vitest/vitest.mjs',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${reportPath}`, ...args],
    { timeoutMs: 1_200_000, env, node },
  )
  return tallyReport(
    existsSync(reportPath) ? JSON.parse(readFileSync(reportPath, 'utf8')) : null,
    code,
  )
}
