/** The agenda of ninety minutes with the four approaches. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { AgendaStep } from '../../shared/workshop/template.ts'
import { say } from './texts.ts'

const steps = [
  { key: 'aim', minutes: 5, mode: 'present' },
  { key: 'questions', minutes: 10, mode: 'vote' },
  { key: 'collect', minutes: 15, mode: 'write' },
  { key: 'place', minutes: 20, mode: 'sort' },
  { key: 'read', minutes: 10, mode: 'discuss' },
  { key: 'path', minutes: 15, mode: 'discuss' },
  { key: 'stage', minutes: 10, mode: 'vote' },
  { key: 'actions', minutes: 5, mode: 'discuss' },
] as const

/** How long it takes. */
export const agendaMinutes = steps.reduce((sum, step) => sum + step.minutes, 0)

/** The steps in one language. */
export function agenda(locale: Locale): readonly AgendaStep[] {
  return steps.map((step) => ({ ...step, title: say(locale, `agenda.${step.key}`) }))
}
