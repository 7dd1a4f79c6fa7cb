/** The text of an entity that its card has for a title, under the name its kind has for it. */
import { withText, type Text } from '../../../shared/model/text.ts'
import type { Locale } from '../../../shared/i18n/locale.ts'
import type { CardEntity } from '../../../shared/workshop/cardEntity.ts'

/** The title as it is written; `null` while nobody has. */
export function titleIn(entity: CardEntity): Text | null {
  switch (entity.typeName) {
    case 'initiative':
      return entity.title
    case 'stakeholder':
      return entity.name
    case 'checkIn':
      return entity.expectation
    case 'parkedTopic':
      return entity.topic
    case 'action':
      return entity.what
    case 'agreement':
    case 'decision':
    case 'retroNote':
      return entity.text
  }
}

/** The entity with another title in one language. */
export function withTitle(entity: CardEntity, locale: Locale, value: string): CardEntity {
  const title = withText(titleIn(entity), locale, value)
  switch (entity.typeName) {
    case 'initiative':
      return { ...entity, title }
    case 'stakeholder':
      return { ...entity, name: title }
    case 'checkIn':
      return { ...entity, expectation: value === '' ? null : title }
    case 'parkedTopic':
      return { ...entity, topic: title }
    case 'action':
      return { ...entity, what: title }
    case 'agreement':
    case 'decision':
    case 'retroNote':
      return { ...entity, text: title }
  }
}
