/** The departments, corridors and initiatives of a board as something to pick from. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { paletteKeyAt, type PaletteKey } from '../../shared/model/palette.ts'
import { textIn, type Text } from '../../shared/model/text.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import type { PickerOption } from './pickerItems.ts'

/** The departments with their marks, in the board's order. */
export function departmentOptions(workshop: Workshop, locale: Locale): readonly PickerOption[] {
  return marked(workshop.departments, locale)
}

/** The corridors with their marks, in the board's order. */
export function corridorOptions(workshop: Workshop, locale: Locale): readonly PickerOption[] {
  return marked(workshop.corridors, locale)
}

/** The initiatives, in the board's order. */
export function initiativeOptions(workshop: Workshop, locale: Locale): readonly PickerOption[] {
  return workshop.initiatives.map(({ id, title }) => ({
    id,
    label: textIn(title, locale) || id,
    color: null,
  }))
}

function marked(
  entities: readonly {
    readonly id: string
    readonly name: Text
    readonly color: PaletteKey | null
  }[],
  locale: Locale,
): readonly PickerOption[] {
  return entities.map(({ id, name, color }, position) => ({
    id,
    label: textIn(name, locale) || id,
    color: color ?? paletteKeyAt(position),
  }))
}
