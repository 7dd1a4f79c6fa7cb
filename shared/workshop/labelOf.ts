/** What an entity is called: its title, name or first words, whatever its kind calls that. */
import type { Text } from '../model/text.ts'

/** As much of an entity, or of its record, as its label needs. */
export interface Labelled {
  readonly title?: Text
  readonly name?: Text
  readonly what?: Text
  readonly topic?: Text
  readonly text?: Text
  /** A check-in has no name: the role of who came, or else what they expect, stands for it. */
  readonly role?: Text | null
  readonly expectation?: Text | null
}

/** The label of an entity of any kind; `null` where nobody has written one. */
export function labelOf(entity: Labelled): Text | null {
  const { title, name, what, topic, text, role, expectation } = entity
  const words = [title, name, what, topic, text, role, expectation]
  return words.find((each) => !isBlank(each)) ?? null
}

/** True for a text without a letter in any language, and for none. */
export function isBlank(text: Text | null | undefined): boolean {
  if (text === null || text === undefined) return true
  const words = typeof text === 'string' ? [text] : Object.values(text)
  return words.every((each) => each.trim() === '')
}
