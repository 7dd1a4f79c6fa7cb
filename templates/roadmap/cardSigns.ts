/** The signs on an initiative's card: what to talk about, and last how it stands before its gate. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { CardRef, CardSign } from '../../shared/workshop/template.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { statusTones } from './gateMarks.ts'
import { flagsOf, gateStatusOf } from './metrics.ts'
import { flagSymbols, statusSymbols } from './symbols.ts'
import { say } from './texts.ts'

/** The gate's sign for every initiative; flags only for those that count. */
export function signs({ id }: CardRef, workshop: Workshop, locale: Locale): readonly CardSign[] {
  const initiative = workshop.initiatives.find((each) => each.id === id)
  if (!initiative) return []
  const status = gateStatusOf(initiative)
  const flags = initiative.status === 'active' ? flagsOf(initiative) : []
  return [
    ...flags.map((flag): CardSign => ({
      d: flagSymbols[flag],
      tone: 'warn',
      text: say(locale, `sign.${flag}`),
    })),
    { d: statusSymbols[status], tone: statusTones[status], text: say(locale, `sign.${status}`) },
  ]
}
