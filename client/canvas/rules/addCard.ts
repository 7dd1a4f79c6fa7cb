/** Puts a new initiative onto the board, with its card where somebody wants it. */
import { getIndexAbove } from '@tldraw/utils'
import type { Editor, TLShapeId, VecLike } from 'tldraw'
import { newEntityId } from '../../../shared/model/id.ts'
import { InitiativeRecordType } from '../../../shared/model/records/initiative.ts'
import type { BoardRecord } from '../../../shared/model/schema.ts'
import { cardSize } from '../../../shared/model/shapes.ts'
import { cardShapeId, indicesAbove } from '../../../shared/workshop/cards.ts'
import { inOrder } from '../../../shared/workshop/readWorkshop.ts'
import { storeBoard } from '../../../shared/workshop/storeBoard.ts'
import { storeOf } from '../boardStore.ts'
import { findTemplateOfPage } from '../template/findTemplateOfPage.ts'

/** Answers the new card's id, or null where nothing may be added. The place says what it says by the rules. */
export function addCard(editor: Editor, centre: VecLike): TLShapeId | null {
  if (editor.getIsReadonly()) return null
  const store = storeOf(editor)
  const board = storeBoard(store)
  const page = editor.getCurrentPageId()
  const template = findTemplateOfPage(page)
  const { w, h } = template?.cardSize ?? cardSize
  const entityId = newEntityId()
  const [index] = indicesAbove(board, page, 1)
  if (!index) return null
  const last = inOrder(board.all('initiative')).at(-1)
  const card: Extract<BoardRecord, { typeName: 'shape' }> = {
    typeName: 'shape',
    id: cardShapeId(template?.id ?? 'free', entityId),
    type: 'card',
    parentId: page,
    index,
    x: centre.x - w / 2,
    y: centre.y - h / 2,
    rotation: 0,
    isLocked: false,
    opacity: 1,
    meta: {},
    props: { w, h, kind: 'initiative', entityId },
  }
  editor.run(() => {
    store.put([
      InitiativeRecordType.create({
        id: InitiativeRecordType.createId(entityId),
        index: getIndexAbove(last?.index ?? null),
      }),
      card,
    ])
  })
  return card.id
}
