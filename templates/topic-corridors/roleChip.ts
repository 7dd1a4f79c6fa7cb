/** Draws the sign of a role: a letter in a shape of its own, so that it needs no colour. */
import type { ContributionRole } from '../../shared/model/records/contribution.ts'
import type { Locale } from '../../shared/i18n/locale.ts'
import { box, write } from '../../shared/workshop/drawing.ts'
import type { Mark, Tone } from '../../shared/workshop/mark.ts'
import { small } from './look.ts'
import { say } from './texts.ts'

export type ShownRole = Exclude<ContributionRole, 'none'>

/** The roles that are shown, from most to least. */
export const shownRoles: readonly ShownRole[] = ['lead', 'contribute', 'informed']

const letters: Readonly<Record<ShownRole, Tone>> = {
  lead: 'on-ink',
  contribute: 'ink',
  informed: 'text-quiet',
}

/** A filled square leads, a ring contributes, a diamond is informed. */
export function drawRoleChip(
  role: ShownRole,
  x: number,
  y: number,
  size: number,
  locale: Locale,
): readonly Mark[] {
  const letterSize = Math.max(small, Math.round(size * (role === 'informed' ? 0.5 : 0.6)))
  const lineHeight = 1.2
  const letter = write(
    x,
    y + (size - letterSize * lineHeight) / 2,
    size,
    say(locale, `chip.${role}`),
    {
      size: letterSize,
      weight: 'heavy',
      align: 'middle',
      tone: letters[role],
      lineHeight,
    },
  )
  return [...shapeOf(role, x, y, size), letter]
}

function shapeOf(role: ShownRole, x: number, y: number, size: number): readonly Mark[] {
  const half = size / 2
  switch (role) {
    case 'lead':
      return [box({ x, y, w: size, h: size }, { fill: 'ink', radius: size / 8 })]
    case 'contribute':
      return [
        {
          kind: 'circle',
          x: x + half,
          y: y + half,
          r: half - 2,
          fill: 'surface',
          stroke: 'ink',
          strokeWidth: 4,
        },
      ]
    case 'informed': {
      const points = [
        { x: x + half, y: y + 1 },
        { x: x + size - 1, y: y + half },
        { x: x + half, y: y + size - 1 },
        { x: x + 1, y: y + half },
        { x: x + half, y: y + 1 },
      ]
      return [{ kind: 'line', points, stroke: 'text-quiet', strokeWidth: 3 }]
    }
  }
}
