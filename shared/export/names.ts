/** Names of entities as tables show them. */
import type { Locale } from '../i18n/locale.ts'
import type { EntityId } from '../model/id.ts'
import { textIn, type Text } from '../model/text.ts'

/** Finds the name of an entity; an id that leads nowhere stands for itself. */
export type NameOf = (id: EntityId | null) => string | null

/** The names of entities in the reader's language; an entity without one is called by its id. */
export function namesOf(
  entities: readonly { readonly id: EntityId; readonly name: Text }[],
  locale: Locale,
): NameOf {
  const names = new Map(entities.map(({ id, name }) => [id, textIn(name, locale) || id]))
  return (id) => (id === null ? null : (names.get(id) ?? id))
}

/** A text for a cell: what nobody wrote is an empty cell. */
export function cellText(text: Text | null | undefined, locale: Locale): string | null {
  return textIn(text, locale) || null
}

/** Several keys or names in one cell, apart from each other in every spreadsheet. */
export function cellList(items: readonly string[]): string | null {
  return items.length === 0 ? null : items.join(' | ')
}
