/** Takes out of a text what no document may hold and no reader can see. */

/**
 * Keeps line breaks (as `\n`) and every visible character. Control characters go, also those that turn the
 * direction of writing around; a tab becomes a space, half a surrogate pair the sign for a broken character.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/\p{Cc}/gu, (sign) => (sign === '\n' ? sign : ''))
    .replace(/\p{Bidi_Control}|\p{Noncharacter_Code_Point}|\uFEFF/gu, '')
    .replace(/\p{Cs}/gu, '\uFFFD')
}

/** The same in one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim()
}
