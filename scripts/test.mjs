// Runs every check of the project after its own set-up; the last line is "N passed, N failed".
import './requireNode.mjs'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { buildIfStale } from './build.mjs'
import { ensureChromium } from './chromium.mjs'
import { ensureInstalled } from './install.mjs'
import { ensureNode24 } from './node24.mjs'
import { projectRoot, tool } from './run.mjs'
import { sum, tallyReport } from './tally.mjs'

/** @type {{ name: string, tally: import('./tally.mjs').Tally, seconds: number }[]} */
const steps = []

/** Tests that meet no other database code than the rest: floods, doors, presence, rules, whole workshops, starting up. */
const leftOnNode24 = [
  'exportBoard',
  'halfDay',
  'http-exports',
  'http-hostile',
  'http-join',
  'http-page',
  'http-protocol',
  'process',
  'sessionSecrets',
  'sessionTable',
  'sync-entry',
  'sync-failuresPresence',
  'sync-fuzz',
  'sync-guard',
  'sync-guardLinks',
  'sync-presence',
]

await ensureInstalled()
const chromium = await ensureChromium()

await check('format', 'oxfmt/bin/oxfmt', ['--check', '.'])
await check('lint', 'oxlint/bin/oxlint', [])
await check('types', 'typescript/bin/tsc', ['-p', 'tsconfig.json'])
await step('build', async () => one(await buildIfStale()))
await step('unit and server tests', () =>
  vitest('tests', ['--project', 'unit', '--project', 'server']),
)
const node24 = await ensureNode24()
await Promise.all([browserTests(), testsOnNode24()])
await officeTests()

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

async function browserTests() {
  await step('browser tests', async () => {
    if ('path' in chromium) return vitest('browser', ['--project', 'browser'])
    console.error(chromium.missing)
    return one(false)
  })
}

/** The files of a board in LibreOffice and poppler, where these are installed. */
async function officeTests() {
  const wanted = ['soffice', 'pdftotext', 'pdfinfo']
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const missing = wanted.filter((name) => !folders.some((at) => existsSync(join(at, name))))
  if (missing.length > 0 || !('path' in chromium)) {
    const what = missing.join(', ') || 'Chromium'
    return console.log(`\nOffice files are not opened in LibreOffice: ${what} not found. Skipped.`)
  }
  await step('office files', () => vitest('office', ['--project', 'office']))
}

/** Storage and server once more, where SQLite is Node's own. Beside the browsers, which mostly wait. */
async function testsOnNode24() {
  if ('skipped' in node24) return console.log(`\n${node24.skipped}`)
  await step('storage and server tests on Node 24', () => {
    const files = ['server/storage', 'server/test']
    const left = leftOnNode24.flatMap((name) => ['--exclude', `server/test/${name}.test.ts`])
    const args = ['--project', 'unit', '--project', 'server', ...files, ...left]
    return vitest('node24', args, { node: node24.path, quiet: true, more: { SECOND_RUN: '1' } })
  })
}

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
 * @param {{ node?: string, quiet?: boolean, more?: NodeJS.ProcessEnv }} [options] with `quiet` the output is
 *   printed at the end; `more` is added to the environment
 */
async function vitest(name, args, { node = process.execPath, quiet = false, more = {} } = {}) {
  const reportPath = join(projectRoot, '.cache', `report-${name}.json`)
  mkdirSync(join(projectRoot, '.cache'), { recursive: true })
  rmSync(reportPath, { force: true })
  const browser = 'path' in chromium ? { CHROMIUM_PATH: chromium.path } : {}
  const env = { ...process.env, ...browser, ...more, CI: 'true' }
  const { code, output } = await tool(
    'vitest/vitest.mjs',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${reportPath}`, ...args],
    { timeoutMs: 1_200_000, env, node, quiet },
  )
  if (quiet) console.log(`\n── ${name}\n${output}`)
  return tallyReport(
    existsSync(reportPath) ? JSON.parse(readFileSync(reportPath, 'utf8')) : null,
    code,
  )
}
