/** What becomes of the things people paste, drop and choose: a list, a table, pictures, another drawing. */

/** Something that comes onto the board: a text from the clipboard, or files. */
export type Importable =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'files'; readonly files: readonly File[] }

/** What a file is taken for, by its name and by what the system calls it; `null` for none of these. */
export type FileKind = 'table' | 'picture' | 'pdf' | 'tldr'

/** Longer lines are prose, not a list. */
const longestLine = 300
const mostBytes = 10 * 1024 * 1024

/** What a file dialog offers to choose. */
export const acceptedFiles =
  '.csv,.tsv,.txt,.json,.tldr,.pdf,.png,.jpg,.jpeg,.webp,.gif,.svg,text/csv,text/plain,application/json,application/pdf,image/png,image/jpeg,image/webp,image/gif,image/svg+xml'

const pictureTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
  svg: 'image/svg+xml',
}

/** The media type of a picture that boards show; `null` for every other file. */
export function pictureTypeOf({ name, type }: File): string | null {
  if (Object.values(pictureTypes).includes(type)) return type
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  return type === '' && Object.hasOwn(pictureTypes, ending) ? (pictureTypes[ending] ?? null) : null
}

/** What the file is taken for. */
export function kindOfFile(file: File): FileKind | null {
  if (/\.tldr$/i.test(file.name)) return 'tldr'
  if (/\.pdf$/i.test(file.name) || file.type === 'application/pdf') return 'pdf'
  if (pictureTypeOf(file) !== null) return 'picture'
  return isTableFile(file) ? 'table' : null
}

/** True for a file that may hold a table or a workshop. */
export function isTableFile(file: File): boolean {
  return /\.(csv|tsv|txt|json)$/i.test(file.name) && file.size <= mostBytes
}

/** True for two lines or more that are none of them long: one thing a line, or rows of a spreadsheet. */
export function isListOfLines(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  return lines.length >= 2 && lines.every((line) => line.length <= longestLine)
}
