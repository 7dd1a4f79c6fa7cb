/** What the facilitator's kit collects, as entries of the search. */
import type { Locale } from '../../../shared/i18n/locale.ts'
import type { Translate } from '../../../shared/i18n/translate.ts'
import type { EntityId } from '../../../shared/model/id.ts'
import type { CardKind } from '../../../shared/model/shapes.ts'
import { textIn, type Text } from '../../../shared/model/text.ts'
import { labelOf, type Labelled } from '../../../shared/workshop/labelOf.ts'
import type { Workshop } from '../../../shared/workshop/workshop.ts'
import { otherLanguage } from './otherLanguage.ts'
import { pieceOf, type SearchEntry, type SearchPiece } from './search.ts'

type KitKind = Exclude<CardKind, 'initiative' | 'stakeholder'>

/** One entry each, called by what it says; in both languages where both were written. */
export function kitEntries({
  workshop,
  t,
  locale,
}: {
  readonly workshop: Workshop
  readonly t: Translate
  readonly locale: Locale
}): readonly SearchEntry[] {
  const entry = (
    kind: KitKind,
    entity: Labelled & { readonly id: EntityId },
    more: readonly (SearchPiece | null)[] = [],
  ): SearchEntry => {
    const label = labelOf(entity)
    const title = textIn(label, locale)
    return {
      key: `${kind} ${entity.id}`,
      kind,
      title: title || t('forms.untitled'),
      place: '',
      target: { kind, id: entity.id },
      pieces: [
        pieceOf('', title),
        label === null ? null : otherLanguage(label, locale),
        ...more,
      ].filter((piece) => piece !== null),
    }
  }
  const piece = (label: string, text: Text | null) => pieceOf(label, textIn(text, locale))
  return [
    ...workshop.checkIns.map((each) =>
      entry('checkIn', each, [
        piece(t('forms.label.expectation'), each.expectation),
        piece(t('forms.label.ownRole'), each.role),
      ]),
    ),
    ...workshop.agreements.map((each) => entry('agreement', each)),
    ...workshop.parkedTopics.map((each) =>
      entry('parkedTopic', each, [piece(t('forms.label.topicOwner'), each.ownerRole)]),
    ),
    ...workshop.actions.map((each) =>
      entry('action', each, [
        piece(t('forms.label.ownerRole'), each.ownerRole),
        piece(t('forms.label.resources'), each.resources),
      ]),
    ),
    ...workshop.decisions.map((each) =>
      entry('decision', each, [
        piece(t('forms.label.body'), each.body),
        piece(t('forms.label.outcome'), each.outcome),
      ]),
    ),
    ...workshop.retroNotes.map((each) => entry('retroNote', each)),
  ]
}
