/** Readers of single settings: each turns the text of a variable into a value, or says what is wrong with it. */

/** A value, or the end of the sentence "NAME …". */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly must: string }

/** Reads the text of one variable. */
export type Reader<T> = (text: string) => Reading<T>

const good = <T>(value: T): Reading<T> => ({ ok: true, value })
const bad = (must: string): Reading<never> => ({ ok: false, must })

/** A whole number. */
export function integer(min: number, max: number): Reader<number> {
  return (text) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
    return value >= min && value <= max
      ? good(value)
      : bad(`must be an integer from ${min} to ${max}`)
  }
}

/** One of a few words. */
export function oneOf<const T extends string>(words: readonly T[]): Reader<T> {
  return (text) => {
    const found = words.find((word) => word === text)
    return found === undefined ? bad(`must be one of ${words.join(', ')}`) : good(found)
  }
}

/** A web address of a page. */
export const webAddress: Reader<string> = (text) => {
  const url = parseUrl(text)
  return url
    ? good(url.href)
    : bad('must be a full address such as https://stadt.example/impressum')
}

/** The address people reach the server under, without a slash at the end. */
export const publicAddress: Reader<string> = (text) => {
  const url = parseUrl(text)
  return url && !url.search && !url.hash && !url.username && !url.password
    ? good(url.href.replace(/\/+$/, ''))
    : bad('must be a full address such as https://stadt.example/korridor')
}

/** A path under which everything is served, '' for the root, without a slash at the end. */
export const path: Reader<string> = (text) =>
  /^(\/[A-Za-z0-9._~-]+)*\/?$/.test(text) && !/\/\.{1,2}(\/|$)/.test(text)
    ? good(text.replace(/\/$/, ''))
    : bad('must be a path such as /korridor')

/** How many proxies stand in front: false, true (one) or their number. */
export const proxyCount: Reader<number> = (text) => {
  if (text === 'false') return good(0)
  if (text === 'true') return good(1)
  return /^\d$/.test(text)
    ? good(Number(text))
    : bad('must be true, false or the number of proxies in front (0 to 9)')
}

/** A secret that fits into a header. */
export const secret: Reader<string> = (text) =>
  /^[\x21-\x7e]+$/.test(text) ? good(text) : bad('must be plain characters without spaces')

/** Any text on one line. */
export const line: Reader<string> = (text) =>
  /[\p{Cc}]/u.test(text) ? bad('must be one line without control characters') : good(text)

function parseUrl(text: string): URL | null {
  if (!/^https?:\/\//i.test(text) || /\s/.test(text) || !URL.canParse(text)) return null
  return new URL(text)
}
