/** Finds where long German and English words may break, without a dictionary. */

const vowels = 'aeiouyäöüéèê'
/** Letters that stay together because they are one sound. */
const units = 'sch ch ck ph th ß st sp qu gr tr br pr kl pl fl'.split(' ')
/** So many letters stay together at either end of a word. */
const fewestLetters = 3

/** Answers the positions before which a new syllable begins, from left to right. */
export function breaksOf(word: string): readonly number[] {
  const letters = word.toLocaleLowerCase()
  const found: number[] = []
  for (let at = fewestLetters; at <= word.length - fewestLetters; at += 1) {
    if (letters[at - 1] === '-' || beginsSyllable(letters, at)) found.push(at)
  }
  return found
}

function beginsSyllable(letters: string, at: number): boolean {
  const unit = units.find((one) => letters.startsWith(one, at)) ?? letters[at] ?? ''
  if (isVowel(unit[0]) || !isVowel(letters[at + unit.length])) return false
  if (units.some((one) => startsInside(letters, at, one))) return false
  return /\p{L}/u.test(letters[at - 1] ?? '') && hasVowel(letters.slice(0, at))
}

/** Whether the cut would fall inside a sound of several letters. */
function startsInside(letters: string, at: number, unit: string): boolean {
  for (let offset = 1; offset < unit.length; offset += 1) {
    if (letters.startsWith(unit, at - offset)) return true
  }
  return false
}

function hasVowel(letters: string): boolean {
  return [...letters].some((letter) => isVowel(letter))
}

function isVowel(letter: string | undefined): boolean {
  return letter !== undefined && letter !== '' && vowels.includes(letter)
}
