/** The agenda of two hours with the roadmap. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { AgendaStep } from '../../shared/workshop/template.ts'
import { say } from './texts.ts'

const steps = [
  { key: 'checkin', minutes: 5, mode: 'present' },
  { key: 'upfront', minutes: 10, mode: 'discuss' },
  { key: 'place', minutes: 15, mode: 'sort' },
  { key: 'families', minutes: 30, mode: 'discuss' },
  { key: 'break', minutes: 10, mode: 'break' },
  { key: 'gates', minutes: 20, mode: 'vote' },
  { key: 'funding', minutes: 15, mode: 'discuss' },
  { key: 'transfer', minutes: 10, mode: 'discuss' },
  { key: 'actions', minutes: 5, mode: 'discuss' },
] as const

/** How long it takes. */
export const agendaMinutes = steps.reduce((sum, step) => sum + step.minutes, 0)

/** The steps in one language. */
export function agenda(locale: Locale): readonly AgendaStep[] {
  return steps.map((step) => ({ ...step, title: say(locale, `agenda.${step.key}`) }))
}
