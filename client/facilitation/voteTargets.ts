/** What a vote is about, in words: entities and shapes by their ids. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { plainTextOf } from '../../shared/model/richText.ts'
import { textIn, type Text } from '../../shared/model/text.ts'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import { isCard } from '../../shared/workshop/board.ts'
import { storeBoard } from '../../shared/workshop/storeBoard.ts'

/** The title of a target; its id where nothing says more. */
export function titleOfTarget(store: BoardStore, id: string, locale: Locale): string {
  const board = storeBoard(store)
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

/** The ids a vote can be about: a card stands for its entity. */
export function targetOfShape(store: BoardStore, shapeId: string): string {
  const shape = storeBoard(store).get(shapeId)
  return isCard(shape) ? shape.props.entityId : shapeId
}
