/** How words look on the frame of the roadmap, from headings to what stands in a cell. */
import { writePercent } from '../../shared/workshop/fillIn.ts'
import type { Locale } from '../../shared/i18n/locale.ts'

/** What stands in cells: 14 px where the frame lies fitted beside the panel. */
export const small = { size: 30, lineHeight: 1.15 } as const

/** Headings of rows and rail. */
export const heading = { size: 34, weight: 'strong', tone: 'text', lineHeight: 1.2 } as const

/** A mean in percent as a whole number, "–" for none; with a plain space, which letters are measured by. */
export function writeMean(percent: number | null, locale: Locale): string {
  return writePercent(percent === null ? null : percent / 100, locale).replace(/\u00a0/g, ' ')
}
