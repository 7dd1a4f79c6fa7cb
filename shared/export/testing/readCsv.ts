/** A strict reader of RFC 4180, as a second opinion on what is written. */

/** The cells of a file by rows. Throws at anything the standard does not allow. */
export function readCsv(file: string, separator: ',' | ';'): readonly (readonly string[])[] {
  if (!file.startsWith('\uFEFF')) throw new Error('the file starts without a byte order mark')
  const text = file.slice(1)
  const rows: string[][] = []
  let at = 0
  while (at < text.length) {
    const row: string[] = []
    for (;;) {
      const [cell, next] = text[at] === '"' ? quoted(text, at) : plain(text, at, separator)
      row.push(cell)
      at = next
      if (text[at] !== separator) break
      at += 1
    }
    if (text.slice(at, at + 2) !== '\r\n') throw new Error(`no line end at ${at}`)
    at += 2
    rows.push(row)
  }
  return rows
}

function quoted(text: string, start: number): readonly [string, number] {
  let cell = ''
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] !== '"') cell += text[at]
    else if (text[at + 1] !== '"') return [cell, at + 1]
    else {
      cell += '"'
      at += 1
    }
  }
  throw new Error(`a quote that opens at ${start} never closes`)
}

function plain(text: string, start: number, separator: string): readonly [string, number] {
  let at = start
  while (at < text.length && text[at] !== separator && text[at] !== '\r') {
    if (text[at] === '"' || text[at] === '\n') throw new Error(`an unquoted cell breaks at ${at}`)
    at += 1
  }
  return [text.slice(start, at), at]
}
