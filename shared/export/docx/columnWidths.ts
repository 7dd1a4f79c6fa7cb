/** How wide the columns of a table are: as the minutes wish, but no date and no word broken in two. */
import type { ProtocolColumn } from '../protocol/protocol.ts'

/** What a letter of 9 points takes at most on average, and the space left and right of a cell, in twentieths of a point. */
const letter = 96
const inset = 180

/** A word of so many letters is not broken, such as a date; a longer one can be parted by a hyphen. */
const wholeWord = 11

/**
 * Answers widths that together are `whole`. Each column gets room for its longest word, the rest is shared out
 * as the columns wish. Where the words alone are wider than the page, columns with long words give way.
 */
export function columnWidths(
  columns: readonly ProtocolColumn[],
  rows: readonly (readonly string[])[],
  whole: number,
): readonly number[] {
  const least = columns.map(({ label }, at) =>
    Math.min(whole / 4, longestWord([label, ...rows.map((row) => row[at] ?? '')]) * letter + inset),
  )
  const taken = sumOf(least)
  if (taken > whole) return narrowed(least, whole)
  const shares = sumOf(columns.map(({ share }) => share))
  // A column that wishes for more than it needs gets what is left, in proportion to what it lacks.
  const lacks = columns.map(({ share }, at) =>
    Math.max(0, (share / shares) * whole - (least[at] ?? 0)),
  )
  const lacking = sumOf(lacks) || 1
  return least.map((width, at) =>
    Math.floor(width + ((whole - taken) * (lacks[at] ?? 0)) / lacking),
  )
}

/** Takes what is too much from the columns whose longest word can be parted, from the longest the most. */
function narrowed(least: readonly number[], whole: number): readonly number[] {
  const floors = least.map((width) => Math.min(width, wholeWord * letter + inset))
  const floor = sumOf(floors)
  if (floor >= whole) return floors.map((width) => Math.floor((width / floor) * whole))
  const share = (whole - floor) / (sumOf(least) - floor)
  return least.map((width, at) => {
    const own = floors[at] ?? 0
    return Math.floor(own + (width - own) * share)
  })
}

/** A line can be broken at white space and after a hyphen. */
function longestWord(texts: readonly string[]): number {
  const words = texts.flatMap((text) => text.split(/\s+|(?<=-)/))
  return words.reduce((most, word) => Math.max(most, word.length), 0)
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
