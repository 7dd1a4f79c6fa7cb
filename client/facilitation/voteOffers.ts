/** What a vote can be about on this board and this page. */
import type { Editor, TLShape } from 'tldraw'
import { entityIdOf } from '../../shared/model/id.ts'
import type { Translate } from '../../shared/i18n/translate.ts'
import { voteTargetOf } from '../../shared/session/voteTarget.ts'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import { inOrder } from '../../shared/workshop/readWorkshop.ts'
import { storeBoard } from '../../shared/workshop/storeBoard.ts'

/** A set of targets with the words for it. */
export interface VoteOffer {
  readonly id: string
  readonly label: string
  readonly targets: readonly string[]
}

/** What there is, the most likely first; in the list, where no page is open, the notes of all pages. */
export function voteOffers(
  store: BoardStore,
  editor: Editor | null,
  t: Translate,
): readonly VoteOffer[] {
  const board = storeBoard(store)
  const initiatives = inOrder(board.all('initiative'))
    .filter(({ status }) => status === 'active')
    .map(({ id }) => entityIdOf(id))
  const corridors = inOrder(board.all('corridor')).map(({ id }) => entityIdOf(id))
  const selected = editor ? votable(editor.getSelectedShapes()) : []
  const shapes = editor ? editor.getCurrentPageShapes() : board.all('shape')
  const notes = shapes.filter(({ type }) => type === 'note')
  const offers: readonly VoteOffer[] = [
    offer('selection', selected),
    offer('initiatives', initiatives),
    offer('corridors', corridors),
    offer(editor ? 'notes' : 'allNotes', notes.map(voteTargetOf)),
    ...(editor ? framesOn(editor).map((frame) => frameOffer(editor, frame)) : []),
  ]
  return offers.filter(({ targets }) => targets.length > 0)

  function offer(
    id: 'selection' | 'initiatives' | 'corridors' | 'notes' | 'allNotes',
    targets: readonly string[],
  ): VoteOffer {
    return { id, targets, label: t(`facilitator.ask.${id}`, { count: targets.length }) }
  }

  function frameOffer(on: Editor, frame: TLShape): VoteOffer {
    const inside = on.getSortedChildIdsForParent(frame.id).flatMap((id) => on.getShape(id) ?? [])
    const targets = votable(inside)
    const name: unknown = Reflect.get(frame.props, 'name')
    const label = t('facilitator.ask.frame', {
      count: targets.length,
      name: typeof name === 'string' && name !== '' ? name : t('facilitator.ask.frameUnnamed'),
    })
    return { id: frame.id, targets, label }
  }
}

function framesOn(editor: Editor): readonly TLShape[] {
  return editor.getCurrentPageShapes().filter(({ type }) => type === 'frame')
}

/** What gets no dots: what joins, holds or prints. */
const unvotable = ['arrow', 'line', 'frame', 'template']

function votable(shapes: readonly TLShape[]): readonly string[] {
  const some = shapes.filter(({ type }) => !unvotable.includes(type))
  return [...new Set(some.map(voteTargetOf))]
}
