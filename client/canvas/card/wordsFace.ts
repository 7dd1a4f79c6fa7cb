/** What a card of the facilitator's kit shows, laid out before it is drawn. Its template finds the words. */
import type { PaletteKey } from '../../../shared/model/palette.ts'
import type { CardWords } from '../../../shared/workshop/template.ts'
import { cardLine, titleOf } from './cardFace.ts'
import type { TitleLines } from './layOutTitle.ts'
import { shortNameOf } from './shortNameOf.ts'

/** A card that shows words. */
export interface WordsFace extends Pick<
  CardWords,
  'note' | 'aside' | 'isAsideBad' | 'signs' | 'isSettled'
> {
  readonly kind: 'words'
  readonly title: TitleLines
  readonly hasTitle: boolean
  readonly department: { readonly shortName: string; readonly color: PaletteKey } | null
}

/** Lays the words out in a box of `w` by `h`; the title has all of it where nothing stands below. */
export function layOutWords(
  words: CardWords,
  department: { readonly name: string; readonly color: PaletteKey } | null,
  w: number,
  h: number,
): WordsFace {
  const { title, untitled, note, aside, isAsideBad, signs, isSettled } = words
  const hasRow = department !== null || note !== '' || aside !== '' || signs.length > 0
  return {
    kind: 'words',
    title: titleOf(title || untitled, w, hasRow ? h : h + cardLine.row),
    hasTitle: title !== '',
    department: department && {
      shortName: shortNameOf(department.name),
      color: department.color,
    },
    note,
    aside,
    isAsideBad,
    signs,
    isSettled,
  }
}
