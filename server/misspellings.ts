/**
 * Finds variables that were meant as a setting of Korridor but name none. The environment is full of
 * other programs' variables, so a name counts only if it begins with KORRIDOR_, differs from a setting
 * in upper and lower case, or is one slip away from a setting's name (two, for long names).
 */

/** Names shorter than this are too common to guess at. */
const shortestGuess = 8
const longName = 12

/** What Kubernetes adds to every container for a service named korridor. */
const serviceLink = /^KORRIDOR(_.+)?_(SERVICE_HOST|SERVICE_PORT(_.+)?|PORT_\d+_[A-Z]+(_[A-Z]+)?)$/

/** One line for each variable that looks like a misspelt setting. */
export function findMisspellings(
  environment: Readonly<Record<string, string | undefined>>,
  settings: readonly string[],
): readonly string[] {
  return Object.entries(environment).flatMap(([name, value]) => {
    if (settings.includes(name) || serviceLink.test(name)) return []
    if (name.startsWith('KORRIDOR_') && value?.startsWith('tcp://')) return []
    const meant = findMeant(name, settings)
    if (meant) return [`${name} is not a setting. Did you mean ${meant}?`]
    if (name.toUpperCase().startsWith('KORRIDOR_')) {
      return [`${name} is not a setting. Remove it; --help lists the settings.`]
    }
    return []
  })
}

function findMeant(name: string, settings: readonly string[]): string | null {
  const plain = name.toUpperCase().replace(/^KORRIDOR_/, '')
  const isPrefixed = plain.length < name.length
  const exact = settings.find((setting) => setting === plain)
  // On their own, `port` and `host` in lower case are anybody's.
  if (exact) return isPrefixed || exact.length >= shortestGuess ? exact : null
  const close = settings.find(
    (setting) =>
      setting.length >= shortestGuess &&
      slips(plain, setting) <= (setting.length >= longName ? 2 : 1),
  )
  return close ?? null
}

/** Letters to add, drop, change or swap with their neighbour to get from one word to the other. */
function slips(from: string, to: string): number {
  const table = Array.from({ length: from.length + 1 }, (_row, i) =>
    Array.from({ length: to.length + 1 }, (_cell, j) => (i === 0 ? j : i)),
  )
  const at = (i: number, j: number) => table[i]?.[j] ?? Number.POSITIVE_INFINITY
  for (const [i, row] of table.entries()) {
    for (let j = 1; i > 0 && j <= to.length; j += 1) {
      const isSame = from[i - 1] === to[j - 1]
      const isSwap = from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
      row[j] = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (isSame ? 0 : 1),
        isSwap ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
      )
    }
  }
  return at(from.length, to.length)
}
