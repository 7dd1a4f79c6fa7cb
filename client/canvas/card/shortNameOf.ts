/** Short forms of departments' names, as offices abbreviate themselves. */

const smallWords = new Set([
  'und',
  'der',
  'die',
  'das',
  'für',
  'von',
  'im',
  'in',
  'and',
  'of',
  'the',
  'for',
])

/**
 * Answers up to three letters: the initials of the name's words (`Umwelt, Klima & Grün` → `UKG`), or
 * the beginning of a single word (`Bauamt` → `Bau`). Empty for an empty name.
 */
export function shortNameOf(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  const weighty = words.filter((word) => !smallWords.has(word.toLocaleLowerCase()))
  const [first, second] = weighty
  if (first === undefined) return words[0]?.slice(0, 3) ?? ''
  if (second === undefined) return first.slice(0, 3)
  return weighty
    .slice(0, 3)
    .map((word) => word[0]?.toLocaleUpperCase())
    .join('')
}
