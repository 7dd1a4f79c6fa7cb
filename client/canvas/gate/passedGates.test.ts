import { expect, test } from 'vitest'
import { passedGates } from './passedGates.ts'

const at = (phase: 'P1' | 'P2' | 'P3', more = {}) =>
  ({ phase, status: 'active', gates: {}, ...more }) as const

test('going on one phase passes the gate between them', () => {
  expect(passedGates('P1', at('P2'))).toEqual(['G1'])
  expect(passedGates('P2', at('P3'))).toEqual(['G2'])
})

test('going on several phases passes all gates in between', () => {
  expect(passedGates('P1', at('P3'))).toEqual(['G1', 'G2'])
})

test('going back, staying, parking and ending pass none', () => {
  expect(passedGates('P3', at('P1'))).toEqual([])
  expect(passedGates('P2', at('P2'))).toEqual([])
  expect(passedGates('P1', at('P3', { status: 'exited' }))).toEqual([])
  expect(passedGates('P1', at('P3', { status: 'parked' }))).toEqual([])
})

test('a gate that was decided as go is not asked about again, another decision is', () => {
  expect(passedGates('P1', at('P3', { gates: { G1: 'go' } }))).toEqual(['G2'])
  expect(passedGates('P1', at('P2', { gates: { G1: 'loop' } }))).toEqual(['G1'])
})
