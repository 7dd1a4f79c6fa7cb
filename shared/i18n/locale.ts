/** The languages the product speaks, and how one is chosen for a person. */

/** Every language with a complete catalogue, the default first. */
export const locales = ['de', 'en'] as const

/** A language with a complete catalogue. */
export type Locale = (typeof locales)[number]

/** How dates, times and numbers are written: English as in Europe, the day first and 24 hours to it. */
export const writtenAs: Readonly<Record<Locale, string>> = { de: 'de-DE', en: 'en-GB' }

/** The language of a board, page or message for which nobody has chosen one. */
export const defaultLocale: Locale = 'de'

/** Whether a text names one of our languages exactly. */
export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value)
}

/**
 * Picks the first of our languages a person asks for, in the person's order
 * (`navigator.languages` or a parsed Accept-Language header; `de-CH` counts as `de`).
 */
export function detectLocale(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    const language = tag.toLowerCase().split('-')[0]
    if (isLocale(language)) return language
  }
  return defaultLocale
}
