/** What the stages of the slider are called. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { textIn } from '../../shared/model/text.ts'
import type { Stage } from '../../shared/workshop/workshop.ts'
import { say } from './texts.ts'

/** A stage's own name, or the template's. */
export function stageName(stage: Stage, locale: Locale): string {
  return textIn(stage.name, locale) || say(locale, 'stage', { n: stage.key })
}
