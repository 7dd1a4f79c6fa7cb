/** What somebody changed in a text, word by word, and the same change in a text that others went on writing. */

/** Replaces the letters from `from` to before `to` by `text`. */
export interface TextEdit {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Longer texts are compared by their beginning and end only: words by words would take a browser seconds. */
const mostPairs = 1_000_000

/** The edits that make `after` of `before`, in the order of their places; they do not touch each other. */
export function wordEdits(before: string, after: string): readonly TextEdit[] {
  const old = wordsOf(before)
  const now = wordsOf(after)
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start++
  let end = 0
  const mostEnd = Math.min(old.length, now.length) - start
  while (end < mostEnd && old.at(-1 - end) === now.at(-1 - end)) end++
  const oldWords = old.slice(start, old.length - end)
  const newWords = now.slice(start, now.length - end)
  return gather(old.slice(0, start).join('').length, stepsOf(oldWords, newWords)).map((edit) =>
    trimmed(edit, before),
  )
}

/**
 * The edits of a text that has become another one by `theirs`: what others wrote stays, also inside of what
 * was taken out, and what was written beside it comes in.
 */
export function rebased(
  edits: readonly TextEdit[],
  before: string,
  theirs: readonly TextEdit[],
): readonly TextEdit[] {
  const places = placesAfter(before, theirs)
  return edits.flatMap((edit): TextEdit[] => {
    const at = insertPlace(edit, places, theirs)
    const cuts = runsOf(places.slice(edit.from, edit.to).filter((place) => place >= 0))
    if (edit.text === '') return cuts.map(([from, to]) => ({ from, to, text: '' }))
    const own = cuts.find(([from, to]) => from <= at && at <= to)
    // Where others replaced the same word, both words stay, as two.
    const isBeside = edit.to > edit.from && cuts.length === 0
    const text = isBeside ? ` ${edit.text}` : edit.text
    const others = cuts.filter((cut) => cut !== own).map(([from, to]) => ({ from, to, text: '' }))
    const written = own ? { from: own[0], to: own[1], text } : { from: at, to: at, text }
    return [...others, written].toSorted((a, b) => a.from - b.from)
  })
}

/** Where each letter of `before` stands after the edits; -1 for those that are gone. */
function placesAfter(before: string, edits: readonly TextEdit[]): readonly number[] {
  const places: number[] = []
  let shift = 0
  let next = 0
  for (const { from, to, text } of edits) {
    for (; next < from; next++) places.push(next + shift)
    for (; next < to; next++) places.push(-1)
    shift += text.length - (to - from)
  }
  for (; next < before.length; next++) places.push(next + shift)
  return places
}

function insertPlace(
  { from, to }: TextEdit,
  places: readonly number[],
  theirs: readonly TextEdit[],
): number {
  for (let at = from; at < to; at++) {
    const place = places[at] ?? -1
    if (place >= 0) return place
  }
  for (let at = from - 1; at >= 0; at--) {
    const place = places[at] ?? -1
    if (place < 0) continue
    // Behind what others wrote at the same place, or instead of the same letters.
    const between = theirs.filter((edit) => edit.from > at && edit.from <= to)
    return place + 1 + between.reduce((sum, { text }) => sum + text.length, 0)
  }
  return theirs.filter((edit) => edit.from <= to).reduce((sum, { text }) => sum + text.length, 0)
}

/** Neighbouring numbers as ranges, the end not included. */
function runsOf(places: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = []
  for (const place of places) {
    const last = runs.at(-1)
    if (last && last[1] === place) last[1] = place + 1
    else runs.push([place, place + 1])
  }
  return runs
}

/** Words, the room between them, line ends and every other sign by itself. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\n|[^\S\n]+|[\p{L}\p{N}\p{M}]+|./gsu) ?? []
}

interface Step {
  readonly kind: 'keep' | 'cut' | 'put'
  readonly text: string
}

/** The shortest way from one list of words to the other: their longest common sequence stays. */
function stepsOf(old: readonly string[], now: readonly string[]): readonly Step[] {
  const cut = (text: string): Step => ({ kind: 'cut', text })
  const put = (text: string): Step => ({ kind: 'put', text })
  if (old.length * now.length > mostPairs) return [...old.map(cut), ...now.map(put)]
  const width = now.length + 1
  const common = new Uint32Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      common[i * width + j] =
        old[i] === now[j]
          ? (common[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0)
    }
  }
  const steps: Step[] = []
  let i = 0
  let j = 0
  while (i < old.length && j < now.length) {
    const [before, after] = [old[i] ?? '', now[j] ?? '']
    if (before === after) {
      steps.push({ kind: 'keep', text: before })
      i++
      j++
    } else if ((common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0)) {
      steps.push(cut(before))
      i++
    } else {
      steps.push(put(after))
      j++
    }
  }
  return [...steps, ...old.slice(i).map(cut), ...now.slice(j).map(put)]
}

/** Steps as edits: what is cut and put at one place is one edit. */
function gather(start: number, steps: readonly Step[]): readonly TextEdit[] {
  const edits: TextEdit[] = []
  let at = start
  let open: { from: number; text: string } | null = null
  for (const { kind, text } of steps) {
    if (kind === 'keep') {
      if (open) edits.push({ ...open, to: at })
      open = null
    } else {
      open ??= { from: at, text: '' }
      if (kind === 'put') open.text += text
    }
    if (kind !== 'put') at += text.length
  }
  if (open) edits.push({ ...open, to: at })
  return edits
}

/** Without the letters that stay at both ends of a word that was changed. */
function trimmed({ from, to, text }: TextEdit, before: string): TextEdit {
  const old = before.slice(from, to)
  const most = Math.min(old.length, text.length)
  let start = 0
  while (start < most && old[start] === text[start]) start++
  let end = 0
  while (end < most - start && old.at(-1 - end) === text.at(-1 - end)) end++
  return { from: from + start, to: to - end, text: text.slice(start, text.length - end) }
}
