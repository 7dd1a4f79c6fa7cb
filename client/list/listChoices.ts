/** The options of every select in the list, made once for all rows. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Translate } from '../../shared/i18n/translate.ts'
import type { EntityId } from '../../shared/model/id.ts'
import { textIn } from '../../shared/model/text.ts'
import type { Template } from '../../shared/workshop/template.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { stageName } from '../../templates/four-approaches/stageName.ts'
import type { Choice } from '../forms/ChoiceLines.tsx'
import { effortChoices, phaseChoices, statusChoices } from '../forms/enumChoices.ts'
import type { CellOption } from './CellSelect.tsx'

/** Stands for none in a select. */
export const noValue = ''

export interface ListChoices {
  /** Who leads. */
  readonly departments: readonly CellOption[]
  /** Any department, or none. */
  readonly anyDepartment: readonly CellOption[]
  readonly corridors: readonly CellOption[]
  readonly efforts: readonly CellOption[]
  readonly stages: readonly CellOption[]
  readonly phases: readonly CellOption[]
  readonly statuses: readonly CellOption[]
  /** The zones of each template by its id. */
  readonly zones: ReadonlyMap<string, readonly CellOption[]>
}

/** The options in the reader's language. */
export function listChoices(
  workshop: Workshop,
  templates: readonly Template[],
  locale: Locale,
  t: Translate,
): ListChoices {
  const named = (
    none: string,
    entities: readonly { readonly id: string; readonly name: Parameters<typeof textIn>[0] }[],
  ) => [
    { value: noValue, label: none },
    ...entities.map(({ id, name }) => ({ value: id, label: textIn(name, locale) || id })),
  ]
  return {
    departments: named(t('list.noDepartment'), workshop.departments),
    anyDepartment: named(t('list.none'), workshop.departments),
    corridors: named(t('list.noCorridor'), workshop.corridors),
    efforts: effortChoices(t),
    stages: workshop.stages.map((stage) => ({
      value: String(stage.key),
      label: stageName(stage, locale),
    })),
    phases: phaseChoices(t),
    statuses: statusChoices(t),
    zones: new Map(
      templates.map((template) => [
        template.id,
        template.zones(workshop, locale).map(({ key, label }) => ({ value: key, label })),
      ]),
    ),
  }
}

/** Options of ids as choices: none is `null`. */
export function choicesOf(options: readonly CellOption[]): readonly Choice<EntityId | null>[] {
  return options.map(({ value, label }) => ({ value: value === noValue ? null : value, label }))
}
