/** What a vote is about, in words: entities and shapes by their ids. */
import type { Locale } from '../i18n/locale.ts'
import { plainTextOf } from '../model/richText.ts'
import { textIn, type Text } from '../model/text.ts'
import type { BoardReader } from '../workshop/board.ts'

/** The title of a target; its id where nothing says more. */
export function titleOfTarget(board: BoardReader, id: string, locale: Locale): string {
  for (const kind of ['initiative', 'corridor', 'department', 'stakeholder'] as const) {
    const record = board.get(`${kind}:${id}`)
    if (!record) continue
    const text = ('title' in record ? record.title : 'name' in record ? record.name : null) as Text
    return textIn(text, locale) || id
  }
  const shape = board.get(id)
  if (shape?.typeName !== 'shape') return id
  const props = shape.props as { readonly richText?: unknown; readonly name?: unknown }
  const words = props.richText ? plainTextOf(props.richText as never) : props.name
  return typeof words === 'string' && words.trim() !== '' ? words.trim() : id
}
