import { describe, expect, test } from 'vitest'
import { decodeText, maxFileBytes, readTextFile } from './readTextFile.ts'

describe('the bytes of a file', () => {
  test.each([
    ['UTF-8', [0xc3, 0x84, 0x6d, 0x74, 0x65, 0x72], 'Ämter'],
    ['what older spreadsheets write', [0xc4, 0x6d, 0x74, 0x65, 0x72], 'Ämter'],
    ['UTF-16 with its mark', [0xff, 0xfe, 0xc4, 0x00, 0x6d, 0x00], 'Äm'],
    ['UTF-16 the other way round', [0xfe, 0xff, 0x00, 0xc4, 0x00, 0x6d], 'Äm'],
    ['nothing', [], ''],
  ])('of %s are read', (_name, bytes, text) => {
    expect(decodeText(Uint8Array.from(bytes))).toBe(text)
  })

  test('are not read when there are too many', async () => {
    expect(await readTextFile(new Blob(['ab']))).toBe('ab')
    expect(await readTextFile({ size: maxFileBytes + 1 } as Blob)).toBeNull()
  })
})
