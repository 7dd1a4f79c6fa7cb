// Counts what passed and failed over several Vitest runs and single steps.

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/**
 * Counts one Vitest run from its JSON report. A file that could not be loaded, and a run that
 * ended badly without naming a failed test, count as one failure each: no failure is silent.
 *
 * @param {unknown} report the parsed report, or null when the run wrote none
 * @param {number} exitCode
 * @returns {Tally}
 */
export function tallyReport(report, exitCode) {
  const files = filesOf(report)
  const states = files.flatMap((file) => file.states)
  const passed = states.filter((state) => state === 'passed').length
  const failedTests = states.filter((state) => state === 'failed').length
  const failedFiles = files.filter(
    (file) => file.status === 'failed' && !file.states.includes('failed'),
  ).length
  const failed = failedTests + failedFiles
  const isUnexplained = failed === 0 && (exitCode !== 0 || files.length === 0)
  return {
    passed,
    failed: failed + (isUnexplained ? 1 : 0),
    skipped: states.length - passed - failedTests,
  }
}

/**
 * The sum of several tallies.
 *
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  return tallies.reduce(
    (total, tally) => ({
      passed: total.passed + tally.passed,
      failed: total.failed + tally.failed,
      skipped: total.skipped + tally.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )
}

/**
 * @param {unknown} report
 * @returns {{ status: string, states: string[] }[]}
 */
function filesOf(report) {
  if (typeof report !== 'object' || report === null || !('testResults' in report)) return []
  if (!Array.isArray(report.testResults)) return []
  return report.testResults.map((file) => ({
    status: String(file.status),
    states: (file.assertionResults ?? []).map(
      (/** @type {{ status: string }} */ test) => test.status,
    ),
  }))
}
