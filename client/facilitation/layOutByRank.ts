/** Notes in the order of a vote: the most dots first, ties side by side. */

/** A note with its place in the result; sizes in units of the page. */
export interface RankedNote {
  readonly id: string
  /** 1 for the most dots; equal dots, equal rank. */
  readonly rank: number
  readonly w: number
  readonly h: number
}

/** A corner, from the corner of the whole. */
export interface Corner {
  readonly x: number
  readonly y: number
}

const gap = 20
/** Between two ranks, so that one sees where a tie ends. */
const rankGap = 60

/**
 * Where each note goes: a row for each rank, a long tie in several rows none of which is wider than
 * `width`. Within a rank the notes stay in the order they came in.
 */
export function layOutByRank(
  notes: readonly RankedNote[],
  width: number,
): ReadonlyMap<string, Corner> {
  const corners = new Map<string, Corner>()
  let x = 0
  let y = 0
  let rowHeight = 0
  let rank: number | null = null
  for (const note of notes.toSorted((a, b) => a.rank - b.rank)) {
    const isNewRank = rank !== null && note.rank !== rank
    if (isNewRank || (x > 0 && x + note.w > width)) {
      x = 0
      y += rowHeight + (isNewRank ? rankGap : gap)
      rowHeight = 0
    }
    corners.set(note.id, { x, y })
    x += note.w + gap
    rowHeight = Math.max(rowHeight, note.h)
    rank = note.rank
  }
  return corners
}

/** How large the whole is. */
export function extentOf(
  notes: readonly RankedNote[],
  corners: ReadonlyMap<string, Corner>,
): { readonly w: number; readonly h: number } {
  const ends = notes.map(({ id, w, h }) => {
    const { x, y } = corners.get(id) ?? { x: 0, y: 0 }
    return { w: x + w, h: y + h }
  })
  return { w: Math.max(0, ...ends.map(({ w }) => w)), h: Math.max(0, ...ends.map(({ h }) => h)) }
}
