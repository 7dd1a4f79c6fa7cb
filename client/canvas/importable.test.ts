import { expect, test } from 'vitest'
import { acceptedFiles, isListOfLines, isTableFile, kindOfFile } from './importable.ts'

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

test('a file is taken for what its name and the system say, and everything that is taken can be chosen', () => {
  const kind = (name: string, type = '') => kindOfFile(new File(['x'], name, { type }))
  expect(kind('Skizze.tldr')).toBe('tldr')
  expect(kind('Haushalt.PDF')).toBe('pdf')
  expect(kind('ohne Endung', 'application/pdf')).toBe('pdf')
  expect(kind('Foto.JPG', 'image/jpeg')).toBe('picture')
  expect(kind('Foto.JPG')).toBe('picture')
  expect(kind('Liste.txt', 'text/plain')).toBe('table')
  expect(kind('Foto.heic', 'image/heic')).toBeNull()
  expect(kind('bild.png', 'application/x-msdownload')).toBeNull()
  expect(kind('Bericht.docx')).toBeNull()
  const names = acceptedFiles.split(',').filter((one) => one.startsWith('.'))
  expect(names.filter((ending) => kind(`x${ending}`) === null)).toEqual([])
})
