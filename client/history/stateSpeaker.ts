/** How one state of a board is spoken of: what that needs, and the words that many kinds of things share. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Translate } from '../../shared/i18n/translate.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { stageName } from '../../templates/four-approaches/stageName.ts'
import type { Choice } from '../forms/ChoiceLines.tsx'
import type { SayHistory } from './useHistoryWords.ts'

/** What speaking of one state needs. */
export interface StateSpeaker {
  readonly t: Translate
  readonly say: SayHistory
  readonly locale: Locale
  readonly workshop: Workshop
}

/** The name of a stage as the board calls it. */
export function stageWords(key: number, { workshop, locale }: StateSpeaker): string {
  const stage = workshop.stages.find((each) => each.key === key)
  return stageName(stage ?? { key, name: null }, locale)
}

/** The label of what was chosen. */
export function choice<V>(offered: readonly Choice<V>[], value: V): string {
  return offered.find((each) => each.value === value)?.label ?? ''
}

/** The words of one of several keys; '' for another. */
export function pick(key: string, tellers: Readonly<Record<string, () => string>>): string {
  return Object.hasOwn(tellers, key) ? (tellers[key]?.() ?? '') : ''
}

/** The end of a key of words for true and false. */
export function yesOrNo(value: boolean): 'yes' | 'no' {
  return value ? 'yes' : 'no'
}
