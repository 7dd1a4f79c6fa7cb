import { expect, test } from 'vitest'
import german from '@tldraw/assets/translations/de.json'
import english from '@tldraw/assets/translations/main.json'
import { betterGerman, missingGerman } from './missingGerman.ts'

const inGerman: Record<string, string> = german
const inEnglish: Record<string, string> = english

test('every message that tldraw lacks in German is filled in, and nothing else', () => {
  const missing = Object.keys(inEnglish).filter((key) => !inGerman[key])
  expect(Object.keys(missingGerman).toSorted()).toEqual(missing.toSorted())
})

test('a corrected German message exists in tldraw and differs from what it says', () => {
  for (const [key, message] of Object.entries(betterGerman)) {
    expect(inEnglish[key], key).toBeDefined()
    expect(message, key).not.toBe('')
  }
})

test('nothing we say in German uses the formal address', () => {
  for (const message of Object.values({ ...missingGerman, ...betterGerman })) {
    expect(message).not.toMatch(/\b(Sie|Ihr|Ihre|Ihnen)\b/)
  }
})
