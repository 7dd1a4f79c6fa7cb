/** What may stand as a text, and as the name of something that others refer to. */
import { maxTextLength, type Text } from '../../model/text.ts'
import { refuse, type Refusal } from '../refusal.ts'

/** Refuses texts that are longer than a field may be. */
export function checkTexts(texts: readonly (Text | null | undefined)[]): Refusal | null {
  const isLong = texts.some(
    (text) => text !== null && text !== undefined && lengthOf(text) > maxTextLength,
  )
  return isLong ? refuse('entity/text-too-long') : null
}

/** Refuses a name without a letter in any language. */
export function checkName(name: Text | undefined): Refusal | null {
  if (name === undefined) return null
  return wordsOf(name).some((words) => words.trim() !== '')
    ? checkTexts([name])
    : refuse('entity/no-name')
}

function wordsOf(text: Text): readonly string[] {
  return typeof text === 'string' ? [text] : Object.values(text)
}

function lengthOf(text: Text): number {
  return Math.max(0, ...wordsOf(text).map((words) => words.length))
}
