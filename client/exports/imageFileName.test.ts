import { expect, test } from 'vitest'
import { imageFileName } from './imageFileName.ts'

test('a picture is named after the board and the part of it', () => {
  expect(imageFileName('Stadt Auenfurt: Klima & Grün', 'Vier Herangehensweisen', 'png')).toBe(
    'Stadt-Auenfurt-Klima-Grün-Vier-Herangehensweisen.png',
  )
})

test('a name never leads out of the folder and is never empty', () => {
  expect(imageFileName('../../etc', '', 'svg')).toBe('etc.svg')
  expect(imageFileName('///', '…', 'svg')).toBe('korridor.svg')
})

test('a long title is cut, not the file type', () => {
  expect(imageFileName('ä'.repeat(400), 'Seite', 'png').length).toBeLessThan(100)
})
