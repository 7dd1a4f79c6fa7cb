/** A card on which nothing stands but its title. */
import type { CardWords } from '../../shared/workshop/template.ts'

/** To be completed by what a kind of card does say. */
export const plainWords = {
  departmentId: null,
  note: '',
  aside: '',
  isAsideBad: false,
  signs: [],
  isSettled: false,
} as const satisfies Partial<CardWords>
