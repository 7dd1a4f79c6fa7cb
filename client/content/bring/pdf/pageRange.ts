/** Pages as people write them: "1-3, 7". */

/** The pages meant, in order and each once; `null` where something is no page between 1 and `count`. */
export function readPages(text: string, count: number): ReadonlySet<number> | null {
  const pages = new Set<number>()
  for (const part of text.split(/[,;\s]*[,;][,;\s]*|\s+(?![-–]|\d*\s*[-–])/)) {
    if (part.trim() === '') continue
    const match = /^\s*(\d{1,6})(?:\s*[-–]\s*(\d{1,6})?)?\s*$/.exec(part)
    if (!match) return null
    const first = Number(match[1])
    const isOpen = /[-–]\s*$/.test(part)
    const last = isOpen ? count : Number(match[2] ?? first)
    if (first < 1 || first > count || last < 1 || last > count) return null
    for (let page = Math.min(first, last); page <= Math.max(first, last); page += 1) {
      pages.add(page)
    }
  }
  return new Set([...pages].toSorted((a, b) => a - b))
}

/** Writes them back, runs as one: "1–3, 7". */
export function writePages(pages: ReadonlySet<number>): string {
  const parts: string[] = []
  let first = 0
  let last = 0
  const close = () => {
    if (first === 0) return
    parts.push(first === last ? String(first) : `${first}–${last}`)
  }
  for (const page of [...pages].toSorted((a, b) => a - b)) {
    if (page !== last + 1 || first === 0) {
      close()
      first = page
    }
    last = page
  }
  close()
  return parts.join(', ')
}
