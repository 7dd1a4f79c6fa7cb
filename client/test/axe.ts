/** Asks axe what is wrong with a page. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

/** Answers one line a violation of WCAG 2.2 A and AA or of best practice, with the elements; none is good. */
export async function findViolations(page: Page, within?: string): Promise<readonly string[]> {
  // Evaluated, not added as a script, because the page's policy lets no foreign script in.
  const isThere = await page.evaluate(() => Reflect.has(globalThis, 'axe'))
  if (!isThere) await page.evaluate(axeSource)
  const results = await page.evaluate<AxeResults, string | undefined>(
    (selector) =>
      Reflect.get(globalThis, 'axe').run(selector ?? document, { resultTypes: ['violations'] }),
    within,
  )
  return results.violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html).join('\n  ')}`,
  )
}
