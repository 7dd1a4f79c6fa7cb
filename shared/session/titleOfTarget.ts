/** What a vote is about, in words: entities and shapes by their ids. */
import type { Locale } from '../i18n/locale.ts'
import { plainTextOf } from '../model/richText.ts'
import type { BoardRecord } from '../model/schema.ts'
import { textIn, type Text } from '../model/text.ts'
import type { BoardReader } from '../workshop/board.ts'

/** The title of a target; its id where nothing says more. */
export function titleOfTarget(board: BoardReader, id: string, locale: Locale): string {
  const text = entityText(board, id)
  if (text !== null) return textIn(text, locale) || id
  const shape = board.get(id)
  if (shape?.typeName !== 'shape') return id
  const props = shape.props as { readonly richText?: unknown; readonly name?: unknown }
  const words = props.richText ? plainTextOf(props.richText as never) : props.name
  return typeof words === 'string' && words.trim() !== '' ? words.trim() : id
}

/** What dots can be given to beside shapes; two kinds may use the same id, the first one is meant. */
const kinds = [
  'initiative',
  'corridor',
  'department',
  'stakeholder',
  'action',
  'agreement',
  'parkedTopic',
  'decision',
  'retroNote',
  'checkIn',
] as const

/** The words an entity is called by; `null` when there is none of this id. */
function entityText(board: BoardReader, id: string): Text | null {
  for (const kind of kinds) {
    const record = board.get(`${kind}:${id}`)
    if (record) return wordsOf(record)
  }
  return null
}

function wordsOf(record: BoardRecord): Text | null {
  switch (record.typeName) {
    case 'initiative':
      return record.title
    case 'corridor':
    case 'department':
    case 'stakeholder':
      return record.name
    case 'action':
      return record.what
    case 'parkedTopic':
      return record.topic
    case 'agreement':
    case 'decision':
    case 'retroNote':
      return record.text
    case 'checkIn':
      return record.expectation
    default:
      return null
  }
}
