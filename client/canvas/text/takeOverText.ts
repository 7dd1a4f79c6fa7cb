/** Brings a text that others changed into the text editor without moving the person's caret. */
import { Fragment, type Node } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'

/** Longest stretch, in characters, that is compared letter by letter to find several changes in it. */
const maxComparedLength = 600

interface Replacement {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
}

/**
 * Adds to the transaction the smallest replacements that turn its document into `next`, so that a
 * selection mapped through them stays at the letters it was at. Answers false if nothing differs.
 */
export function takeOverText(transaction: Transaction, next: Node): boolean {
  const before = transaction.doc
  if (before.eq(next)) return false
  const replacements = compareChildren(before, next, 0, 0)
  for (const { from, to, start, end } of replacements.toReversed()) {
    transaction.replace(from, to, next.slice(start, end))
  }
  const left = compareWhole(transaction.doc.content, next.content, 0, 0)
  if (left) transaction.replace(left.from, left.to, next.slice(left.start, left.end))
  return true
}

/** Compares the gaps between the children both have; `at` and `nextAt` are where the contents start. */
function compareChildren(a: Node, b: Node, at: number, nextAt: number): Replacement[] {
  const found: Replacement[] = []
  let index = 0
  let nextIndex = 0
  let position = at
  let nextPosition = nextAt
  for (const [same, nextSame] of [...sameChildren(a, b), [a.childCount, b.childCount] as const]) {
    const gap = childrenOf(a, index, same)
    const nextGap = childrenOf(b, nextIndex, nextSame)
    found.push(...compareGap(gap, nextGap, position, nextPosition))
    const sharedSize = same < a.childCount ? a.child(same).nodeSize : 0
    position += gap.size + sharedSize
    nextPosition += nextGap.size + sharedSize
    index = same + 1
    nextIndex = nextSame + 1
  }
  return found
}

function childrenOf(node: Node, from: number, to: number): Fragment {
  return Fragment.fromArray(node.content.content.slice(from, to))
}

function compareGap(a: Fragment, b: Fragment, at: number, nextAt: number): Replacement[] {
  if (a.childCount !== b.childCount) {
    const whole = compareWhole(a, b, at, nextAt)
    return whole ? [whole] : []
  }
  const found: Replacement[] = []
  a.forEach((child, offset, index) => {
    const nextOffset = b.content.slice(0, index).reduce((sum, node) => sum + node.nodeSize, 0)
    found.push(...compareNodes(child, b.child(index), at + offset, nextAt + nextOffset))
  })
  return found
}

/** The longest series of pairs of equal children, in order, as indices. */
function sameChildren(a: Node, b: Node): (readonly [number, number])[] {
  const lengths = Array.from({ length: a.childCount + 1 }, () => new Uint32Array(b.childCount + 1))
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0
  for (let i = a.childCount - 1; i >= 0; i -= 1) {
    for (let j = b.childCount - 1; j >= 0; j -= 1) {
      const length = a.child(i).eq(b.child(j))
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1))
      lengths[i]?.fill(length, j, j + 1)
    }
  }
  const pairs: (readonly [number, number])[] = []
  let i = 0
  let j = 0
  while (i < a.childCount && j < b.childCount) {
    if (a.child(i).eq(b.child(j))) {
      pairs.push([i, j])
      i += 1
      j += 1
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return pairs
}

function compareNodes(a: Node, b: Node, at: number, nextAt: number): Replacement[] {
  if (a.eq(b)) return []
  if (a.isLeaf || !a.sameMarkup(b)) {
    return [{ from: at, to: at + a.nodeSize, start: nextAt, end: nextAt + b.nodeSize }]
  }
  if (!a.isTextblock) return compareChildren(a, b, at + 1, nextAt + 1)
  const whole = compareWhole(a.content, b.content, at + 1, nextAt + 1)
  if (!whole) return []
  const { from, to, start, end } = whole
  if (to - from > maxComparedLength || end - start > maxComparedLength) return [whole]
  const words = textOf(a, from - at - 1, to - at - 1)
  const nextWords = textOf(b, start - nextAt - 1, end - nextAt - 1)
  return compareLetters(words, nextWords, from, start)
}

/** One position a character: a line break counts as one, as it does in the document. */
function textOf(node: Node, from: number, to: number): string {
  return node.textBetween(from, to, undefined, '\n')
}

/** The one stretch from the first to the last difference of two contents. */
function compareWhole(a: Fragment, b: Fragment, at: number, nextAt: number): Replacement | null {
  const first = a.findDiffStart(b, 0)
  const last = a.findDiffEnd(b, a.size, b.size)
  if (first === null || last === null) return null
  const overlap = Math.max(0, first - Math.min(last.a, last.b))
  return {
    from: at + first,
    to: at + last.a + overlap,
    start: nextAt + first,
    end: nextAt + last.b + overlap,
  }
}

/** Splits at the longest run of letters both texts share, and looks again left and right of it. */
function compareLetters(a: string, b: string, at: number, nextAt: number): Replacement[] {
  if (a === b) return []
  const shared = longestShared(a, b)
  if (shared.length === 0) {
    return [{ from: at, to: at + a.length, start: nextAt, end: nextAt + b.length }]
  }
  const { inA, inB, length } = shared
  return [
    ...compareLetters(a.slice(0, inA), b.slice(0, inB), at, nextAt),
    ...compareLetters(
      a.slice(inA + length),
      b.slice(inB + length),
      at + inA + length,
      nextAt + inB + length,
    ),
  ]
}

function longestShared(a: string, b: string): { inA: number; inB: number; length: number } {
  let best = { inA: 0, inB: 0, length: 0 }
  let runs = new Uint16Array(b.length + 1)
  for (let i = 0; i < a.length; i += 1) {
    const row = new Uint16Array(b.length + 1)
    for (let j = 0; j < b.length; j += 1) {
      if (a.charCodeAt(i) !== b.charCodeAt(j)) continue
      const length = (runs[j] ?? 0) + 1
      row[j + 1] = length
      if (length > best.length) best = { inA: i - length + 1, inB: j - length + 1, length }
    }
    runs = row
  }
  return best
}
