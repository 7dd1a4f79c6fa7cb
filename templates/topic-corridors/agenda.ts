/** The agenda of two hours with the topic corridors. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { AgendaStep } from '../../shared/workshop/template.ts'
import { say } from './texts.ts'

const steps = [
  { key: 'aim', minutes: 10, mode: 'present' },
  { key: 'cluster', minutes: 15, mode: 'vote' },
  { key: 'choose', minutes: 15, mode: 'discuss' },
  { key: 'columns', minutes: 25, mode: 'write' },
  { key: 'break', minutes: 10, mode: 'break' },
  { key: 'gaps', minutes: 20, mode: 'discuss' },
  { key: 'benefit', minutes: 15, mode: 'write' },
  { key: 'commit', minutes: 10, mode: 'discuss' },
] as const

/** How long it takes. */
export const agendaMinutes = steps.reduce((sum, step) => sum + step.minutes, 0)

/** The steps in one language. */
export function agenda(locale: Locale): readonly AgendaStep[] {
  return steps.map((step) => ({ ...step, title: say(locale, `agenda.${step.key}`) }))
}
