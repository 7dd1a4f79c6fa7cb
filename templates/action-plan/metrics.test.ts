import { expect, test } from 'vitest'
import { emptyWorkshop, type Action, type Workshop } from '../../shared/workshop/workshop.ts'
import { actionPlan } from './index.ts'
import { summarize } from './metrics.ts'

const today = '2026-11-22'
const sound: Action = {
  id: 'M',
  what: 'M',
  ownerRole: 'Amtsleitung',
  deptId: null,
  corridorId: null,
  initiativeId: null,
  due: '2026-12-01',
  resources: null,
  status: 'open',
  dependsOn: [],
  extra: {},
}
const of = (...changes: readonly Partial<Action>[]): Workshop => ({
  ...emptyWorkshop,
  actions: changes.map((change, at) => ({ ...sound, id: `M${at}`, ...change })),
})
const ids = (list: readonly Action[]) => list.map(({ id }) => id)

test('flags are those of what is still to be done, sorted by their day', () => {
  const found = summarize(
    of(
      { ownerRole: null, due: '2026-12-24' },
      { ownerRole: ' ', due: '2026-11-23' },
      { due: null },
      { due: '2026-11-21', status: 'doing' },
      { due: today },
      { due: '2026-01-01', status: 'done', ownerRole: null },
      { due: null, status: 'dropped', ownerRole: null },
    ),
    today,
  )
  expect(ids(found.flagged.noOwner)).toEqual(['M1', 'M0'])
  expect(ids(found.flagged.noDue)).toEqual(['M2'])
  expect(ids(found.flagged.overdue)).toEqual(['M3'])
  expect(ids(found.running)).toEqual(['M3', 'M4', 'M1', 'M0', 'M2'])
  expect(ids(found.done)).toEqual(['M5'])
  expect(ids(found.next)).toEqual(['M4'])
})

test('without a day nothing is overdue, on the sheet, in the panel and on the cards', () => {
  const workshop = of({ due: '2020-01-01' })
  expect(summarize(workshop, null).flagged.overdue).toEqual([])
  const blocks = actionPlan.insight(workshop, 'de').blocks.map(({ id }) => id)
  expect(blocks).not.toContain('overdue')
  expect(blocks).not.toContain('say-overdue')
  const ref = { kind: 'action', id: 'M0' } as const
  expect(actionPlan.words?.(ref, workshop, 'de')).toMatchObject({ signs: [], isAsideBad: false })
  expect(actionPlan.words?.(ref, workshop, 'de', today)).toMatchObject({ isAsideBad: true })
})

test('what is being done waits for what is not finished', () => {
  const waiting = { dependsOn: ['M0'], status: 'doing' } as const
  expect(ids(summarize(of({}, waiting), today).tooEarly)).toEqual(['M1'])
  expect(summarize(of({ status: 'done' }, waiting), today).tooEarly).toEqual([])
  expect(summarize(of({}, { dependsOn: ['gone'], status: 'doing' }), today).tooEarly).toEqual([])
})

test('a card says the role, the day without this year, and what is missing', () => {
  const ref = { kind: 'action', id: 'M0' } as const
  const words = (change: Partial<Action>, locale: 'de' | 'en' = 'de') =>
    actionPlan.words?.(ref, of(change), locale, today)
  expect(words({})).toMatchObject({ note: 'Amtsleitung', aside: '1.12.', signs: [] })
  expect(words({}, 'en')?.aside).toBe('1 Dec')
  expect(words({ due: '2027-01-05' })?.aside).toBe('05.01.2027')
  expect(words({ ownerRole: null, due: null })?.signs.map(({ text }) => text)).toEqual([
    'ohne Zuständigkeit',
    'ohne Termin',
  ])
  expect(words({ status: 'dropped' })?.isSettled).toBe(true)
})

test('what is due first lies first in its column', () => {
  const workshop = of({ due: null }, { due: '2026-12-24' }, { due: '2026-11-30' })
  const centres = ['M0', 'M1', 'M2'].map((id) =>
    actionPlan.place({ kind: 'action', id }, workshop, []),
  )
  const readingOrder = (at: number) => (centres[at]?.y ?? 0) * 10_000 + (centres[at]?.x ?? 0)
  expect(readingOrder(2)).toBeLessThan(readingOrder(1))
  expect(readingOrder(1)).toBeLessThan(readingOrder(0))
})
