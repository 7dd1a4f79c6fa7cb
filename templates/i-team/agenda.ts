/** The agenda of seventy-five minutes with the I-Team. DOMAIN.md T4. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { AgendaStep } from '../../shared/workshop/template.ts'
import { say } from './texts.ts'

const steps = [
  { key: 'aim', minutes: 5, mode: 'present' },
  { key: 'boxes', minutes: 15, mode: 'write' },
  { key: 'inward', minutes: 15, mode: 'sort' },
  { key: 'outward', minutes: 15, mode: 'sort' },
  { key: 'read', minutes: 10, mode: 'discuss' },
  { key: 'corridors', minutes: 10, mode: 'discuss' },
  { key: 'close', minutes: 5, mode: 'discuss' },
] as const

/** How long it takes. */
export const agendaMinutes = steps.reduce((sum, step) => sum + step.minutes, 0)

/** The steps in one language. */
export function agenda(locale: Locale): readonly AgendaStep[] {
  return steps.map((step) => ({ ...step, title: say(locale, `agenda.${step.key}`) }))
}
