/** What of the things people paste and drop is a list or a table of the workshop. */

/** Something to be imported: a text from the clipboard or a file that was dropped. */
export type Importable =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly file: File }

/** Longer lines are prose, not a list. */
const longestLine = 300
const mostBytes = 10 * 1024 * 1024

/** True for a file that may hold a table or a workshop. */
export function isTableFile(file: File): boolean {
  return /\.(csv|tsv|json)$/i.test(file.name) && file.size <= mostBytes
}

/** True for two lines or more that are none of them long: one thing a line, or rows of a spreadsheet. */
export function isListOfLines(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  return lines.length >= 2 && lines.every((line) => line.length <= longestLine)
}
