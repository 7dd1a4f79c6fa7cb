import { expect, test } from 'vitest'
import { fileName } from './fileName.ts'

test('a picture is named after the board and the part of it', () => {
  expect(fileName(['Stadt Auenfurt: Klima & Grün', 'Vier Herangehensweisen'], 'png')).toBe(
    'Stadt-Auenfurt-Klima-Grün-Vier-Herangehensweisen.png',
  )
})

test('a name never leads out of the folder and is never empty', () => {
  expect(fileName(['../../etc', ''], 'svg')).toBe('etc.svg')
  expect(fileName(['///', '…'], 'svg')).toBe('korridor.svg')
})

test('a long title is cut, not the file type', () => {
  expect(fileName(['ä'.repeat(400), 'Seite'], 'png').length).toBeLessThan(100)
})
