/** What the list of an entity picker holds while somebody writes. */
import type { Translate } from '../../shared/i18n/translate.ts'
import type { EntityId } from '../../shared/model/id.ts'
import type { PaletteKey } from '../../shared/model/palette.ts'
import { fold, saysAll } from './fold.ts'

/** Something that can be picked. */
export interface PickerOption {
  readonly id: EntityId
  readonly label: string
  readonly color: PaletteKey | null
}

export type PickerItem =
  | {
      readonly kind: 'choose'
      /** `null`: none. */
      readonly id: EntityId | null
      readonly label: string
      readonly color: PaletteKey | null
    }
  | { readonly kind: 'create'; readonly name: string; readonly label: string }

/** More than these would not be read anyway. */
const mostShown = 60

/**
 * Everything while nothing is written, else what fits, what begins so first; at the end what could be
 * made under this name, where nothing has it.
 */
export function pickerItems(
  written: string | null,
  options: readonly PickerOption[],
  noneLabel: string | null,
  canCreate: boolean,
  t: Translate,
): readonly PickerItem[] {
  const wanted = fold(written ?? '')
  const none: readonly PickerItem[] =
    noneLabel !== null && (wanted === '' || saysAll(noneLabel, wanted))
      ? [{ kind: 'choose', id: null, label: noneLabel, color: null }]
      : []
  const fitting = options
    .filter(({ label }) => saysAll(label, wanted))
    .toSorted((a, b) => Number(begins(b)) - Number(begins(a)))
    .slice(0, mostShown)
    .map((option): PickerItem => ({ kind: 'choose', ...option }))
  const name = (written ?? '').trim()
  const isNew = canCreate && name !== '' && !options.some(({ label }) => fold(label) === wanted)
  const create: readonly PickerItem[] = isNew
    ? [{ kind: 'create', name, label: t('forms.picker.create', { name }) }]
    : []
  return [...none, ...fitting, ...create]

  function begins({ label }: PickerOption): boolean {
    return wanted !== '' && fold(label).startsWith(wanted)
  }
}
