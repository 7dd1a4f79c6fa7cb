/** Texts of the board as a form shows and changes them. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { EntityId } from '../../shared/model/id.ts'
import { textIn, withText, type Text } from '../../shared/model/text.ts'
import type { FormContext } from './formContext.ts'

interface Named {
  readonly id: EntityId
  readonly name: Text
}

/** The text after somebody wrote `written` in one language; an empty one is no text. */
export function optionalText(before: Text | null, locale: Locale, written: string): Text | null {
  if (written.trim() !== '') return withText(before, locale, written)
  if (before === null || typeof before === 'string') return null
  const { [locale]: _removed, ...others } = before
  return Object.keys(others).length === 0 ? null : others
}

/** The name of what an id leads to; '' for none. */
export function nameIn(entities: readonly Named[], id: EntityId | null, locale: Locale): string {
  const found = entities.find((entity) => entity.id === id)
  return found ? textIn(found.name, locale) || found.id : ''
}

/** A title or name, or a word for none. */
export function titleIn(text: Text | null | undefined, { t, locale }: FormContext): string {
  return textIn(text, locale) || t('forms.untitled')
}

/** A number as a person writes it, with a comma or a point; `null` for none, NaN for what is none. */
export function writtenNumber(written: string): number | null {
  const plain = written.trim().replace(/\s/g, '').replace(',', '.')
  return plain === '' ? null : Number(plain)
}

/** A number as a person would write it: no grouping, the language's own comma or point. */
export function plainNumber(value: number, locale: Locale): string {
  return value.toLocaleString(locale, { useGrouping: false, maximumFractionDigits: 6 })
}
