import { expect, test } from 'vitest'
import { columnWidths } from './columnWidths.ts'

const column = (label: string, share: number) => ({ label, share, isFigure: false })
const sum = (widths: readonly number[]): number => widths.reduce((all, one) => all + one, 0)

test('a date and a long word have room, what is left goes where it is wished for', () => {
  const columns = [column('Nr.', 1), column('Maßnahme', 6), column('Frist', 1), column('Wer', 1)]
  const rows = [['1', 'Hitzekarte abstimmen', '04.12.2026', 'Oberbürgermeister:in']]
  const [number = 0, what = 0, due = 0, who = 0] = columnWidths(columns, rows, 9638)
  expect(due).toBeGreaterThan(1_050)
  expect(who).toBeGreaterThan(2_000)
  expect(what).toBeGreaterThan(number + due)
  expect(sum([number, what, due, who])).toBeGreaterThan(9_600)
  expect(sum([number, what, due, who])).toBeLessThanOrEqual(9_638)
})

test('words wider than the page give way alike', () => {
  const columns = Array.from({ length: 8 }, () => column('W'.repeat(40), 1))
  const widths = columnWidths(columns, [], 9638)
  expect(new Set(widths).size).toBe(1)
  expect(sum(widths)).toBeLessThanOrEqual(9_638)
})

test('a long word gives way before a date does', () => {
  const labels = ['Maßnahme', 'Zuständig', 'Betrifft', 'Frist', 'Status', 'Zu beachten']
  const columns = labels.map((label) => column(label, 1))
  const row = [
    'Federführungskonferenz',
    '(Oberbürgermeisteramtsleitung)',
    'Straßenbeleuchtungssteuerung',
    '10.11.2026',
    'erledigt',
    'Zuständigkeitsverordnung',
  ]
  const widths = columnWidths(columns, [row], 9638)
  expect(sum(widths)).toBeLessThanOrEqual(9_638)
  expect(widths[3]).toBeGreaterThan(1_100)
  expect(widths[1]).toBeGreaterThan(widths[3] ?? 0)
})
