/** What a card says about its initiative, laid out and in one language, before it is drawn. */
import type { PaletteKey } from '../../../shared/model/palette.ts'
import { paletteKeyAt } from '../../../shared/model/palette.ts'
import type { CorridorRecord } from '../../../shared/model/records/corridor.ts'
import type { DepartmentRecord } from '../../../shared/model/records/department.ts'
import type { Effort, InitiativeRecord, Phase } from '../../../shared/model/records/initiative.ts'
import type { Locale } from '../../../shared/i18n/locale.ts'
import { textIn } from '../../../shared/model/text.ts'
import type { CardSign } from '../../../shared/workshop/template.ts'
import { layOutTitle, type TitleLines } from './layOutTitle.ts'
import { shortNameOf } from './shortNameOf.ts'

/** Text on a card in frame units: 14 px when the frame is fitted beside the panel on 1920 by 1080. */
export const cardTextSize = 30

/** The sizes a title may have; the smallest is still 14 px there. */
const titleSizes = [30, 29.4] as const

/** Space around what is written on a card. */
export const cardInset = { left: 16, right: 5, top: 6, bottom: 6 } as const

/** The heights of a line of the title and of the row below it. */
export const cardLine = { title: 31, row: 30 } as const

/** A card's content. `null` parts have nothing to say. */
export interface CardFace {
  readonly kind: 'initiative'
  readonly title: TitleLines
  readonly hasTitle: boolean
  readonly corridor: { readonly name: string; readonly color: PaletteKey } | null
  readonly department: {
    readonly name: string
    readonly shortName: string
    readonly color: PaletteKey
  } | null
  readonly effort: Effort
  readonly phase: Phase
  /** Parked and exited initiatives count nowhere; their cards are drawn with a broken edge. */
  readonly isActive: boolean
  /** What the template of its page says on cards; `null`: nothing, so effort and phase stand there. */
  readonly signs: readonly CardSign[] | null
}

/** Lays out the card of an initiative in a box of `w` by `h`; `untitled` stands where no title is. */
export function layOutCard(options: {
  readonly initiative: Pick<InitiativeRecord, 'title' | 'effort' | 'phase' | 'status'>
  readonly corridor: CorridorRecord | null
  readonly corridorColor: PaletteKey
  readonly department: DepartmentRecord | null
  readonly departmentColor: PaletteKey
  readonly locale: Locale
  readonly untitled: string
  readonly signs: readonly CardSign[] | null
  readonly w: number
  readonly h: number
}): CardFace {
  const { initiative, corridor, department, locale } = options
  const title = textIn(initiative.title, locale).trim()
  const departmentName = textIn(department?.name, locale)
  return {
    kind: 'initiative',
    title: titleOf(title || options.untitled, options.w, options.h),
    hasTitle: title !== '',
    corridor: corridor && { name: textIn(corridor.name, locale), color: options.corridorColor },
    department: department && {
      name: departmentName,
      shortName: shortNameOf(departmentName),
      color: options.departmentColor,
    },
    effort: initiative.effort,
    phase: initiative.phase,
    isActive: initiative.status === 'active',
    signs: options.signs,
  }
}

/** The mark of a department or corridor: its own, else the one its place in the list gives it. */
export function colorOf(own: PaletteKey | null, position: number): PaletteKey {
  return own ?? paletteKeyAt(Math.max(0, position))
}

/** A title in the lines a card of `w` by `h` has for it. */
export function titleOf(title: string, w: number, h: number): TitleLines {
  const room = h - cardInset.top - cardInset.bottom - cardLine.row
  const maxLines = Math.max(1, Math.floor(room / cardLine.title + 0.1))
  return layOutTitle(title, w - cardInset.left - cardInset.right, maxLines, titleSizes)
}
