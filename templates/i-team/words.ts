/** The words that stand beside the I-Team's numbers. The thresholds are ours and open a conversation. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { highestLevel } from '../../shared/model/ladder.ts'
import { sectors } from '../../shared/model/records/iTeam.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { lowestWith, sectorLevel } from './levels.ts'
import type { DerivedTeam } from './metrics.ts'
import { say, type TextKey } from './texts.ts'

/**
 * What an average level means: nearer to acting for somebody or to acting with them. The share is the mean
 * level over the highest one, so the border lies half a level below "co-create".
 */
export function wordOfShare(share: number | null): TextKey | null {
  if (share === null) return null
  if (share === 0) return 'word.none'
  if (share < 0.5 / highestLevel) return 'word.hardly'
  return share < (lowestWith - 0.5) / highestLevel ? 'word.for' : 'word.with'
}

/** Which side the I-Team leans to; from 0.8 on neither. */
export function wordOfBalance(derived: DerivedTeam): TextKey | null {
  const { openness, integration, inOutBalance } = derived
  if (inOutBalance === null || integration === null) return null
  if (openness === 0 && integration === 0) return 'word.neither'
  if (inOutBalance >= 0.8) return 'word.balanced'
  return openness > integration ? 'word.outward' : 'word.inward'
}

/** How many sectors are on a level of acting with them. */
export function sectorsOnWith(workshop: Workshop): number {
  return sectors.filter((sector) => sectorLevel(workshop, sector).level >= lowestWith).length
}

/** "4 von 5"; "–" of nothing. */
export function reachOf(n: number, of: number, locale: Locale): string {
  return of === 0 ? '–' : say(locale, 'metric.of', { n, of })
}
