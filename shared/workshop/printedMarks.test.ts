import { expect, test } from 'vitest'
import { box, write } from './drawing.ts'
import type { Mark } from './mark.ts'
import { printedMarks } from './printedMarks.ts'

const area = { x: 100, y: 100, w: 200, h: 50 }

test('a picture has no buttons that make something new, and keeps all else', () => {
  const kept: readonly Mark[] = [
    box({ x: 0, y: 0, w: 400, h: 400 }, { fill: 'surface' }),
    write(20, 20, 300, 'Überschrift'),
    { kind: 'command', ...area, label: 'öffnen', command: { type: 'rate', value: 3 } },
  ]
  const button: readonly Mark[] = [
    box(area, { fill: 'raised' }),
    { kind: 'symbol', x: 110, y: 110, size: 26, d: 'M0 0', fill: 'ink' },
    write(150, 110, 140, 'Neu'),
  ]
  const command: Mark = {
    kind: 'command',
    ...area,
    label: 'Neu',
    command: { type: 'create', kind: 'corridor' },
  }
  expect(printedMarks([...kept, ...button])).toHaveLength(6)
  expect(printedMarks([...kept, ...button, command])).toEqual([...kept, command])
})

test('signs and words that only invite are left out', () => {
  const sign: Mark = { kind: 'symbol', x: 0, y: 0, size: 8, d: 'M0 0', fill: 'ink' }
  expect(printedMarks([sign, { ...sign, isInvitation: true }])).toEqual([sign])
  const words = write(0, 0, 100, 'Schreib es auf.')
  expect(printedMarks([words, { ...words, isInvitation: true }])).toEqual([words])
})
