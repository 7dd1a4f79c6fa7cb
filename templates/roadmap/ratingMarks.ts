/** Draws a rating as a shape with its digit, and says whose it is in the room a chip has. */
import type { Rating } from '../../shared/model/records/initiative.ts'
import { box, write } from '../../shared/workshop/drawing.ts'
import type { Mark } from '../../shared/workshop/mark.ts'
import { textWidth } from '../../shared/workshop/textLayout.ts'
import { small } from './look.ts'

const reach = 17

/** A full disc with 2, a ring with 1, a square with 0, a broken ring while unrated; around a centre. */
export function drawRating(rating: Rating, x: number, y: number): readonly Mark[] {
  return [
    ...drawShape(rating, x, y),
    write(
      x - 20,
      y - small.size * small.lineHeight * 0.5,
      40,
      rating === null ? '–' : String(rating),
      {
        ...small,
        weight: 'strong',
        align: 'middle',
        tone: rating === 2 || rating === 0 ? 'on-ink' : 'text',
      },
    ),
  ]
}

function drawShape(rating: Rating, x: number, y: number): readonly Mark[] {
  const disc = { kind: 'circle', x, y, r: reach } as const
  switch (rating) {
    case 2:
      return [{ ...disc, fill: 'good' }]
    case 1:
      return [{ ...disc, r: reach - 1, fill: 'surface', stroke: 'warn', strokeWidth: 4 }]
    case 0:
      return [
        box({ x: x - reach, y: y - reach, w: 2 * reach, h: 2 * reach }, { fill: 'bad', radius: 3 }),
      ]
    case null:
      return [{ ...disc, r: reach - 1, stroke: 'line-strong', strokeWidth: 2, dash: [5, 5] }]
  }
}

/** Below this room the letters of a cut title say less than its initials. */
const fewestUnits = 70

/** A title cut to a width, or its initials where there is little room. */
export function shortTitle(title: string, w: number): string {
  const fits = (text: string) => textWidth(text, small.size, 'regular') <= w
  if (fits(title)) return title
  if (w >= fewestUnits) return cut(title, w)
  const words = title.split(/[\s\-–/]+/).filter(Boolean)
  const initials = words.slice(0, 2).map((word) => Array.from(word)[0] ?? '')
  const letters = Array.from(title)
  const short = initials.length > 1 ? initials.join('').toUpperCase() : letters.slice(0, 2).join('')
  return fits(short) ? short : (letters[0] ?? '')
}

/** As many letters as fit before an ellipsis, each measured once. */
function cut(title: string, w: number): string {
  let room = w - textWidth('…', small.size, 'regular')
  let shown = ''
  for (const letter of title) {
    room -= textWidth(letter, small.size, 'regular')
    if (room < 0) break
    shown += letter
  }
  return `${shown.replace(/[\s-]+$/, '')}…`
}
