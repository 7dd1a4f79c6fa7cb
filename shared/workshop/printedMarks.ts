/** What of a frame belongs on paper: a picture has nothing to press. */
import type { Mark, Rect } from './mark.ts'

/**
 * Answers the marks without those that only invite a hand: buttons that make something new, with their sign
 * and word, and signs and words marked as an invitation. What controls show stays.
 */
export function printedMarks(marks: readonly Mark[]): readonly Mark[] {
  const buttons = marks.flatMap((mark) =>
    mark.kind === 'command' && mark.command.type === 'create' ? [mark] : [],
  )
  return marks.filter((mark) => !isInvitation(mark) && !buttons.some((area) => lies(mark, area)))
}

function isInvitation(mark: Mark): boolean {
  return (mark.kind === 'symbol' || mark.kind === 'text') && mark.isInvitation === true
}

/** Whether a box, a sign or a word lies inside a button. */
function lies(mark: Mark, { x, y, w, h }: Rect): boolean {
  const isPart = mark.kind === 'rect' || mark.kind === 'symbol' || mark.kind === 'text'
  if (!isPart) return false
  const across = mark.kind === 'symbol' ? mark.size : mark.w
  const down = mark.kind === 'rect' ? mark.h : mark.kind === 'symbol' ? mark.size : 0
  return mark.x >= x && mark.y >= y && mark.x + across <= x + w && mark.y + down <= y + h
}
