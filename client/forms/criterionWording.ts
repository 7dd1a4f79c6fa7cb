/** What a family of criteria asks for in a phase; the wording is the roadmap's. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { CriterionFamily, Phase } from '../../shared/model/records/initiative.ts'
import { say } from '../../templates/roadmap/texts.ts'

/** The wording in the reader's language. */
export function criterionWording(phase: Phase, family: CriterionFamily, locale: Locale): string {
  return say(locale, `criterion.${phase}.${family}`)
}
