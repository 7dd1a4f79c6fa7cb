/** What a card says about a stakeholder, laid out and in one language, before it is drawn. */
import type { Locale } from '../../../shared/i18n/locale.ts'
import type { Sector, StakeholderRecord } from '../../../shared/model/records/iTeam.ts'
import { textIn } from '../../../shared/model/text.ts'
import { titleOf } from './cardFace.ts'
import type { TitleLines } from './layOutTitle.ts'

/** What of a stakeholder its card shows. */
export type SaidOfStakeholder = Pick<
  StakeholderRecord,
  'name' | 'sector' | 'influence' | 'interest' | 'levelNow' | 'levelTarget'
>

/** A stakeholder's card. */
export interface StakeholderFace {
  readonly kind: 'stakeholder'
  readonly title: TitleLines
  readonly hasTitle: boolean
  readonly sector: Sector
  readonly levelNow: number
  /** `null`: nobody has said what is wanted. */
  readonly levelTarget: number | null
  readonly influence: number | null
  readonly interest: number | null
}

/** Lays out the card of a stakeholder; `untitled` stands where no name is. */
export function layOutStakeholder(options: {
  readonly stakeholder: SaidOfStakeholder
  readonly locale: Locale
  readonly untitled: string
  readonly w: number
  readonly h: number
}): StakeholderFace {
  const { name, ...said } = options.stakeholder
  const title = textIn(name, options.locale).trim()
  return {
    kind: 'stakeholder',
    title: titleOf(title || options.untitled, options.w, options.h),
    hasTitle: title !== '',
    ...said,
  }
}
