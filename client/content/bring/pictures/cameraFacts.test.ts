import { expect, test } from 'vitest'
import { carriesCameraFacts } from './cameraFacts.ts'

/** A segment of a JPEG: its marker and as many bytes as it says. */
function segment(kind: number, text: string): number[] {
  const length = text.length + 2
  return [0xff, kind, length >> 8, length & 0xff, ...new TextEncoder().encode(text)]
}

const start = [0xff, 0xd8]
const plain = segment(0xe0, 'JFIF\0')
const scan = segment(0xda, '---')

test.each([
  ['Exif', segment(0xe1, 'Exif\0\0GPS')],
  ['XMP', segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0')],
  ['IPTC', segment(0xed, 'Photoshop 3.0\0')],
  ['a comment', segment(0xfe, 'Foto: Ada')],
  ['facts after fill bytes', [0xff, 0xff, ...segment(0xe1, 'Exif\0\0')]],
])('%s is found', (_name, facts) => {
  expect(carriesCameraFacts(Uint8Array.from([...start, ...plain, ...facts, ...scan]))).toBe(true)
})

test.each([
  ['a photo without', [...start, ...plain, ...scan]],
  [
    'what only looks so behind the beginning of the picture',
    [...start, ...scan, ...segment(0xe1, 'Exif')],
  ],
  ['a file cut off in a segment', [...start, 0xff, 0xe0, 0x40]],
  ['a PNG', [0x89, 0x50, 0x4e, 0x47, ...segment(0xe1, 'Exif')]],
  ['an empty file', []],
])('%s has none', (_name, bytes) => {
  expect(carriesCameraFacts(Uint8Array.from(bytes))).toBe(false)
})
