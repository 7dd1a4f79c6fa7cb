import { expect, test } from 'vitest'
import type { Initiative } from '../../shared/workshop/workshop.ts'
import { sampleWorkshop } from '../samples/sampleWorkshop.ts'
import { signs } from './cardSigns.ts'
import { roadmapFlags } from './metrics.ts'
import { flagSymbols, statusSymbols } from './symbols.ts'

const sample = sampleWorkshop()
const ref = { kind: 'initiative', id: 'I01' } as const

/** The signs of an initiative in its pilot that is changed so. */
function signsOf(change: Partial<Initiative>) {
  const [model] = sample.initiatives
  if (!model) throw new Error('the sample has no initiatives')
  const criteria = { organisational: 2, financial: 2, economic: 2, technical: 2 } as const
  const initiative = { ...model, phase: 'P3', g0: 'build', exit: 'handover', criteria } as const
  return signs(ref, { ...sample, initiatives: [{ ...initiative, ...change }] }, 'de')
}

test('every gate status and every flag has a shape of its own', () => {
  const shapes = [...Object.values(statusSymbols), ...Object.values(flagSymbols)]
  expect(new Set(shapes).size).toBe(8)
})

test('an initiative that is ready for its gate carries that sign alone', () => {
  expect(signsOf({})).toEqual([
    {
      d: statusSymbols.ready,
      tone: 'good',
      text: 'bereit für den nächsten Meilenstein: alle vier Kriterien erfüllt',
    },
  ])
})

test('the signs say why they are there, the gate last', () => {
  const criteria = { organisational: 2, financial: 0, economic: null, technical: 2 } as const
  expect(signsOf({ g0: null, exit: null, criteria }).map(({ text }) => text)).toEqual([
    'noch nicht geprüft, ob es das schon gibt',
    'noch nicht gesagt, wie es enden kann',
    'noch nicht bereit: mindestens ein Kriterium ist nicht erfüllt',
  ])
})

test('what is to be talked about is asked of active initiatives only', () => {
  const all = { phase: 'P5', g0: null, exit: null, opexSecured: false, gates: {} } as const
  expect(signsOf(all)).toHaveLength(roadmapFlags.length + 1)
  for (const status of ['parked', 'exited'] as const) {
    expect(signsOf({ ...all, status }).map(({ d }) => d)).toEqual([statusSymbols.ready])
  }
})

test('a card whose initiative is gone has none', () => {
  expect(signs({ kind: 'initiative', id: 'gone' }, sample, 'de')).toEqual([])
})
