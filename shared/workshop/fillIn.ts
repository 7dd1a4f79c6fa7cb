/** Fills the placeholders of a text and writes numbers as the reader's language does. */
import type { Locale } from '../i18n/locale.ts'

/** The text with each `{name}` replaced; numbers in the language's notation. */
export function fillIn(
  text: string,
  values: Readonly<Record<string, string | number>>,
  locale: Locale,
): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = values[name]
    if (value === undefined) return placeholder
    return typeof value === 'number' ? writeNumber(value, locale) : value
  })
}

/** A number for a reader: decimal comma or point, a true minus, as many decimals as asked for or needed. */
export function writeNumber(value: number, locale: Locale, decimals?: number): string {
  return formatOf(locale, decimals).format(value).replace('-', '−')
}

/** Making a format takes a hundred times as long as using it. */
const formats = new Map<string, Intl.NumberFormat>()

function formatOf(locale: Locale, decimals: number | undefined | 'percent'): Intl.NumberFormat {
  const key = `${locale} ${decimals}`
  const known = formats.get(key)
  if (known) return known
  const format = new Intl.NumberFormat(locale, optionsFor(decimals))
  formats.set(key, format)
  return format
}

function optionsFor(decimals: number | undefined | 'percent'): Intl.NumberFormatOptions {
  if (decimals === 'percent') return { style: 'percent', maximumFractionDigits: 0 }
  if (decimals === undefined) return { maximumFractionDigits: 3 }
  return { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
}

/** A value that may be missing: "–" stands for none. */
export function writeValue(value: number | null, locale: Locale, decimals?: number): string {
  return value === null ? '–' : writeNumber(value, locale, decimals)
}

/** A share as a whole percentage; "–" for none. */
export function writePercent(share: number | null, locale: Locale): string {
  if (share === null) return '–'
  return formatOf(locale, 'percent').format(share)
}
