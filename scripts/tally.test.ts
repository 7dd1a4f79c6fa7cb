import { describe, expect, it } from 'vitest'
import { sum, tallyReport } from './tally.mjs'

const file = (status: string, ...states: string[]) => ({
  status,
  assertionResults: states.map((state) => ({ status: state })),
})

describe('the count of passed and failed tests', () => {
  it('counts passed, failed and skipped tests over all files', () => {
    const report = {
      testResults: [
        file('passed', 'passed', 'passed'),
        file('failed', 'passed', 'failed', 'skipped'),
      ],
    }
    expect(tallyReport(report, 1)).toEqual({ passed: 3, failed: 1, skipped: 1 })
  })

  it('counts a file that could not be loaded as one failure', () => {
    const report = { testResults: [file('failed'), file('passed', 'passed')] }
    expect(tallyReport(report, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 })
  })

  it('counts a run that wrote no report as one failure', () => {
    expect(tallyReport(null, 124)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })

  it('counts a run that found no tests as one failure', () => {
    expect(tallyReport({ testResults: [] }, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })

  it('counts a bad end after passing tests as one failure', () => {
    const report = { testResults: [file('passed', 'passed')] }
    expect(tallyReport(report, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 })
  })

  it('adds the runs up', () => {
    const one = { passed: 2, failed: 1, skipped: 0 }
    expect(sum([one, one])).toEqual({ passed: 4, failed: 2, skipped: 0 })
  })
})
