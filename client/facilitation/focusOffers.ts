/** Where a step of the script can lead everybody. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Translate } from '../../shared/i18n/translate.ts'
import type { BoardReader } from '../../shared/workshop/board.ts'
import { templateShapeId } from '../../shared/workshop/cards.ts'
import type { Template } from '../../shared/workshop/template.ts'

/** A shape with the words for it. */
export interface FocusOffer {
  readonly focus: string
  readonly templateId?: string | undefined
  readonly label: string
}

/** The sheets of the templates, then the frames on the board. */
export function focusOffers(
  board: BoardReader,
  templates: readonly Template[],
  locale: Locale,
  t: Translate,
): readonly FocusOffer[] {
  const sheets = templates.map((template) => ({
    focus: templateShapeId(template.id),
    templateId: template.id,
    label: template.texts[locale].title,
  }))
  const frames = board
    .all('shape')
    .filter(({ type }) => type === 'frame')
    .map(({ id, props }): FocusOffer => {
      const name: unknown = Reflect.get(props, 'name')
      const isNamed = typeof name === 'string' && name !== ''
      return { focus: id, label: isNamed ? name : t('facilitator.ask.frameUnnamed') }
    })
  return [...sheets, ...frames]
}
