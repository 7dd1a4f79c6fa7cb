/** Short forms of names. */

/** Answers the first letters of the first and last word: `Ana-Lena de Vries` → `AV`; `?` for nothing. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean)
  const first = firstLetter(words[0])
  const last = words.length > 1 ? firstLetter(words.at(-1)) : ''
  return (first + last).toLocaleUpperCase() || '?'
}

function firstLetter(word: string | undefined): string {
  return [...(word ?? '')].find((letter) => /\p{L}|\p{N}/u.test(letter)) ?? ''
}
