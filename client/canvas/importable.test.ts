import { expect, test } from 'vitest'
import { isListOfLines, isTableFile } from './importable.ts'

test('several short lines are a list, one line and prose are none', () => {
  expect(isListOfLines('Parkraum-Sensorik\r\nHitze-Warnkarte\r\n')).toBe(true)
  expect(isListOfLines('Parkraum\tP1\nHitze\tP2')).toBe(true)
  expect(isListOfLines('Parkraum-Sensorik\n\n')).toBe(false)
  expect(isListOfLines(`kurz\n${'lang '.repeat(80)}`)).toBe(false)
})

test('tables and workshop files are imported, pictures are not', () => {
  const file = (name: string) => new File(['x'], name)
  expect(isTableFile(file('Vorhaben.CSV'))).toBe(true)
  expect(isTableFile(file('auenfurt.json'))).toBe(true)
  expect(isTableFile(file('plan.png'))).toBe(false)
})
